import { FEN_PER_PUBLISHED_STEP, type Fen, formatExactWanyuan, formatWanyuan } from '#lib/core/money/index.ts';
import type { HundredthsOfPercent } from '../subject/statement.ts';

/** An amount as a report prints it, without its unit: 万元 with two decimals, or with all where two would hide something. */
export function amountText(amount: Fen): string {
  return amount % FEN_PER_PUBLISHED_STEP === 0 ? formatWanyuan(amount) : formatExactWanyuan(amount);
}

/** The same with 万元 after it. */
export function wanyuan(amount: Fen): string {
  return `${amountText(amount)} 万元`;
}

/** `3.42%` of 342 hundredths. */
export function percentText(percent: HundredthsOfPercent): string {
  const magnitude = Math.abs(percent);
  const sign = percent < 0 ? '-' : '';
  return `${sign}${Math.floor(magnitude / 100)}.${String(magnitude % 100).padStart(2, '0')}%`;
}
