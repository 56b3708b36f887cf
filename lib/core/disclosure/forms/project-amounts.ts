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

/** An amount of a project's form by its source. */
export type ProjectSource = keyof ProjectAmounts | keyof DeclaredAmounts;

/** Columns of 项目支出表 that each amount of a project's form adds up. */
export const projectSourceColumns: Readonly<Record<ProjectSource, readonly string[]>> = {
  total: ['total'],
  general: ['current.general', 'carryover.general'],
  generalCurrent: ['current.general'],
  govfund: ['current.govfund', 'carryover.govfund'],
  statecapital: ['current.statecapital', 'carryover.statecapital'],
  other: ['fiscal-account', 'unit'],
  fiscalAccount: ['fiscal-account'],
  unit: ['unit'],
  carryover: ['carryover.general', 'carryover.govfund', 'carryover.statecapital'],
};

/** Takes a project's amounts from its row of 项目支出表. */
export function projectAmounts(narrator: Narrator, code: string): ProjectAmounts {
  const of = amountsOf(narrator, code);
  return { ...before(of), other: of('other'), carryover: of('carryover') };
}

/** Takes a project's amounts from its row of 项目支出表, 财政专户管理资金 and 单位资金 apart. */
export function declaredAmounts(narrator: Narrator, code: string): DeclaredAmounts {
  const of = amountsOf(narrator, code);
  return { ...before(of), fiscalAccount: of('fiscalAccount'), unit: of('unit'), carryover: of('carryover') };
}

type AmountOf = (source: ProjectSource) => string;

function amountsOf(narrator: Narrator, code: string): AmountOf {
  return (source) => {
    const cells = projectSourceColumns[source].map((column) => ({ table: 'projects', row: code, column }));
    return formatWanyuan(narrator.sum(cells).published);
  };
}

/** What every district prints before the other sources. */
function before(of: AmountOf) {
  return {
    total: of('total'),
    general: of('general'),
    generalCurrent: of('generalCurrent'),
    govfund: of('govfund'),
    statecapital: of('statecapital'),
  };
}
