import { FUNDS, type FundId, type IncomeLine, SOURCES, type SourceId } from '#lib/core/ledger/index.ts';
import { DISCLOSURE_BASIS } from '../columns.ts';
import { type ColumnDefinition, defineTable } from '../define-table.ts';
import { departmentRow, totalRow, unitPath, unitRows } from '../row-schemes.ts';

const CURRENT = ['本年收入'];
const CARRYOVER = ['上年结转结余'];
/** Funds that stand as one column of 本年收入; 单位资金 stands by source instead. */
const FUND_COLUMNS: readonly FundId[] = ['general', 'govfund', 'statecapital', 'fiscal-account'];
const UNIT_SOURCES: readonly SourceId[] = [
  'unit.business',
  'unit.operation',
  'unit.superior',
  'unit.affiliate',
  'unit.other',
];

const columns: ColumnDefinition<IncomeLine>[] = [
  { id: 'total', label: '合计', counts: () => true },
  { id: 'current', label: '小计', group: CURRENT, counts: (line) => line.period === 'current' },
  ...FUND_COLUMNS.map((fund) => ({
    id: `current.${fund}`,
    label: FUNDS[fund].name,
    group: CURRENT,
    counts: (line: IncomeLine) => line.period === 'current' && line.fund === fund,
  })),
  ...UNIT_SOURCES.map((source) => ({
    id: `current.${source}`,
    label: SOURCES[source].name,
    group: CURRENT,
    counts: (line: IncomeLine) => line.period === 'current' && line.source === source,
  })),
  { id: 'carryover', label: '小计', group: CARRYOVER, counts: (line) => line.period === 'carryover' },
  ...[...FUND_COLUMNS, 'unit' as const].map((fund) => ({
    id: `carryover.${fund}`,
    label: FUNDS[fund].name,
    group: CARRYOVER,
    counts: (line: IncomeLine) => line.period === 'carryover' && line.fund === fund,
  })),
];

const partsOf = (prefix: string) => columns.map((column) => column.id).filter((id) => id.startsWith(prefix));

/** 收入总表: every unit's income by fund, this year's and carried over. */
export const incomeTable = defineTable<IncomeLine>({
  id: 'income',
  title: '收入总表',
  basis: DISCLOSURE_BASIS,
  lines: (ledger) => ledger.income,
  columns,
  columnSums: [
    { whole: 'total', parts: ['current', 'carryover'] },
    { whole: 'current', parts: partsOf('current.') },
    { whole: 'carryover', parts: partsOf('carryover.') },
  ],
  path: (line, context) => unitPath(context, line.unit),
  rows: (context) => [totalRow(), ...departmentRow(context, 1), ...unitRows(context, 2)],
});
