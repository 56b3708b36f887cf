import { type Fen, formatWanyuan } from '#lib/core/money/index.ts';
import {
  additionGaps,
  type DerivedRow,
  type DerivedTable,
  type PublishedTables,
  roundingGaps,
  type TableContext,
} from '#lib/core/tables/index.ts';
import type { PrintedRow, PrintedTable, TableLayout, TableSide } from '../document/table.ts';
import type { DisclosureTemplate, TemplateTable } from '../templates/template.ts';
import { layOutHead } from './head.ts';

/** Rows that end both sides of a statement, so that the sums stand beside each other. */
const CLOSING_ROWS = [
  ['income.current', 'expenditure.current'],
  ['income.carryover', 'expenditure.carryover'],
  ['income.total', 'expenditure.total'],
] as const;

/** A published table in the template's form. */
export function printTable(input: {
  context: TableContext;
  published: PublishedTables;
  template: DisclosureTemplate;
  table: TemplateTable;
}): PrintedTable {
  const { context, published, table } = input;
  const derived = published.tables.table(table.id);
  const title = table.title ?? derived.title;
  return {
    kind: 'table',
    id: table.id,
    number: table.number,
    title,
    owner: ownerLine(context),
    measure: '万元',
    orientation: table.orientation,
    zero: input.template.zero,
    stub: table.stub,
    columns: derived.columns.map(({ id, label }) => ({ id, label })),
    head: table.sides === undefined ? headOf(table, derived) : sidesHead(table.sides.head),
    layout: layoutOf(table, derived),
    rows: derived.rows.map((row) => printRow({ row, table, template: input.template })),
    sums: sumsThatHold(published.exact.table(table.id)),
    notes: notesOf({ published, derived, table, year: context.budget.fiscalYear }),
  };
}

/** The sums of a table that hold in 分 wherever they are made: what of them does not hold as printed, rounding has done. */
function sumsThatHold(exact: DerivedTable): NonNullable<PrintedTable['sums']> {
  const gaps = additionGaps(exact);
  const columns = new Set(gaps.flatMap(({ along, column }) => (along === 'row' ? [column] : [])));
  const rows = new Set(gaps.flatMap(({ along, row }) => (along === 'column' ? [row] : [])));
  return {
    columns: exact.sums.columns.filter(({ whole }) => !columns.has(whole)),
    rows: exact.sums.rows.filter(({ whole }) => !rows.has(whole)),
  };
}

function printRow(input: { row: DerivedRow; table: TemplateTable; template: DisclosureTemplate }): PrintedRow {
  const { row, table, template } = input;
  const label = template.rowLabels?.[row.id] ?? row.label;
  return {
    ...row,
    label,
    stub: row.stub.slice(0, table.stub.length).map((text) => (text === row.label ? label : text)),
    cells: row.cells.map(formatWanyuan),
  };
}

/** Whose table it is: `[420115000]江夏区, [215]武汉市江夏区医疗保障局`. */
export function ownerLine(context: TableContext): string {
  const { region, department } = context.budget;
  return `[${region.code}]${region.name}, [${department.code}]${department.name}`;
}

function headOf(table: TemplateTable, derived: DerivedTable) {
  const above = (group: string | undefined) => (group === undefined ? [] : [group]);
  return layOutHead([
    ...table.stub.map(({ label }) => ({ label, groups: above(table.stubGroup) })),
    ...derived.columns.map(({ label, group }) => ({ label, groups: [...above(table.columnGroup), ...group] })),
  ]);
}

function sidesHead(head: [string, string]) {
  return layOutHead(
    head.flatMap((side) => [
      { label: '项目', groups: [side] },
      { label: '预算数', groups: [side] },
    ]),
  );
}

function layoutOf(table: TemplateTable, derived: DerivedTable): TableLayout {
  if (table.sides === undefined) return { kind: 'rows' };
  const ids = derived.rows.map((row) => row.id);
  const border = ids.indexOf('income.total') + 1;
  const sides = [ids.slice(0, border), ids.slice(border)] as const;
  // Where this year's sum closes a side it stands with its counterpart; where it opens the side it stays on top.
  const closing = CLOSING_ROWS.filter((pair) => pair.every((id, side) => sides[side]?.indexOf(id) !== 0)).filter(
    (pair) => pair.every((id, side) => isClosing(sides[side] ?? [], id)),
  );
  const bodies = sides.map((side, index) => side.filter((id) => !closing.some((pair) => pair[index] === id)));
  const height = Math.max(...bodies.map((body) => body.length));
  const sideOf = (index: 0 | 1): TableSide => ({
    head: ['项目', '预算数'],
    rowIds: [
      ...Array.from({ length: height }, (_, line) => bodies[index]?.[line] ?? null),
      ...closing.map((pair) => pair[index]),
    ],
  });
  return { kind: 'sides', left: sideOf(0), right: sideOf(1) };
}

/** A row closes its side when only sums follow it. */
function isClosing(side: readonly string[], id: string): boolean {
  const sums: readonly string[] = CLOSING_ROWS.flat();
  return side.slice(side.indexOf(id)).every((following) => sums.includes(following));
}

function notesOf(input: {
  published: PublishedTables;
  derived: DerivedTable;
  table: TemplateTable;
  year: number;
}): string[] {
  const exact = input.published.exact.table(input.table.id);
  if (exact.rows.every((row) => row.cells.every((cell) => cell === 0))) return [input.table.emptyNote(input.year)];
  if (input.published.mode === 'additive') {
    const moved = input.published.adjustments.filter((adjustment) => adjustment.table === input.table.id).length;
    return moved === 0 ? [] : [`注：为使各表合计一致，表中有${moved}个数在换算为万元时经舍入调整。`];
  }
  const gaps = roundingGaps({ exact, published: input.derived });
  if (gaps.length === 0) return [];
  const largest = gaps.reduce((largestGap, { gap }) => Math.max(largestGap, Math.abs(gap)), 0) as Fen;
  return [`注：金额由元换算为万元时四舍五入，部分合计数与分项之和相差不超过${formatWanyuan(largest)}万元。`];
}
