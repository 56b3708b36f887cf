import { changeClause } from '../change.ts';
import type { Narrator } from '../narrator.ts';
import type { Segment } from '../text.ts';
import { clause } from '../words.ts';
import { generalCell } from './cells.ts';

/**
 * What every section of 基本支出 begins with, without what ends it: the whole, and its change where that is asked for and last year
 * is known. `isNone` says that there is none, and that nothing is listed.
 */
export function basicTotal(
  narrator: Narrator,
  { compared }: { compared: boolean },
): { isNone: boolean; isChange: boolean; words: Segment[] } {
  const total = generalCell('total', 'basic');
  const current = narrator.cell(total);
  const { prior, year, context } = narrator;
  const reason = context.budget.explanations?.basic;
  const change = compared ? changeClause(narrator, { id: 'general.basic', current, prior: prior.basic, reason }) : [];
  const isNone = current.exact === 0;
  const words = isNone
    ? clause(`${year}年没有使用一般公共预算拨款安排的基本支出`, change)
    : clause(`${year}年一般公共预算基本支出`, narrator.amount('general.basic', total), change);
  return { isNone, isChange: change.length > 0, words };
}
