import type { CellReference } from '#lib/core/disclosure/index.ts';
import type { Origin } from './explanation.ts';
import type { Facts } from './facts.ts';
import { cellTerm } from './terms.ts';

const SHARE = /^((income|expenditure|general)\..+)\.share$/;

/** What shares are of, by the first part of their id; their own cell where no sentence states their amount. */
const WHOLES: Readonly<Record<string, { whole: CellReference; part: (id: string) => CellReference }>> = {
  income: {
    whole: { table: 'income-and-expenditure', row: 'income.total', column: 'amount' },
    part: (id) => ({
      table: 'income-and-expenditure',
      row: id === 'carryover' ? 'income.carryover' : id,
      column: 'amount',
    }),
  },
  expenditure: {
    whole: { table: 'expenditure', row: 'total', column: 'total' },
    part: (column) => ({ table: 'expenditure', row: 'total', column }),
  },
  general: {
    whole: { table: 'general-by-function', row: 'total', column: 'total' },
    part: (column) => ({ table: 'general-by-function', row: 'total', column }),
  },
};

/** How a share is made; nothing for another figure. */
export function shareOrigin(facts: Facts, id: string): Origin | undefined {
  const [, base = '', side = ''] = SHARE.exec(id) ?? [];
  const rule = WHOLES[side];
  if (rule === undefined) return undefined;
  const part = rule.part(base.slice(side.length + 1));
  return {
    kind: 'share',
    formula: '部分 ÷ 全部 × 100%，按元计算，保留两位小数',
    terms: [cellTerm(facts, { cell: part, name: '部分' }), cellTerm(facts, { cell: rule.whole, name: '全部' })],
  };
}
