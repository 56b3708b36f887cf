import { fen } from '#lib/core/money/index.ts';
import type { Narrator, PublishedAmount } from '../narrator.ts';
import { generalCell } from './cells.ts';

/**
 * 一般公共预算 expenditure financed by this year's appropriation and by last year's carry-over. No table splits it: each
 * is rounded by itself, as 收入总表 says the same amounts. Where tables are made to add up, this year's is the published
 * rest, so that the two add up to the total.
 */
export function generalByPeriod(narrator: Narrator): { current: PublishedAmount; carryover: PublishedAmount } {
  const total = narrator.cell(generalCell('total', 'total'));
  const carried = fen(
    narrator.context.ledger.expenditure
      .filter((line) => line.fund === 'general' && line.period === 'carryover')
      .reduce((sum, line) => sum + line.amount, 0),
  );
  const current = fen(total.exact - carried);
  if (narrator.rounding === 'exact') return { current: narrator.single(current), carryover: narrator.single(carried) };
  // A part of nothing or of all is that also where the total was moved to make tables add up; no part exceeds it.
  const whole = carried === total.exact ? total.published : narrator.single(carried).published;
  const carryover = fen(Math.min(whole, total.published));
  return {
    carryover: { exact: carried, published: carryover },
    current: { exact: current, published: fen(total.published - carryover) },
  };
}
