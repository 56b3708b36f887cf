import type { SubjectTable } from '#lib/core/checks/index.ts';
import { withTrueMeasures } from './misprinted-measure.ts';
import { readTable, type TableNames } from './read-table.ts';
import type { Segment } from './segments.ts';
import { withUnitCodes } from './unit-codes.ts';

/**
 * The tables of a report by id. Of two with one id the first counts that has amounts; rows of a table that was printed in
 * pieces are put together before.
 */
export function readTables(segments: readonly Segment[], names: TableNames): Map<string, SubjectTable> {
  const tables = new Map<string, SubjectTable>();
  for (const segment of segments) {
    const { id } = segment;
    if (id === undefined) continue;
    const table = readTable({ ...segment, id }, names);
    const earlier = tables.get(id);
    if (table !== undefined && (earlier === undefined || (earlier.rows.length === 0 && table.rows.length > 0)))
      tables.set(id, table);
  }
  return withTrueMeasures(withUnitCodes(tables));
}
