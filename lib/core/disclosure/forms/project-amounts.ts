import { formatWanyuan } from '#lib/core/money/index.ts';
import type { Narrator } from '#lib/core/narrative/index.ts';

/** A project's money of the year by where it comes from, in 万元 as published. */
export type ProjectAmounts = {
  total: string;
  general: string;
  generalCurrent: string;
  govfund: string;
  statecapital: string;
  other: string;
  carryover: string;
};

/** The same where a template splits 其他资金. */
export type DeclaredAmounts = Omit<ProjectAmounts, 'other'> & { fiscalAccount: string; unit: string };

/** Takes a project's amounts from its row of 项目支出表. */
export function projectAmounts(narrator: Narrator, code: string): ProjectAmounts {
  const { before, carryover, of } = amountsOf(narrator, code);
  return { ...before, other: of('fiscal-account', 'unit'), carryover };
}

/** Takes a project's amounts from its row of 项目支出表, 财政专户管理资金 and 单位资金 apart. */
export function declaredAmounts(narrator: Narrator, code: string): DeclaredAmounts {
  const { before, carryover, of } = amountsOf(narrator, code);
  return { ...before, fiscalAccount: of('fiscal-account'), unit: of('unit'), carryover };
}

function amountsOf(narrator: Narrator, code: string) {
  const of = (...columns: string[]) =>
    formatWanyuan(narrator.sum(columns.map((column) => ({ table: 'projects', row: code, column }))).published);
  return {
    of,
    before: {
      total: of('total'),
      general: of('current.general', 'carryover.general'),
      generalCurrent: of('current.general'),
      govfund: of('current.govfund', 'carryover.govfund'),
      statecapital: of('current.statecapital', 'carryover.statecapital'),
    },
    carryover: of('carryover.general', 'carryover.govfund', 'carryover.statecapital'),
  };
}
