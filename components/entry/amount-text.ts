import { type Fen, formatWanyuan, formatYuan, separateThousands } from '#lib/core/money/index.ts';

/** An amount in the chosen measure, with separators. */
export function amountText({ amount, measure }: { amount: Fen; measure: '元' | '万元' }): string {
  return measure === '元' ? formatYuan(amount) : separateThousands(formatWanyuan(amount));
}
