import type { Unit } from '#lib/core/package/index.ts';
import type { Narrator } from '../narrator.ts';
import type { NarrativeBlock } from '../text.ts';
import { paragraph } from '../words.ts';
import { incomeSection } from './income-and-spending.ts';
import { unitAmounts } from './unit-amounts.ts';

const incomeOf = (unit: Unit) => ({ table: 'income', row: unit.code, column: 'total' });

/** 收入预算安排情况: the total and each source with its share, then each unit's total. */
export function incomeByUnitSection(narrator: Narrator): NarrativeBlock[] {
  const units = unitAmounts(narrator, { what: 'income', cell: incomeOf });
  return [
    ...incomeSection(narrator),
    ...(units.length === 0 ? [] : [paragraph('income.units', '按单位分：', units, '。')]),
  ];
}
