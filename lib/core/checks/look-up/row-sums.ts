import { type Fen, fen } from '#lib/core/money/index.ts';
import type { RuleLimits } from '../rule-definition.ts';
import type { SubjectTable } from '../subject/table.ts';
import { hasColumn } from './cells.ts';
import { type Comparison, compareSum } from './equation.ts';
import { partsOf } from './parts.ts';
import { cellTerm } from './terms.ts';

/**
 * Holds a column against the columns that it is the sum of, row by row. Where the rows that a row adds up are wrong by as
 * much as it is, only they are told. Nothing where the table has none of the parts' columns.
 */
export function compareColumns(input: {
  table: SubjectTable;
  whole: string;
  parts: readonly string[];
  of: string;
  limits: RuleLimits;
}): Comparison[] {
  const { table, whole } = input;
  const columns = input.parts.filter((part) => hasColumn(table, part));
  if (columns.length === 0 || !hasColumn(table, whole)) return [];
  const compared = table.rows.map((row) => {
    const total = cellTerm(table, row, whole);
    const terms = columns.map((column) => cellTerm(table, row, column));
    const comparison = compareSum({ whole: total, parts: terms, of: input.of, limits: input.limits });
    const sum = terms.reduce((amount, term) => amount + (term?.amount ?? 0), 0);
    return { row, comparison, gap: fen((total?.amount ?? 0) - sum) };
  });
  const gaps = new Map<string, Fen>();
  for (const { row, comparison, gap } of compared)
    if (comparison !== undefined && comparison !== 'agrees') gaps.set(row.id, gap);
  return compared.map(({ row, comparison }) => {
    const own = gaps.get(row.id);
    if (own === undefined) return comparison;
    const below = partsOf(table, row).flatMap((part) => gaps.get(part.id) ?? []);
    const sum = below.reduce((total, gap) => total + gap, 0);
    return below.length > 0 && sum === own ? 'agrees' : comparison;
  });
}
