import type { Random } from '#lib/core/rounding/random.ts';
import { AMOUNT_VARIATIONS, ZERO_VARIATIONS } from './amount-variations.ts';
import { CAPTION_VARIATIONS } from './caption-variations.ts';
import { COLUMN_VARIATIONS } from './column-variations.ts';
import { ROW_VARIATIONS } from './row-variations.ts';
import type { Variation } from './sheets.ts';
import { TEXT_VARIATIONS } from './text-variations.ts';

/** What a report may print otherwise, in the order in which one is put upon the other. */
const GROUPS: readonly (readonly Variation[])[] = [
  COLUMN_VARIATIONS,
  ROW_VARIATIONS,
  AMOUNT_VARIATIONS,
  ZERO_VARIATIONS,
  CAPTION_VARIATIONS,
  TEXT_VARIATIONS,
];

/** Every other way to print a report, by what is another. */
export const VARIATIONS: readonly Variation[] = GROUPS.flat();

/** One of each group, of some none. */
export function combination(random: Random): Variation[] {
  return GROUPS.flatMap((group) => {
    const one = random.below(4) === 0 ? undefined : group[random.below(group.length)];
    return one === undefined ? [] : [one];
  });
}
