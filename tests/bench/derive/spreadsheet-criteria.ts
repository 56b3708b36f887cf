import type { TableContext } from '#lib/core/tables/index.ts';

/** Columns of the peer's ledger sheets. `class` and `section` are the 类 and 款 of the function, typed in to spare it the LEFT(). */
export type SheetColumn =
  | 'unit'
  | 'project'
  | 'category'
  | 'kind'
  | 'class'
  | 'section'
  | 'function'
  | 'economic-class'
  | 'economic'
  | 'source'
  | 'fund'
  | 'appropriation'
  | 'period';

/** What a line must hold to be counted; all of it. */
export type Criteria = Partial<Record<SheetColumn, string | number>>;

/** Which sheet a table's cell sums, and what counts: any of the alternatives. */
export type CellRule = { sheet: 'expenditure' | 'income'; alternatives: Criteria[] };

type Rule = (id: string, context: TableContext) => Criteria[];

const ALL: Criteria[] = [{}];
const KINDS = ['basic', 'project', 'business', 'remittance', 'subsidy'];
const UNIT_SOURCES = /^unit\./;

const byFunction: Rule = (id) => {
  if (id === 'total') return ALL;
  return [id.length === 3 ? { class: id } : id.length === 5 ? { section: id } : { function: id }];
};
const byEconomic: Rule = (id) =>
  id === 'total' ? ALL : [id.length === 3 ? { 'economic-class': id } : { economic: id }];
const byUnit: Rule = (id, { units }) => (units.has(id) ? [{ unit: id }] : ALL);
const byProject: Rule = (id, { units, projects }) => {
  if (projects.has(id)) return [{ project: id }];
  const [unit = '', category] = id.split('/');
  const names: Record<string, string> = { 22: 'other-operating', 31: 'local', 32: 'transfer' };
  if (category !== undefined) return [{ unit, category: names[category] ?? category }];
  return units.has(id) ? [{ unit: id }] : ALL;
};
const bySplit: Rule = (id) => (id === 'total' ? ALL : KINDS.includes(id) ? [{ kind: id }] : [{ category: id }]);
const byFundAndPeriod: Rule = (id) => {
  if (id === 'total') return ALL;
  if (id === 'current' || id === 'carryover') return [{ period: id }];
  const [, period, fund = ''] = /^(current|carryover)\.(.+)$/.exec(id) ?? [];
  if (period === undefined) return [{ fund: id }];
  return [UNIT_SOURCES.test(fund) ? { period, source: fund } : { period, fund }];
};
const byThreePublic: Rule = (id) => {
  const accounts: Record<string, string[]> = {
    abroad: ['30212'],
    'vehicles.purchase': ['31013', '30913'],
    'vehicles.operation': ['30231'],
    reception: ['30217'],
  };
  const vehicles = [...(accounts['vehicles.purchase'] ?? []), ...(accounts['vehicles.operation'] ?? [])];
  const codes = id === 'total' ? Object.values(accounts).flat() : id === 'vehicles' ? vehicles : (accounts[id] ?? []);
  return ['basic', 'project'].flatMap((kind) => codes.map((economic) => ({ kind, economic })));
};

const EXPENDITURE_TABLES: Record<string, { takes: Criteria; row: Rule; column: Rule }> = {
  expenditure: { takes: {}, row: byFunction, column: bySplit },
  'general-by-function': { takes: { fund: 'general' }, row: byFunction, column: bySplit },
  'general-by-unit': { takes: { fund: 'general' }, row: byUnit, column: bySplit },
  'general-basic': { takes: { fund: 'general', kind: 'basic' }, row: byEconomic, column: bySplit },
  'three-public': { takes: { fund: 'general' }, row: () => ALL, column: byThreePublic },
  'government-fund': { takes: { fund: 'govfund' }, row: byFunction, column: bySplit },
  'state-capital': { takes: { fund: 'statecapital' }, row: byFunction, column: bySplit },
  projects: { takes: { kind: 'project' }, row: byProject, column: byFundAndPeriod },
};

/** What a spreadsheet must sum for a cell; nothing for a line that is always nothing, such as 年终结转结余. */
export function cellRule(
  cell: { table: string; row: string; column: string },
  context: TableContext,
): CellRule | undefined {
  if (cell.table === 'income')
    return {
      sheet: 'income',
      alternatives: crossed([byUnit(cell.row, context), byFundAndPeriod(cell.column, context)]),
    };
  const table = EXPENDITURE_TABLES[cell.table];
  if (table === undefined) return statementRule(cell.row, cell.table === 'appropriation' ? { appropriation: 1 } : {});
  const parts = [[table.takes], table.row(cell.row, context), table.column(cell.column, context)];
  return { sheet: 'expenditure', alternatives: crossed(parts) };
}

/** 收支总表 and 财政拨款收支总表: income above, expenditure by 类 below. */
function statementRule(row: string, takes: Criteria): CellRule | undefined {
  if (row === 'expenditure.carryover') return undefined;
  if (row.startsWith('expenditure.')) return { sheet: 'expenditure', alternatives: [takes] };
  if (/^\d{3}$/.test(row)) return { sheet: 'expenditure', alternatives: [{ ...takes, class: row }] };
  if (row === 'income.total') return { sheet: 'income', alternatives: [takes] };
  const [, period, fund] = /^(?:income\.)?(current|carryover)(?:\.(.+))?$/.exec(row) ?? [];
  if (period !== undefined)
    return { sheet: 'income', alternatives: [{ ...takes, period, ...(fund === undefined ? {} : { fund }) }] };
  const named: Criteria = row.includes('.') ? { source: row } : { fund: row };
  return { sheet: 'income', alternatives: [{ ...takes, period: 'current', ...named }] };
}

function crossed(parts: readonly Criteria[][]): Criteria[] {
  return parts.reduce<Criteria[]>(
    (all, part) => all.flatMap((one) => part.map((other) => ({ ...one, ...other }))),
    ALL,
  );
}
