import { FEN_PER_PUBLISHED_STEP, fen, formatWanyuan } from '#lib/core/money/index.ts';
import type { PrintedAddition, PrintedTable } from './table.ts';

/** Where a figure stands in a table. */
type CellPlace = { row: string; column: string };

/**
 * A printed figure that is the sum of others in its table. `gap` is what it is more than they are as printed, in 万元:
 * `0.00` where they come to it, another where each was rounded by itself.
 */
export type CellSum = CellPlace & { parts: CellPlace[]; gap: string };

/**
 * The figures of a table that are sums. One that can be summed down its column and along its row is summed the way that
 * comes to what is printed; down the column where both do, or neither.
 */
export function cellSums(table: PrintedTable): CellSum[] {
  const { sums } = table;
  if (sums === undefined) return [];
  const down = byWhole(sums.rows);
  const along = byWhole(sums.columns);
  const rows = new Map(table.rows.map((row) => [row.id, row.cells]));
  const columns = new Map(table.columns.map(({ id }, index) => [id, index]));
  const steps = ({ row, column }: CellPlace) => stepsOf(rows.get(row)?.[columns.get(column) ?? -1]);
  const sumOf = (place: CellPlace, parts: CellPlace[]): { parts: CellPlace[]; gap: number } => ({
    parts,
    gap: steps(place) - parts.reduce((total, part) => total + steps(part), 0),
  });
  return table.rows.flatMap(({ id: row }) =>
    table.columns.flatMap(({ id: column }): CellSum[] => {
      const ways = [
        (down.get(row) ?? []).map((part) => ({ row: part, column })),
        (along.get(column) ?? []).map((part) => ({ row, column: part })),
      ].flatMap((parts) => (parts.length === 0 ? [] : [sumOf({ row, column }, parts)]));
      const way = ways.find(({ gap }) => gap === 0) ?? ways[0];
      if (way === undefined) return [];
      return [{ row, column, parts: way.parts, gap: formatWanyuan(fen(way.gap * FEN_PER_PUBLISHED_STEP)) }];
    }),
  );
}

function byWhole(additions: readonly PrintedAddition[]): ReadonlyMap<string, readonly string[]> {
  return new Map(additions.map(({ whole, parts }) => [whole, parts]));
}

/** A printed amount as an integer number of 0.01 万元: what two decimals say, exactly. */
function stepsOf(printed: string | undefined): number {
  return printed === undefined ? 0 : Number(printed.replace('.', ''));
}
