import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

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
  const after = placeOf(input.after);
  const wanted = placeOf(input.before);
  // Two people may have taken the same place: what comes next is then put behind both.
  const before = wanted !== null && (after === null || after < wanted) ? wanted : null;
  return generateNKeysBetween(after, before, input.count);
}

/** A place that others can be put beside; none for text that the product would not have made. */
function placeOf(rank: string | undefined): string | null {
  if (rank === undefined) return null;
  try {
    generateKeyBetween(rank, null);
    return rank;
  } catch {
    return null;
  }
}
