import { fen } from '#lib/core/money/index.ts';
import type { Narrator, PublishedAmount } from '../narrator.ts';
import { generalCell } from './cells.ts';

/**
 * 一般公共预算 expenditure financed by this year's appropriation and by last year's carry-over. No table splits it, so
 * the carry-over is rounded by itself and this year's is the published rest: the two always add up to the total.
 */
export function generalByPeriod(narrator: Narrator): { current: PublishedAmount; carryover: PublishedAmount } {
  const total = narrator.cell(generalCell('total', 'total'));
  const carried = narrator.context.ledger.expenditure
    .filter((line) => line.fund === 'general' && line.period === 'carryover')
    .reduce((sum, line) => sum + line.amount, 0);
  // A part of nothing or of all is that also where the total was moved to make tables add up; no part exceeds it.
  const whole = carried === total.exact ? total.published : narrator.single(fen(carried)).published;
  const carryover = { exact: fen(carried), published: fen(Math.min(whole, total.published)) };
  return {
    carryover,
    current: { exact: fen(total.exact - carried), published: fen(total.published - carryover.published) },
  };
}
