import type { TableMeasure } from '#components/disclosure/table-measure.tsx';
import { type Fen, fen, formatWanyuan, formatYuan, percentOf, separateThousands } from '#lib/core/money/index.ts';

/** An amount in the measure that the person chose. */
export function amountText(amount: Fen, measure: TableMeasure): string {
  return measure === '元' ? formatYuan(amount) : separateThousands(formatWanyuan(amount));
}

/** A difference with its sign; no sign where it shows as nothing. */
export function differenceText(difference: Fen, measure: TableMeasure): string {
  if (difference === 0) return '0';
  return `${difference < 0 ? '−' : '+'}${amountText(fen(Math.abs(difference)), measure)}`;
}

/** A difference as a share of what was before, with its sign; nothing where there was nothing. */
export function shareText({ difference, before }: { difference: Fen; before: Fen }): string {
  if (before === 0 || difference === 0) return '';
  return `${difference < 0 ? '−' : '+'}${percentOf({ part: difference, whole: before })}%`;
}
