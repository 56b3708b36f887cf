import type { Line } from '#lib/core/ledger/index.ts';
import type { Origin } from './explanation.ts';
import type { Facts } from './facts.ts';
import { cellTerm } from './terms.ts';

/** A figure that no table holds and that is the sum of ledger lines. */
export type LineOrigin = { origin: Origin; lines: readonly Line[] };

const GENERAL_TOTAL = { table: 'general-by-function', row: 'total', column: 'total' };

/** 一般公共预算 by period, and 政府采购 by unit; nothing for another figure. */
export function lineOrigin(facts: Facts, id: string): LineOrigin | undefined {
  const { ledger } = facts.context;
  if (id === 'general.current' || id === 'general.carryover') {
    const period = id === 'general.current' ? 'current' : 'carryover';
    const lines = ledger.expenditure.filter((line) => line.fund === 'general' && line.period === period);
    return { origin: byPeriod(facts, period), lines };
  }
  const [, unit] = /^unit\.(.+)\.procurement$/.exec(id) ?? [];
  if (unit === undefined) return undefined;
  const lines = ledger.procurement.filter((line) => line.unit === unit);
  return { origin: { kind: 'sum', formula: '本单位政府采购预算明细之和', terms: [] }, lines };
}

/** Where tables are made to add up, this year's part is what the published total leaves. */
function byPeriod(facts: Facts, period: 'current' | 'carryover'): Origin {
  const words = period === 'current' ? '本年拨款' : '上年结转';
  const rest = facts.document.rounding.mode === 'additive' && period === 'current' ? '，按公布的合计减去上年结转' : '';
  const formula = `一般公共预算支出中由${words}安排的预算明细之和${rest}；合计见${cellTerm(facts, { cell: GENERAL_TOTAL }).label}`;
  return { kind: 'sum', formula, terms: [] };
}
