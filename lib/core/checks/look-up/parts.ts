import type { SubjectRow, SubjectTable } from '../subject/table.ts';
import { rowOf } from './cells.ts';

const children = new WeakMap<SubjectTable, ReadonlyMap<string, readonly SubjectRow[]>>();

/** What rows without one above them stand under. */
const TOP = '';

/**
 * Rows that a row is the sum of, in printed order. Where a table does not say what a row is a part of, accounts stand
 * under the nearest number that theirs begins with, and what is left under 合计.
 */
export function partsOf(table: SubjectTable, row: SubjectRow): readonly SubjectRow[] {
  let byParent = children.get(table);
  if (byParent === undefined) {
    byParent = Map.groupBy(
      table.rows.filter(({ kind }) => kind !== 'total'),
      (candidate) => parentId(table, candidate),
    );
    children.set(table, byParent);
  }
  const own = byParent.get(row.id) ?? [];
  return own.length === 0 && row.kind === 'total' ? (byParent.get(TOP) ?? []) : own;
}

function parentId(table: SubjectTable, row: SubjectRow): string {
  if (row.parent !== undefined && row.parent !== row.id && rowOf(table, row.parent) !== undefined) return row.parent;
  if (!/^\d{5,7}$/.test(row.id)) return TOP;
  for (let length = row.id.length - 2; length >= 3; length -= 2) {
    const above = row.id.slice(0, length);
    if (rowOf(table, above) !== undefined) return above;
  }
  return TOP;
}

/** Rows of 款 or 项 that nothing stands under: those that were entered, not added up. */
export function leavesOf(table: SubjectTable): SubjectRow[] {
  return table.rows.filter((row) => row.kind !== 'total' && partsOf(table, row).length === 0);
}

/** The table's sum row: the first of its kind, or that of id `total`. */
export function totalRowOf(table: SubjectTable): SubjectRow | undefined {
  return rowOf(table, 'total') ?? table.rows.find(({ kind }) => kind === 'total');
}

/** Parts of a line of 收支总表 or 财政拨款收支总表: those the table names, or by the ids of its lines. */
export function statementParts(table: SubjectTable, id: string): readonly SubjectRow[] {
  const row = rowOf(table, id);
  if (row === undefined) return [];
  const named = table.rows.filter(({ parent }) => parent === id);
  return named.length > 0 ? named : table.rows.filter((candidate) => STATEMENT_PARTS[id]?.test(candidate.id) ?? false);
}

const STATEMENT_PARTS: Readonly<Record<string, RegExp>> = {
  'income.total': /^income\.(current|carryover)$/,
  'income.current': /^(general|govfund|statecapital|fiscal-account|unit|unit\..+)$/,
  'income.carryover': /^carryover\./,
  'expenditure.total': /^expenditure\.(current|carryover)$/,
  'expenditure.current': /^\d{3}$/,
  general: /^general\./,
  govfund: /^govfund\./,
};
