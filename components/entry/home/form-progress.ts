import type { FormProgress } from '#components/live/live-state.ts';
import { type FormKey, formName } from '#lib/core/forms/index.ts';

/** How many forms of a budget are in each state. */
export type ProgressCount = Record<FormProgress, number>;

/** Counts forms by their state; one that nothing is known of is empty. */
export function countProgress(input: {
  forms: readonly FormKey[];
  states: Readonly<Record<string, FormProgress>>;
}): ProgressCount {
  const count: ProgressCount = { empty: 0, started: 0, wrong: 0, complete: 0 };
  for (const form of input.forms) count[input.states[formName(form)] ?? 'empty'] += 1;
  return count;
}
