import { type FormKey, type FormState, formName } from '#lib/core/forms/index.ts';

/** How many forms of a budget are in each state. */
export type ProgressCount = Record<FormState, number>;

/** Counts forms by their state; one that nothing is known of is empty. */
export function countProgress(input: {
  forms: readonly FormKey[];
  states: Readonly<Record<string, FormState>>;
}): ProgressCount {
  const count: ProgressCount = { empty: 0, filling: 0, wrong: 0, complete: 0 };
  for (const form of input.forms) count[input.states[formName(form)] ?? 'empty'] += 1;
  return count;
}
