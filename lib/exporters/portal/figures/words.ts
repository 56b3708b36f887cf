import { type Fen, fen, formatWanyuan, separateThousands } from '#lib/core/money/index.ts';

/** An amount as pages show it: `4,038.61`, in 万元. */
export function wanyuanText(amount: Fen): string {
  return separateThousands(formatWanyuan(amount));
}

/** A difference with its sign: `+99.60`, `−83.21`, `0.00`. */
export function signedText(difference: Fen): string {
  const size = wanyuanText(fen(Math.abs(difference)));
  if (difference === 0) return size;
  return `${difference < 0 ? '−' : '+'}${size}`;
}

/** A rate with its sign as pages show it: `+4.17%`, `−2.02%`. @param rate two decimals, a sign in front or none */
export function rateText(rate: string): string {
  return `${rate.replace(/^-/, '−')}%`;
}
