import { SOURCES, type SourceId, threePublicPart } from '#lib/core/ledger/index.ts';
import { type Fen, fen, ZERO_FEN } from '#lib/core/money/index.ts';
import type { LastYearLine } from '#lib/core/screen/index.ts';

/** “三公”经费 of one unit in 分, by column of its table. */
export type ThreePublicAmounts = Record<'abroad' | 'vehicles.purchase' | 'vehicles.operation' | 'reception', Fen>;

type Line = { unit: string; economic: string; amount: number };

/** Adds what a unit spends on each part. */
export function threePublicAmounts(input: { lines: Iterable<Line>; unit: string }): ThreePublicAmounts {
  const sums: ThreePublicAmounts = {
    abroad: ZERO_FEN,
    'vehicles.purchase': ZERO_FEN,
    'vehicles.operation': ZERO_FEN,
    reception: ZERO_FEN,
  };
  for (const { unit, economic, amount } of input.lines) {
    const part = unit === input.unit ? threePublicPart(economic) : undefined;
    if (part !== undefined) sums[part] = fen(sums[part] + amount);
  }
  return sums;
}

/** Last year's, of which only 一般公共预算 counts, as in the table. */
export function generalLines(lines: readonly LastYearLine[]): LastYearLine[] {
  return lines.filter(({ source }) => SOURCES[source as SourceId]?.fund === 'general');
}
