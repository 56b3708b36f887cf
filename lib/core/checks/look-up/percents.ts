import { type Fen, percentOf } from '#lib/core/money/index.ts';
import type { HundredthsOfPercent } from '../subject/statement.ts';

/** What two percentages may differ by rounding: 0.02 percentage points. */
export const PERCENT_TOLERANCE: HundredthsOfPercent = 2;

/** `part` of `whole` in hundredths of a percent, half up, without a sign; nothing where the whole is nothing. */
export function shareOf(part: Fen, whole: Fen): HundredthsOfPercent | undefined {
  return whole === 0 ? undefined : Math.round(Number(percentOf({ part, whole })) * 100);
}

/** `21.83%`, `21.83`, `２１．８３％` in hundredths of a percent; nothing where no percentage stands there. */
export function readPercent(text: string): HundredthsOfPercent | undefined {
  const match = /^(\d+(?:\.\d+)?)%?$/.exec(text.normalize('NFKC').replace(/[\s,]/g, ''));
  return match?.[1] === undefined ? undefined : Math.round(Number(match[1]) * 100);
}
