import type { Subject } from '../subject/subject.ts';
import { totalRowOf } from './parts.ts';
import { cellTerm, type MissingRow, sumTerm, type Term, termAt } from './terms.ts';

type CellOf = { table: string; row: string; column: string; missing?: MissingRow };

/** How a figure id names a cell; more than one where a report may lack the first table. */
const FIGURES: readonly (readonly [RegExp, (match: readonly string[]) => readonly CellOf[]])[] = [
  [/^(?:total|expenditure\.total)$/, () => [statement('expenditure.total'), spending('total', 'total')]],
  [/^income\.(total)$/, () => [statement('income.total'), income('total')]],
  [/^income\.(current|carryover)$/, ([, period = '']) => [statement(`income.${period}`), income(period)]],
  [/^income\.(carryover\.[a-z-]+)$/, ([, row = '']) => [appropriation(row), income(row)]],
  [/^income\.([a-z-]+(?:\.[a-z-]+)?)$/, ([, row = '']) => [statement(row), income(`current.${row}`)]],
  [/^expenditure\.(basic|project|business|remittance|subsidy)$/, ([, kind = '']) => [spending('total', kind)]],
  [/^expenditure\.function\.(\d{3})$/, ([, code = '']) => [spending(code, 'total'), statement(code)]],
  [/^expenditure\.function\.(\d{5,7})$/, ([, code = '']) => [spending(code, 'total')]],
  [/^appropriation(?:\.total)?$/, () => [appropriation('expenditure.total'), appropriation('income.total')]],
  [/^appropriation\.income$/, () => [appropriation('income.total')]],
  [/^appropriation\.function\.(\d{3})$/, ([, code = '']) => [appropriation(code)]],
  [/^general$/, () => [general('total', 'total')]],
  [
    /^general\.(total|basic|personnel|operating|project)$/,
    ([, column = '']) => [
      general('total', column),
      { table: 'general-by-unit', row: 'total', column },
      // Where 一般公共预算支出表 does not part 基本支出, its own table does.
      ...(column === 'project' || column === 'total' ? [] : [basicTable(column === 'basic' ? 'total' : column)]),
    ],
  ],
  [/^general\.current$/, () => [appropriation('general')]],
  [/^general\.carryover$/, () => [appropriation('carryover.general')]],
  [/^general\.function\.(\d+)$/, ([, code = '']) => [general(code, 'total')]],
  [/^general\.function\.(\d+)\.(project|basic)$/, ([, code = '', column = '']) => [general(code, column)]],
  [/^general\.project\.(\d+)$/, ([, code = '']) => [general(code, 'project')]],
  [/^economic\.(\d+)$/, ([, code = '']) => [{ table: 'general-basic', row: code, column: 'total', missing: 'zero' }]],
  [
    /^economic\.(\d+)\.(personnel|operating)$/,
    ([, row = '', column = '']) => [{ table: 'general-basic', row, column, missing: 'zero' }],
  ],
  [/^three-public$/, () => [threePublic('total')]],
  [/^three-public\.([a-z.]+)$/, ([, column = '']) => [threePublic(column)]],
  [/^govfund\.(total|basic|project)$/, ([, column = '']) => [fund('government-fund', 'total', column)]],
  [/^govfund\.function\.(\d+)$/, ([, code = '']) => [fund('government-fund', code, 'total')]],
  [/^statecapital\.(total|basic|project)$/, ([, column = '']) => [fund('state-capital', 'total', column)]],
  [/^statecapital\.function\.(\d+)$/, ([, code = '']) => [fund('state-capital', code, 'total')]],
  [
    /^projects\.([a-z.-]+)$/,
    ([, column = '']) => [
      { table: 'projects', row: 'group/project', column },
      { table: 'projects', row: 'total', column },
    ],
  ],
  [/^project\.(.+)$/, ([, row = '']) => [{ table: 'projects', row, column: 'total' }]],
  [/^procurement(?:\.total)?$/, () => [{ table: 'procurement', row: 'total', column: 'amount' }]],
  [
    /^procurement\.(goods|works|services)$/,
    ([, row = '']) => [{ table: 'procurement', row, column: 'amount', missing: 'zero' }],
  ],
  [/^unit\.([^.]+)\.income$/, ([, unit = '']) => [{ table: 'income', row: unit, column: 'total' }]],
  [/^unit\.([^.]+)\.general\.([a-z]+)$/, ([, row = '', column = '']) => [{ table: 'general-by-unit', row, column }]],
  [/^unit\.([^.]+)\.project$/, ([, row = '']) => [{ table: 'projects', row, column: 'total' }]],
];

const statement = (row: string): CellOf => ({ table: 'income-and-expenditure', row, column: 'amount' });
const appropriation = (row: string): CellOf => ({ table: 'appropriation', row, column: 'amount' });
const income = (column: string): CellOf => ({ table: 'income', row: 'total', column });
const spending = (row: string, column: string): CellOf => ({
  table: 'expenditure',
  row,
  column,
  missing: row === 'total' ? 'unknown' : 'zero',
});
const general = (row: string, column: string): CellOf => ({ ...spending(row, column), table: 'general-by-function' });
const basicTable = (column: string): CellOf => ({ table: 'general-basic', row: 'total', column });
const threePublic = (column: string): CellOf => ({ table: 'three-public', row: 'total', column });
const fund = (table: string, row: string, column: string): CellOf => ({ table, row, column, missing: 'zero' });

/**
 * What the tables give for a figure of the disclosure data (`general.function.2101502`, `income.total`): the one place
 * that says which cell an id means. Nothing where the report does not print it.
 */
export function tableFigure(subject: Subject, id: string): Term | undefined {
  let known = figuresOfTables.get(subject.tables);
  if (known === undefined) {
    known = new Map();
    figuresOfTables.set(subject.tables, known);
  }
  if (!known.has(id)) known.set(id, figureOf(subject, id));
  return known.get(id);
}

/** Kept by the tables: rules ask for the same figures again and again, and the tables of a subject never change. */
const figuresOfTables = new WeakMap<Subject['tables'], Map<string, Term | undefined>>();

function figureOf(subject: Subject, id: string): Term | undefined {
  if (id === 'income.unit') return unitIncome(subject);
  for (const [pattern, cells] of FIGURES) {
    const match = pattern.exec(id);
    if (match === null) continue;
    for (const cell of cells(match)) {
      const term = cell.row === 'total' ? totalTerm(subject, cell) : termAt(subject, cell);
      if (term !== undefined) return term;
    }
    return undefined;
  }
  return undefined;
}

/** The sum row, whatever its id; a table of a fund without rows has nothing. */
function totalTerm(subject: Subject, cell: CellOf): Term | undefined {
  const table = subject.tables.get(cell.table);
  const row = table && totalRowOf(table);
  return table === undefined || row === undefined ? termAt(subject, cell) : cellTerm(table, row, cell.column);
}

/** 单位资金收入: the lines of 收支总表 that it is made of. */
function unitIncome(subject: Subject): Term | undefined {
  const table = subject.tables.get('income-and-expenditure');
  const rows = table?.rows.filter(({ id }) => /^unit\./.test(id)) ?? [];
  if (table === undefined || rows.length === 0) return undefined;
  return sumTerm(
    '收支总表单位资金各项之和',
    rows.map((row) => cellTerm(table, row, 'amount')),
  );
}
