import { buildDisclosure, type DisclosureDocument } from '#lib/core/disclosure/index.ts';
import type { Budget } from '#lib/core/package/index.ts';
import {
  type DocumentReview,
  publicationClock,
  type ReviewItem,
  reviewDocument,
  reviewPublication,
} from '#lib/core/publication/index.ts';
import { classificationFor } from '#tests/support/classification.ts';
import { goldenBudget } from '#tests/support/golden-case.ts';

export const TODAY = '2026-01-26';

/** What a report comes to whatever the day: building one takes its time, so the same is built once. */
const built = new Map<Budget, DocumentReview>();

export function documentReview(
  budget: Budget,
  as?: (document: DisclosureDocument) => DisclosureDocument,
): DocumentReview {
  const known = as === undefined ? built.get(budget) : undefined;
  if (known !== undefined) return known;
  const made = buildDisclosure({ budget, classification: classificationFor(budget.fiscalYear) });
  if (!made.ok) throw new Error(made.error.code);
  const review = reviewDocument({
    disclosure: as === undefined ? made.value : { ...made.value, document: as(made.value.document) },
    placeOf: ({ form, field }) => ({ form: form as 'profile', owner: '', row: 'r', field }),
  });
  if (as === undefined) built.set(budget, review);
  return review;
}

export type Asked = { today?: string; approvedOn?: string | undefined; version?: number };

/** The review of a budget's report; `as` changes the report itself, where no budget could come to it. */
export function reviewOf(
  budget: Budget,
  asked: Asked & { as?: (document: DisclosureDocument) => DisclosureDocument } = {},
) {
  return onDay(documentReview(budget, asked.as), asked);
}

function onDay(review: DocumentReview, asked: Asked) {
  const { today = TODAY, version = 0 } = asked;
  const approvedOn = 'approvedOn' in asked ? asked.approvedOn : '2026-01-15';
  const clock = approvedOn === undefined ? undefined : publicationClock({ approvedOn, today });
  return reviewPublication({ review, timing: { today, clock, version } });
}

export function itemOf(review: { items: readonly ReviewItem[] }, id: string): ReviewItem {
  const item = review.items.find((one) => one.id === id);
  if (item === undefined) throw new Error(`no item ${id}`);
  return item;
}

export const said = (item: ReviewItem) => item.problems.map(({ message }) => message).join('\n');

export const golden = goldenBudget();
export const withDuties = (duties: string[]): Budget => ({ ...golden, department: { ...golden.department, duties } });
/** The golden report with other dates: they decide nothing else of the review. */
export const dated = (dates: { approved?: string; published?: string }, asked: Asked = {}) => {
  const review = documentReview(golden);
  const { fiscalYear, rules } = review.dates;
  return onDay({ ...review, dates: { fiscalYear, rules, ...dates } }, asked);
};
export const withResponsible = (responsible: string): Budget => ({
  ...golden,
  projects: golden.projects.map((project) =>
    project.declaration === undefined ? project : { ...project, declaration: { ...project.declaration, responsible } },
  ),
});

/** A report without the blocks of an id. */
export const without = (id: string) => (document: DisclosureDocument) => ({
  ...document,
  parts: document.parts.map((part) => ({
    ...part,
    sections: part.sections.map((section) => ({
      ...section,
      blocks: section.blocks.filter((block) => !block.id.startsWith(id)),
    })),
  })),
});

/** A report whose table of an id has no rows of a length of code. */
export const coarser = (id: string, digits: number) => (document: DisclosureDocument) => ({
  ...document,
  parts: document.parts.map((part) => ({
    ...part,
    sections: part.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) =>
        block.kind === 'table' && block.id === id
          ? { ...block, rows: block.rows.filter((row) => row.id.length !== digits) }
          : block,
      ),
    })),
  })),
});

/** The golden budget without one of its parts. */
export function omitted(part: 'assets'): Budget {
  const { [part]: _, ...rest } = golden;
  return rest;
}
