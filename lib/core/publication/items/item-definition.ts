import type { Finding } from '#lib/core/checks/index.ts';
import type { PrintedPlace } from '#lib/core/disclosure/index.ts';
import { type ItemGroup, type ItemState, itemStateOf, type ReviewItem, type ReviewProblem } from '../review-item.ts';
import { placesOf, type Reviewed, ruleProblems } from '../reviewed.ts';

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

/** Makes items of a group; one rests on the procedure unless it says on what else. */
export function itemsOf(group: ItemGroup) {
  return ({
    basis = PROCEDURE,
    ...rest
  }: Omit<ItemDefinition, 'group' | 'basis'> & { basis?: string }): ItemDefinition => ({
    ...rest,
    group,
    basis,
  });
}

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

/** An item that rules judge, with what of the report it is about. `about` picks among the rules' findings. */
export function ruleItem(input: {
  id: string;
  group: ItemGroup;
  demand: string;
  basis?: string;
  rules: readonly string[];
  about?: (finding: Finding) => boolean;
  at?: (report: Reviewed) => readonly { at: PrintedPlace }[];
  note?: (report: Reviewed) => string | undefined;
}): ItemDefinition {
  const { id, group, demand, basis = PROCEDURE, rules, about, at = () => [], note = () => undefined } = input;
  return {
    id,
    group,
    demand,
    basis,
    examine: (report) => {
      const words = note(report);
      return {
        at: placesOf(at(report)),
        problems: ruleProblems(report, { rules, ...(about === undefined ? {} : { about }) }),
        ...(words === undefined ? {} : { note: words }),
      };
    },
  };
}
