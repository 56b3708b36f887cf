import { type Fen, percentOf } from '#lib/core/money/index.ts';
import type { HundredthsOfPercent, PercentStep } from '../subject/statement.ts';

/** What two percentages may differ by rounding: 0.02 percentage points. */
export const PERCENT_TOLERANCE: HundredthsOfPercent = 2;

/** Whether a percentage is another one as it is printed: with fewer decimals than two it is that one rounded. */
export function isPrinted(
  stated: { percent: HundredthsOfPercent; step?: PercentStep },
  exact: HundredthsOfPercent,
): boolean {
  return Math.abs(stated.percent - exact) <= (stated.step ?? 0) / 2;
}

/** What a stated percentage may differ from the exact one by rounding. */
export function percentTolerance({ step }: { step?: PercentStep }): HundredthsOfPercent {
  return Math.max(PERCENT_TOLERANCE, step ?? 0);
}

/** `part` of `whole` in hundredths of a percent, half up, without a sign; nothing where the whole is nothing. */
export function shareOf(part: Fen, whole: Fen): HundredthsOfPercent | undefined {
  return whole === 0 ? undefined : Math.round(Number(percentOf({ part, whole })) * 100);
}

/** `21.83%`, `21.83`, `２１．８３％` in hundredths of a percent; nothing where no percentage stands there. */
export function readPercent(text: string): HundredthsOfPercent | undefined {
  const match = /^(\d+(?:\.\d+)?)%?$/.exec(text.normalize('NFKC').replace(/[\s,]/g, ''));
  return match?.[1] === undefined ? undefined : Math.round(Number(match[1]) * 100);
}
