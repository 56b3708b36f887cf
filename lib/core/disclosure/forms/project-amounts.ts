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

/** Takes a project's amounts from its row of 项目支出表. */
export function projectAmounts(narrator: Narrator, code: string): ProjectAmounts {
  const of = (...columns: string[]) =>
    formatWanyuan(narrator.sum(columns.map((column) => ({ table: 'projects', row: code, column }))).published);
  return {
    total: of('total'),
    general: of('current.general', 'carryover.general'),
    generalCurrent: of('current.general'),
    govfund: of('current.govfund', 'carryover.govfund'),
    statecapital: of('current.statecapital', 'carryover.statecapital'),
    other: of('fiscal-account', 'unit'),
    carryover: of('carryover.general', 'carryover.govfund', 'carryover.statecapital'),
  };
}
