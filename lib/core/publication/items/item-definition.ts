import type { PrintedPlace } from '#lib/core/disclosure/index.ts';
import { type ItemGroup, type ItemState, itemStateOf, type ReviewItem, type ReviewProblem } from '../review-item.ts';
import type { Reviewed } from '../reviewed.ts';

/** What an item came to on a report; its state follows from its problems unless it is said. */
export type Judged = {
  at?: readonly PrintedPlace[];
  problems?: readonly ReviewProblem[];
  state?: ItemState;
  note?: string;
};

/** An item of the review, with what it asks of a report. */
export type ItemDefinition = {
  id: string;
  group: ItemGroup;
  demand: string;
  basis: string;
  examine: (report: Reviewed) => Judged;
};

/** What the demand rests on where nothing else does. */
export const PROCEDURE = '《地方预决算公开操作规程》（财预〔2016〕143号）';

/** The item as it stands on a report. */
export function reviewItem({
  definition,
  judged,
}: {
  definition: Omit<ItemDefinition, 'examine'>;
  judged: Judged;
}): ReviewItem {
  const { id, group, demand, basis } = definition;
  const { at = [], problems = [], state = itemStateOf(problems), note } = judged;
  return { id, group, demand, basis, state, at, problems, ...(note === undefined ? {} : { note }) };
}
