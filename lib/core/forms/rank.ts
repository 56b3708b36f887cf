import { generateNKeysBetween } from 'fractional-indexing';

/**
 * Places in a list, in order, between two that are taken: text that sorts by its code units. No other row has to move.
 * @param input.after the place before them; from the start where absent
 * @param input.before the place behind them; to the end where absent, or where it is not behind `after`
 */
export function ranksBetween(input: {
  after?: string | undefined;
  before?: string | undefined;
  count: number;
}): string[] {
  const after = input.after ?? null;
  // Two people may have taken the same place: what comes next is then put behind both.
  const before = input.before !== undefined && (after === null || after < input.before) ? input.before : null;
  return generateNKeysBetween(after, before, input.count);
}
