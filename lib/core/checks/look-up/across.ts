import type { Subject } from '../subject/subject.ts';
import type { SubjectRow, SubjectTable } from '../subject/table.ts';
import { totalRowOf } from './parts.ts';
import { cellTerm, type Term } from './terms.ts';

/** Tables of the expenditure of each of the three budgets that 财政拨款 is made of. */
export const FUND_TABLES: readonly string[] = ['general-by-function', 'government-fund', 'state-capital'];

/** A table's sum in a column. */
export function totalTermOf(subject: Subject, table: string, column: string): Term | undefined {
  const found = subject.tables.get(table);
  const row = found && totalRowOf(found);
  return found === undefined || row === undefined ? undefined : cellTerm(found, row, column);
}

/** Rows of two tables that bear the same id; one that a table leaves out counts as nothing there. */
export function pairRows(left: SubjectTable, right: SubjectTable, takes: (row: SubjectRow) => boolean): string[] {
  const ids = [...left.rows, ...right.rows].filter(takes).map(({ id }) => id);
  return [...new Set(ids)];
}

const SPACE = /[\s　]/g;

/** A name without blanks, in half-width signs, for comparing. */
export function plainName(name: string): string {
  return name.normalize('NFKC').replace(SPACE, '');
}

/** A unit's or department's name without what reports add to it: 本级, （汇总）. */
export function bareUnitName(name: string): string {
  return plainName(name)
    .replace(/\((汇总|本级|机关)\)$/, '')
    .replace(/(本级|机关本级)$/, '');
}
