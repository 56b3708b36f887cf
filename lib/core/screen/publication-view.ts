import type { PrivateFind, PublicationClock, ReviewItem, ReviewProblem } from '#lib/core/publication/index.ts';
import type { StateId } from '#lib/core/workflow/index.ts';

/** A problem of the review; `given` is the reason with which an earlier step let it stand. */
export type PublicationProblem = ReviewProblem & { given?: string };

/** An item of the review with what was said to its problems. */
export type PublicationItem = Omit<ReviewItem, 'problems'> & { problems: readonly PublicationProblem[] };

/** 公开审查 of a budget's report as it stands today. */
export type PublicationView = {
  state: StateId;
  /** Publications so far. */
  version: number;
  /** Today where the budget is made, as YYYY-MM-DD. */
  today: string;
  items: readonly PublicationItem[];
  /** What is masked in the report, as it was written and as it is published. */
  finds: readonly PrivateFind[];
  /** The twenty days; absent where the budget was not approved here, or is published. */
  clock?: PublicationClock;
  /** The files that everybody will be offered, in their order: what each is called and for. */
  files: readonly { file: string; name: string; use: string }[];
};
