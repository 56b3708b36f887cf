import type { RowKind, SubjectRow, SubjectTable } from '#lib/core/checks/index.ts';
import type { DerivedTable, TableContext } from '#lib/core/tables/index.ts';
import type { PrintedTable } from '../document/table.ts';

/** A printed table as rules look at it: the published amounts, and which row is a part of which. */
export function tableSubject(input: {
  context: TableContext;
  printed: PrintedTable;
  /** The same table, published, in 分. */
  published: DerivedTable;
}): SubjectTable {
  const { context, printed, published } = input;
  const parents = new Map(published.sums.rows.flatMap(({ whole, parts }) => parts.map((part) => [part, whole])));
  const rows = published.rows.map((row, index): SubjectRow => {
    const at = { table: printed.id, row: row.id };
    const parent = parents.get(row.id);
    const shown = printed.rows[index];
    return {
      id: row.id,
      kind: kindOf({ context, table: printed.id, id: row.id, level: row.level }),
      label: shown?.label ?? row.label,
      ...codeOf(row.id),
      level: row.level,
      ...(parent === undefined ? {} : { parent }),
      cells: new Map(
        published.columns.map(({ id }, column) => [
          id,
          { amount: row.cells[column], text: shown?.cells[column] ?? '', at: { ...at, column: id } },
        ]),
      ) as SubjectRow['cells'],
      at,
    };
  });
  return {
    id: printed.id,
    number: printed.number,
    title: printed.title,
    measure: printed.measure,
    columns: printed.columns,
    rows,
    notes: printed.notes.map((text) => ({ text, at: { table: printed.id } })),
    at: { table: printed.id },
  };
}

/** Tables whose rows are accounts, by level: 类, 款, 项 of functions; 类, 款 of the economic classification. */
const ACCOUNT_TABLES: ReadonlySet<string> = new Set([
  'expenditure',
  'general-by-function',
  'general-basic',
  'government-fund',
  'state-capital',
]);
const ACCOUNT_KINDS: readonly RowKind[] = ['total', 'class', 'group', 'item'];

function kindOf(input: { context: TableContext; table: string; id: string; level: number }): RowKind {
  const { context, table, id, level } = input;
  const { department } = context.budget;
  if (ACCOUNT_TABLES.has(table)) return ACCOUNT_KINDS[level] ?? 'line';
  if (id === 'total') return 'total';
  if (table === 'income-and-expenditure' || table === 'appropriation' || table === 'procurement') return 'line';
  if (context.units.has(id)) return 'unit';
  if (id === department.code) return 'department';
  if (context.projects.has(id)) return 'project';
  return table === 'general-by-unit' ? 'section' : 'category';
}

/** Ids that are codes as printed. */
function codeOf(id: string): { code?: string } {
  return /^[0-9][0-9A-Z]*$/.test(id) ? { code: id } : {};
}
