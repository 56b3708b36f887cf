import type { Disclosure } from '#lib/core/disclosure/index.ts';
import type { DocumentReview } from './document-review.ts';
import { CONTENT_ITEMS } from './items/content-items.ts';
import { reviewItem } from './items/item-definition.ts';
import { TABLE_ITEMS } from './items/table-items.ts';
import { TEXT_ITEMS } from './items/text-items.ts';
import { TIME_ITEMS, type Timing } from './items/time-items.ts';
import { type PrivateFind, privateFinds } from './private-finds.ts';
import type { ReviewItem, ReviewProblem } from './review-item.ts';
import { type PlaceOf, type Reviewed, reviewedReport, ruleProblems } from './reviewed.ts';

/** The review of a report before its publication, as it stands on a day. */
export type PublicationReview = { items: readonly ReviewItem[]; finds: readonly PrivateFind[] };

/**
 * Looks a report through by 财预〔2016〕143号, as far as no clock is needed.
 * @param input.placeOf the cell behind a path of the exchange format, where there are forms
 */
export function reviewDocument(input: {
  disclosure: Pick<Disclosure, 'context' | 'document' | 'written' | 'checked'>;
  placeOf?: PlaceOf | undefined;
}): DocumentReview {
  const report = reviewedReport(input);
  const items = [...CONTENT_ITEMS, ...TABLE_ITEMS, ...TEXT_ITEMS].map((definition) =>
    reviewItem({ definition, judged: definition.examine(report) }),
  );
  return { items, finds: privateFinds(report), ...datesOf(report) };
}

function datesOf(report: Reviewed): Pick<DocumentReview, 'dates' | 'places'> {
  const { budget, placeOf } = report;
  const { approvedOn, publishedOn } = budget.disclosure ?? {};
  const approved = placeOf({ form: 'profile', field: 'disclosure.approvedOn' });
  const published = placeOf({ form: 'profile', field: 'disclosure.publishedOn' });
  return {
    dates: {
      fiscalYear: budget.fiscalYear,
      ...(approvedOn === undefined ? {} : { approved: approvedOn }),
      ...(publishedOn === undefined ? {} : { published: publishedOn }),
      rules: ruleProblems(report, { rules: ['TQ-10', 'TQ-14'] }),
    },
    places: { ...(approved === undefined ? {} : { approved }), ...(published === undefined ? {} : { published }) },
  };
}

/** The whole review on a day: the report, its dates, and the twenty days. */
export function reviewPublication(input: { review: DocumentReview; timing: Timing }): PublicationReview {
  const { review, timing } = input;
  const times = TIME_ITEMS.map(({ examine, ...definition }) =>
    reviewItem({ definition, judged: examine({ review, timing }) }),
  );
  return { items: [...review.items, ...times], finds: review.finds };
}

/** A problem with the item that it stands in the way of. */
export type OpenProblem = ReviewProblem & { item: string };

/**
 * What the review itself asks before the report is published: what blocks, and what may stand with a reason. What rules found
 * is left out: every move asks about that by itself.
 */
export function openProblems({ items }: Pick<PublicationReview, 'items'>): {
  blocking: OpenProblem[];
  arguable: OpenProblem[];
} {
  const own = items.flatMap(({ id, problems }) =>
    problems.filter(({ rule }) => rule === undefined).map((problem) => ({ ...problem, item: id })),
  );
  return { blocking: own.filter(({ blocks }) => blocks), arguable: own.filter(({ blocks }) => !blocks) };
}
