import { type Fen, ZERO_FEN } from '#lib/core/money/index.ts';
import type { Subject } from '../subject/subject.ts';
import type { SubjectCell, SubjectRow, SubjectTable } from '../subject/table.ts';

/** What people write where there is nothing: a blank, a dash, 无. */
const NOTHING = /^[\s\-—–－/／无]*$/;

/**
 * What a cell counts: a blank is nothing, as reports that leave zeros out mean it.
 * @returns nothing where something stands there that is no amount
 */
export function countedAmount(cell: SubjectCell | undefined): Fen | undefined {
  if (cell === undefined) return ZERO_FEN;
  return cell.amount ?? (NOTHING.test(cell.text) ? ZERO_FEN : undefined);
}

const indexes = new WeakMap<SubjectTable, ReadonlyMap<string, SubjectRow>>();

/** A row by its id; where an id stands twice, the first. Looked up once a table: rules ask thousands of times. */
export function rowOf(table: SubjectTable, id: string): SubjectRow | undefined {
  let index = indexes.get(table);
  if (index === undefined) {
    index = new Map([...table.rows].reverse().map((row) => [row.id, row]));
    indexes.set(table, index);
  }
  return index.get(id);
}

/** Whether the table has a column: a column that a district does not print says nothing, one that is blank says nothing is there. */
export function hasColumn(table: SubjectTable, column: string): boolean {
  let ids = columnIds.get(table);
  if (ids === undefined) {
    ids = new Set(table.columns.map(({ id }) => id));
    columnIds.set(table, ids);
  }
  return ids.has(column);
}

const columnIds = new WeakMap<SubjectTable, ReadonlySet<string>>();

/** Tables by their ids; nothing where one is not in the report. */
export function tablesOf(subject: Pick<Subject, 'tables'>, ids: readonly string[]): SubjectTable[] {
  return ids.flatMap((id) => subject.tables.get(id) ?? []);
}

const TABLE_NAMES: Readonly<Record<string, string>> = {
  'income-and-expenditure': '收支总表',
  income: '收入总表',
  expenditure: '支出总表',
  appropriation: '财政拨款收支总表',
  'general-by-function': '一般公共预算支出表',
  'general-by-unit': '一般公共预算支出表（分单位）',
  'general-basic': '一般公共预算基本支出表',
  'three-public': '“三公”经费支出表',
  'government-fund': '政府性基金预算支出表',
  'state-capital': '国有资本经营预算支出表',
  projects: '项目支出表',
  procurement: '政府采购表',
};

/** What a table is called where the report does not have it. */
export function tableName(id: string): string {
  return TABLE_NAMES[id] ?? id;
}

/** `表3`, or the title where the table has no number. */
export function tableWords(table: SubjectTable): string {
  return table.number === undefined || table.number === '' ? `《${table.title}》` : table.number;
}

/** A row as people find it: `2101501 行政运行`, `合计`. */
export function rowWords(row: SubjectRow): string {
  const label = row.label.replace(/\s+/g, '');
  if (row.kind === 'total') return label === '' ? '合计' : label;
  const isAccount = row.kind === 'class' || row.kind === 'group' || row.kind === 'item';
  return isAccount && row.code !== undefined && row.code !== '' ? `${row.code} ${label}` : label;
}

/** A column as people find it; nothing where the table has one alone. */
export function columnWords(table: SubjectTable, column: string): string {
  return table.columns.length <= 1
    ? ''
    : (COLUMN_NAMES[column] ?? table.columns.find(({ id }) => id === column)?.label ?? column);
}

/** Heads that say too little by themselves, as 小计. */
const COLUMN_NAMES: Readonly<Record<string, string>> = {
  basic: '基本支出',
  current: '本年收入小计',
  carryover: '上年结转小计',
  vehicles: '公务用车小计',
  'current.general': '本年一般公共预算',
  'current.govfund': '本年政府性基金预算',
  'current.statecapital': '本年国有资本经营预算',
  'carryover.general': '结转一般公共预算',
  'carryover.govfund': '结转政府性基金预算',
  'carryover.statecapital': '结转国有资本经营预算',
};
