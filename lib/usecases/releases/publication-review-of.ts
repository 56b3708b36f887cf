import { type PublicationReview, reviewPublication } from '#lib/core/publication/index.ts';
import type { Examination } from '../examination/examine-budget.ts';
import { publicationClockOf } from '../workflow/due-days.ts';
import type { MoveFacts } from '../workflow/move-facts.ts';

/** 公开审查 of a report that was examined, with the process and the day; nothing of a unit's part. @param input.today as YYYY-MM-DD */
export function publicationReviewOf(input: {
  facts: Pick<MoveFacts, 'steps' | 'progress'>;
  examination: Pick<Examination, 'publication'> | undefined;
  today: string;
}): PublicationReview | undefined {
  const { facts, examination, today } = input;
  const review = examination?.publication;
  if (review === undefined) return undefined;
  const clock = publicationClockOf({ steps: facts.steps, today });
  return reviewPublication({ review, timing: { today, clock, version: facts.progress.version } });
}
