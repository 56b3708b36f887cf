import { type Fen, fen } from '#lib/core/money/index.ts';

/** Why an amount differs, with what people call it. */
export const CAUSES = {
  headcount: '人数',
  standard: '标准',
  quantity: '数量、月数',
  price: '单价',
  new: '新增',
  gone: '取消',
  cut: '核减',
  reclassified: '调整科目',
  other: '其他',
} as const;

/** Id of a cause. */
export type Cause = keyof typeof CAUSES;

export const CAUSE_IDS = Object.keys(CAUSES) as Cause[];

/** A difference by its causes, in 分; a cause without a share is absent. They add up to the whole of it. */
export type Parts = Partial<Record<Cause, Fen>>;

/** Adds parts to others, in place. */
export function addParts(sum: Partial<Record<Cause, number>>, parts: Parts): void {
  for (const cause of CAUSE_IDS) if (parts[cause] !== undefined) sum[cause] = (sum[cause] ?? 0) + parts[cause];
}

/** Sums as parts: in the causes' order, none of nothing. */
export function partsOf(sums: Partial<Record<Cause, number>>): Parts {
  const parts: Parts = {};
  for (const cause of CAUSE_IDS) {
    const amount = sums[cause] ?? 0;
    if (amount !== 0) parts[cause] = fen(amount);
  }
  return parts;
}
