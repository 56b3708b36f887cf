import { FUNDS, type Line } from '#lib/core/ledger/index.ts';
import type { DerivedTables, TableContext } from '#lib/core/tables/index.ts';
import { type Criteria, cellRule, type SheetColumn } from './spreadsheet-criteria.ts';

/** A workbook as HyperFormula takes it: sheet › rows › cells. */
export type Workbook = Record<string, (string | number)[][]>;

const COLUMNS: readonly SheetColumn[] = [
  ...(['unit', 'project', 'category', 'kind', 'class', 'section', 'function'] as const),
  ...(['economic-class', 'economic', 'source', 'fund', 'appropriation', 'period'] as const),
];
/** Where the amounts stand, counted from nothing: behind the columns that tell what a line is. */
export const AMOUNT_COLUMN = COLUMNS.length;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The tables named, with a formula in every cell, over the ledger as rows. Amounts in 分; the cells show 万元. */
export function workbookOf(input: { context: TableContext; tables: DerivedTables; ids: readonly string[] }): Workbook {
  const { context, tables } = input;
  const { expenditure, income } = context.ledger;
  const rowCounts = { expenditure: expenditure.length, income: income.length };
  const sheets: Workbook = { expenditure: expenditure.map(sheetRow), income: income.map(sheetRow) };
  for (const id of input.ids) {
    const table = tables.table(id);
    sheets[sheetOf(id)] = table.rows.map((row) =>
      table.columns.map((column) => {
        const rule = cellRule({ table: id, row: row.id, column: column.id }, context);
        return rule === undefined ? 0 : formula({ ...rule, lines: rowCounts[rule.sheet] });
      }),
    );
  }
  return sheets;
}

/** The sheet that holds a table: the ledger's own sheets keep their names. */
export function sheetOf(table: string): string {
  return `table ${table}`;
}

function formula(input: { sheet: string; alternatives: readonly Criteria[]; lines: number }): string {
  const range = (column: number) => `${input.sheet}!$${LETTERS[column]}$1:$${LETTERS[column]}$${input.lines}`;
  const sums = input.alternatives.map((criteria) => {
    const wanted = Object.entries(criteria);
    if (wanted.length === 0) return `SUM(${range(AMOUNT_COLUMN)})`;
    const conditions = wanted.map(
      ([column, value]) => `${range(COLUMNS.indexOf(column as SheetColumn))},${JSON.stringify(value)}`,
    );
    return `SUMIFS(${[range(AMOUNT_COLUMN), ...conditions].join(',')})`;
  });
  return `=ROUND((${sums.join('+')})/1000000,2)`;
}

function sheetRow(line: Line): (string | number)[] {
  if (line.side === 'procurement') return [];
  const spending: Partial<Record<SheetColumn, string>> =
    line.side === 'income'
      ? {}
      : {
          project: line.project,
          category: line.category,
          kind: line.kind,
          class: line.function.slice(0, 3),
          section: line.function.slice(0, 5),
          function: line.function,
          'economic-class': line.economic.slice(0, 3),
          economic: line.economic,
        };
  const all: Partial<Record<SheetColumn, string | number>> = {
    ...spending,
    unit: line.unit,
    source: line.source,
    fund: line.fund,
    appropriation: FUNDS[line.fund].appropriation ? 1 : 0,
    period: line.period,
  };
  return [...COLUMNS.map((column) => all[column] ?? ''), line.amount];
}
