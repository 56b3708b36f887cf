import { type Fen, formatPackageAmount } from '#lib/core/money/index.ts';
import { type FormRow, markKey } from '../form-row.ts';
import { ranksBetween } from '../rank.ts';

type Cells = Record<string, string>;

/** Cells that say what a package says: absent where nothing is given, marked where an empty text is. */
export function cellsOf(fields: Readonly<Record<string, string | number | boolean | undefined>>): Cells {
  const cells: Cells = {};
  for (const [field, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    cells[field] = typeof value === 'boolean' ? (value ? '1' : '0') : String(value);
    if (value === '') Object.assign(cells, stated(field));
  }
  return cells;
}

/** The mark of a part that is given although it says nothing. */
export function stated(field: string): Cells {
  return { [markKey({ field, mark: 'stated' })]: '1' };
}

/** The mark of a list that is given, where it is empty: rows say it otherwise. */
export function statedIfEmpty(field: string, list: { length: number } | undefined): Cells {
  return list !== undefined && list.length === 0 ? stated(field) : {};
}

/** An amount as a cell holds it, in 元; nothing where it is not given. */
export function amountCell(amount: Fen | undefined): string | undefined {
  return amount === undefined ? undefined : formatPackageAmount(amount);
}

/** The row of a record. */
export function recordRow(section: string, cells: Cells): FormRow {
  const [rank = ''] = ranksBetween({ count: 1 });
  return { id: section, section, rank, cells };
}

/** Rows of a list that is all in one form, in its order. `prefix` makes their ids. */
export function listRows(input: {
  section: string;
  prefix: string;
  parent?: string;
  cells: readonly Cells[];
}): FormRow[] {
  const { section, prefix, parent } = input;
  const ranks = ranksBetween({ count: input.cells.length });
  return input.cells.map((cells, index) => ({
    id: `${prefix}${index}`,
    section,
    ...(parent === undefined ? {} : { parent }),
    rank: ranks[index] ?? '',
    cells,
  }));
}
