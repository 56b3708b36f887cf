import type { Subject } from '../subject/subject.ts';
import { tableFigure } from './figures.ts';
import type { Stated } from './stated.ts';

/** More items than this with less than the table has are not tried out. */
const MOST_GAPS = 12;

/**
 * Ids of 项 that a report states as 当年拨款, without what was carried over: 一般公共预算支出表 has both together. They are those
 * whose gaps to the table come to just what was carried over.
 */
export function statedWithoutCarryover(subject: Subject, stated: readonly Stated[]): ReadonlySet<string> {
  const carried =
    tableFigure(subject, 'income.carryover.general')?.amount || tableFigure(subject, 'income.carryover')?.amount || 0;
  if (carried <= 0) return new Set();
  const gaps = new Map<string, number>();
  for (const { amount } of stated) {
    const id = amount.id ?? '';
    const gap = (tableFigure(subject, id)?.amount ?? 0) - amount.amount;
    if (gap > 0 && gap <= carried) gaps.set(id, gap);
  }
  return gaps.size > MOST_GAPS ? new Set() : new Set(addingUp([...gaps], carried));
}

/** The first of the gaps that add up to the sum. */
function addingUp(gaps: readonly (readonly [string, number])[], sum: number): string[] {
  if (sum === 0) return [];
  for (const [index, [id, gap]] of gaps.entries()) {
    if (gap === sum) return [id];
    const rest = gap < sum ? addingUp(gaps.slice(index + 1), sum - gap) : [];
    if (rest.length > 0) return [id, ...rest];
  }
  return [];
}
