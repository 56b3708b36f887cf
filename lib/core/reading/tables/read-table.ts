import type { SubjectRow, SubjectTable } from '#lib/core/checks/index.ts';
import type { AccountNames } from '../accounts/account-names.ts';
import { accountRows } from './account-rows.ts';
import { aligned, alignedRow } from './alignment.ts';
import { placeOf, type RowFrame, subjectCell } from './build-row.ts';
import { isAmountText } from './cell-amount.ts';
import { columnsOf, type Head, headOf, isHeadRow, layoutOf } from './head.ts';
import type { TableLayout } from './layouts.ts';
import { filled, type MatrixRow } from './matrix.ts';
import { procurementRows } from './procurement-rows.ts';
import { type ProjectStub, projectRows } from './project-rows.ts';
import type { Segment } from './segments.ts';
import { statementRows } from './statement-rows.ts';
import { threePublicRows } from './three-public-rows.ts';
import { unitRows } from './unit-rows.ts';

/** Names of accounts that rows without codes are known by. */
export type TableNames = { functions: AccountNames; economics: AccountNames };

/** A table of the report by the ids of the disclosure data; nothing where it is none of those. */
export function readTable(segment: Segment & { id: string }, names: TableNames): SubjectTable | undefined {
  const { id, caption } = segment;
  const measure = caption.measure ?? '万元';
  const read = isStatement(id) ? readStatement(segment, { measure, names }) : readColumns(segment, { measure, names });
  if (read === undefined) return undefined;
  const first = segment.rows[0];
  return {
    id,
    ...(caption.number === undefined ? {} : { number: caption.number }),
    title: caption.title ?? '',
    measure,
    ...(caption.owner === undefined ? {} : { owner: caption.owner }),
    ...read,
    notes: segment.notes.map(({ text, at }) => ({ text: text.trim(), at: { ...placeOf(at), table: id } })),
    at: { ...(first === undefined ? {} : placeOf(first.at)), table: id },
  };
}

type Read = Pick<SubjectTable, 'columns' | 'rows'>;
type Context = { measure: '万元' | '元'; names: TableNames };

const isStatement = (id: string) => id === 'income-and-expenditure' || id === 'appropriation';

function readStatement(segment: Segment & { id: string }, { measure, names }: Context): Read {
  const frame = { table: segment.id, measure, columns: new Map() };
  const funds = fundsOf(segment.rows);
  const rows = statementRows(frame, {
    rows: withoutOtherWays(segment.rows).filter((row) => !isHeadOfStatement(row)),
    names: names.functions,
    funds: new Map([...funds].map(([column, { id }]) => [column, id])),
  });
  // 合计 stands beside the funds: it is the line's amount.
  return { columns: [{ id: 'amount', label: funds.size === 0 ? '预算数' : '' }, ...funds.values()], rows };
}

const STATED_FUNDS: readonly (readonly [RegExp, string, string])[] = [
  [/^一般公共预算(?:财政)?(?:拨款)?(?:支出)?$/, 'fund.general', '一般公共预算'],
  [/^政府性基金(?:预算)?(?:财政)?(?:拨款)?(?:支出)?$/, 'fund.govfund', '政府性基金预算'],
  [/^国有资本经营(?:预算)?(?:财政)?(?:拨款)?(?:支出)?$/, 'fund.statecapital', '国有资本经营预算'],
];

/** Columns of the three budgets behind 合计, where 财政拨款收支总表 has all of them. */
function fundsOf(rows: readonly MatrixRow[]): ReadonlyMap<number, { id: string; label: string }> {
  const found = new Map<number, { id: string; label: string }>();
  for (const { cells } of rows.slice(0, 5)) {
    if (cells.some((text) => /\d\.\d/.test(text))) break;
    for (const [column, text] of cells.entries()) {
      const fund = STATED_FUNDS.find(([pattern]) => pattern.test(text.replace(/\s/g, '')));
      if (fund !== undefined) found.set(column, { id: fund[1], label: fund[2] });
    }
  }
  const ids = new Set([...found.values()].map(({ id }) => id));
  return ids.size === STATED_FUNDS.length && found.size === ids.size ? found : new Map();
}

/** Beside expenditure by function some places list it by 经济分类 or 性质 as well: the same money again. */
function withoutOtherWays(rows: readonly MatrixRow[]): MatrixRow[] {
  const heads = rows.slice(0, 5).filter((row) => !row.cells.some((text) => /\d\.\d/.test(text)));
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const other = new Set<number>();
  let open = false;
  for (let column = 0; column < width; column += 1) {
    const words = heads.map(({ spread }) => (spread[column] ?? '').replace(/\s/g, ''));
    if (words.some((text) => /经济(?:分类|科目)|支出性质|支出用途/.test(text))) open = true;
    else if (words.some((text) => /功能|^收入/.test(text))) open = false;
    if (open) other.add(column);
  }
  return rows.map((row) => withoutColumns(row, other));
}

function isHeadOfStatement(row: MatrixRow): boolean {
  const texts = filled(row).map((text) => text.replace(/\s/g, ''));
  const isWord = (text: string) =>
    /^(?:收入|支出|项目(?:（按?功能.*）)?|(?:20\d{2}年)?(?:预算数|预算)|金额|本年预算(?:数)?|年初预算数|行次|收支项目|合计|小计|(?:一般公共预算|政府性基金预算|国有资本经营预算)(?:财政)?(?:拨款)?)$/.test(
      text,
    );
  return texts.every(isWord);
}

function readColumns(segment: Segment & { id: string }, { measure, names }: Context): Read | undefined {
  const { id } = segment;
  const layout = layoutOf(id);
  if (layout === undefined) return undefined;
  const head = headOf(segment.rows);
  const body = bodyOf(segment.rows, head).map((row) => withoutColumns(row, head.older));
  const found = columnsOf(head, layout);
  if (id === 'three-public' && found.size < 3) return threePublicRows({ rows: segment.rows, measure, layout });
  const guessed = found.size === 0 ? columnsWithoutHead(body, layout) : found;
  const straight = body.map((row) => alignedRow(row, guessed));
  const columns = aligned({ rows: straight, columns: guessed, layout });
  const frame: RowFrame = { table: id, measure, columns };
  const stub = Math.max(0, Math.min(...guessed.values()));
  const blank = segment.rows.slice(1).filter((row) => filled(row).length === 0);
  const rows = rowsOf({ frame, rows: straight, blank, stub, head, names });
  return {
    columns: layout.columns
      .filter((column) => columns.has(column.id))
      .map(({ id: own, label }) => ({ id: own, label })),
    rows,
  };
}

function withoutColumns(row: MatrixRow, columns: ReadonlySet<number>): MatrixRow {
  return columns.size === 0
    ? row
    : { ...row, cells: row.cells.map((text, column) => (columns.has(column) ? '' : text)) };
}

/** Without heads that are printed again on every page, and without rows of words alone. */
function bodyOf(rows: readonly MatrixRow[], head: Head): MatrixRow[] {
  const body = rows.slice(head.height);
  return body.filter((row) => {
    const texts = filled(row);
    if (texts.length === 0) return false;
    if (texts.length === 1 && /^(?:备注|注|说明)[：:]|没有使用/.test(texts[0] ?? '')) return false;
    return texts.some(isAmountText) || !isHeadRow(row);
  });
}

/** A table whose head is lost has its columns in the usual order behind its labels. */
function columnsWithoutHead(rows: readonly MatrixRow[], layout: TableLayout): Map<string, number> {
  const first = rows.find((row) => row.cells.filter(isAmountText).length >= layout.columns.length - 1);
  if (first === undefined) return new Map();
  const start = first.cells.findIndex((text) => /\./.test(text) && isAmountText(text));
  return start < 0 ? new Map() : new Map(layout.columns.map(({ id }, index) => [id, start + index]));
}

function rowsOf(input: {
  frame: RowFrame;
  rows: readonly MatrixRow[];
  /** Rows that hold nothing: amounts of nothing left blank. */
  blank: readonly MatrixRow[];
  stub: number;
  head: Head;
  names: TableNames;
}): SubjectRow[] {
  const { frame, rows, stub, head, names } = input;
  if (frame.columns.size === 0) return [];
  const { table } = frame;
  if (table === 'general-by-unit' || (table === 'income' && !isByAccount(rows))) return unitRows(frame, { rows, stub });
  if (table === 'three-public')
    return stub >= 2
      ? unitRows(frame, { rows, stub })
      : totalOnly(frame, rows.some((row) => row.cells.some(isAmountText)) ? rows : input.blank);
  if (table === 'projects') return projectRows(frame, { rows, stub: projectStub(head, stub) });
  if (table === 'procurement') return procurementRows(frame, { rows, stub });
  const own = table === 'general-basic' ? names.economics : names.functions;
  return accountRows(frame, { rows, stub, names: own, leaves: head.leaves });
}

/** 收入总表 of some districts goes by 科目: codes of seven digits under those of five. */
function isByAccount(rows: readonly MatrixRow[]): boolean {
  const codes = new Set(rows.flatMap(({ cells }) => cells.slice(0, 2).map((text) => text.replace(/\s/g, ''))));
  return [...codes].some((code) => /^2\d{6}$/.test(code) && codes.has(code.slice(0, 5)));
}

function totalOnly(frame: RowFrame, rows: readonly MatrixRow[]): SubjectRow[] {
  const row = rows.find((one) => one.cells.some(isAmountText)) ?? rows[0];
  if (row === undefined) return [];
  const at = { ...placeOf(row.at), table: frame.table, row: 'total' };
  const cells = new Map(
    [...frame.columns].map(([column, place]) => [
      column,
      subjectCell(frame, { text: row.cells[place] ?? '', at: { ...at, column } }),
    ]),
  );
  return [{ id: 'total', kind: 'total', label: '合计', level: 0, cells, at }];
}

function projectStub(head: Head, stub: number): ProjectStub {
  const place = (pattern: RegExp) => {
    const index = head.leaves.slice(0, stub).findIndex((leaf) => pattern.test(leaf));
    return index < 0 ? undefined : index;
  };
  const category = place(/分类|类别|类型/);
  const code = place(/编码|代码/);
  const unit = place(/单位/);
  const label = place(/项目名称|^项目$|^名称$/) ?? Math.max(0, stub - 1);
  return {
    label,
    ...(category === undefined ? {} : { category }),
    ...(code === undefined ? {} : { code }),
    ...(unit === undefined ? {} : { unit }),
  };
}
