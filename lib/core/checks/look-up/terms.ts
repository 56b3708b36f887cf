import { type Fen, fen, ZERO_FEN } from '#lib/core/money/index.ts';
import type { Place } from '../subject/place.ts';
import type { Subject } from '../subject/subject.ts';
import type { SubjectRow, SubjectTable } from '../subject/table.ts';
import { columnWords, countedAmount, hasColumn, rowOf, rowWords, tableWords } from './cells.ts';

/** An amount in 分 as a side of an equation: what it is called, where it stands (a sum stands in several places). */
export type Term = { readonly name: string; readonly amount: Fen; readonly at: readonly Place[] };

/** A cell's place by the ids of the disclosure data, with page and line where the report has them. */
export function cellPlace(table: SubjectTable, row: SubjectRow, column: string): Place {
  return { ...row.at, ...row.cells.get(column)?.at, table: table.id, row: row.id, column };
}

/** A cell as a term; nothing where the table has no such column or what stands there is no amount. */
export function cellTerm(table: SubjectTable, row: SubjectRow, column: string): Term | undefined {
  if (!hasColumn(table, column)) return undefined;
  const amount = countedAmount(row.cells.get(column));
  if (amount === undefined) return undefined;
  return new CellTerm({ table, row, column }, amount);
}

/** Words and place are made when a finding asks for them: nearly all cells agree, and nobody asks. */
class CellTerm implements Term {
  readonly amount: Fen;
  readonly #cell: { table: SubjectTable; row: SubjectRow; column: string };

  constructor(cell: { table: SubjectTable; row: SubjectRow; column: string }, amount: Fen) {
    this.#cell = cell;
    this.amount = amount;
  }

  get name(): string {
    const { table, row, column } = this.#cell;
    return `${tableWords(table)}“${rowWords(row)}”${columnWords(table, column)}`;
  }

  get at(): readonly Place[] {
    const { table, row, column } = this.#cell;
    return [cellPlace(table, row, column)];
  }
}

/** What a missing row means: nothing was printed because it is zero, or it cannot be told. */
export type MissingRow = 'zero' | 'unknown';

/** The term of a table's cell by ids; nothing where table, column or (unless it counts as zero) row are not there. */
export function termAt(
  subject: Subject,
  cell: { table: string; row: string; column: string; missing?: MissingRow },
): Term | undefined {
  const table = subject.tables.get(cell.table);
  if (table === undefined || !hasColumn(table, cell.column)) return undefined;
  const row = rowOf(table, cell.row);
  if (row !== undefined) return cellTerm(table, row, cell.column);
  if (cell.missing !== 'zero') return undefined;
  const below = rowsBelow(table, cell.row);
  if (below.length > 0)
    return sumTerm(
      `${tableWords(table)}“${cell.row}”各科目之和`,
      below.map((one) => cellTerm(table, one, cell.column)),
    );
  const name = `${tableWords(table)}（未列“${cell.row}”）`;
  return { name, amount: ZERO_FEN, at: [{ ...table.at, table: table.id }] };
}

/** Rows of a 类 or 款 that the table does not print itself: some places print 项 alone. */
function rowsBelow(table: SubjectTable, code: string): readonly SubjectRow[] {
  if (!/^\d{3}(?:\d{2})?$/.test(code)) return [];
  const own = table.rows.filter(({ id }) => /^\d{5,7}$/.test(id) && id.startsWith(code));
  return own.filter(({ id }) => !own.some((above) => above.id !== id && id.startsWith(above.id)));
}

/** The sum of terms under a name; nothing where one of them is not known. */
export function sumTerm(name: string, terms: readonly (Term | undefined)[]): Term | undefined {
  let amount = 0;
  const at: Place[] = [];
  for (const term of terms) {
    if (term === undefined) return undefined;
    amount += term.amount;
    if (term.amount !== 0) at.push(...term.at);
  }
  const first = terms[0]?.at ?? [];
  return { name, amount: fen(amount), at: at.length > 0 ? at : first };
}
