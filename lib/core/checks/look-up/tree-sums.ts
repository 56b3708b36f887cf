import { type Fen, fen } from '#lib/core/money/index.ts';
import type { RuleFinding, RuleLimits } from '../rule-definition.ts';
import type { SubjectRow, SubjectTable } from '../subject/table.ts';
import { columnWords, rowWords, tableWords } from './cells.ts';
import { type Comparison, compareSum } from './equation.ts';
import { partsOf } from './parts.ts';
import { cellTerm } from './terms.ts';

type Gap = { row: SubjectRow; column: string; gap: Fen; finding: RuleFinding };

/**
 * Holds every row that stands for others against their sum, in every column. A number that is wrong breaks its own sum and
 * the one above it by as much: only the lower is told. The same gap in several columns of a row is one finding.
 */
export function compareTree(input: {
  table: SubjectTable;
  rows?: readonly SubjectRow[];
  columns?: readonly string[];
  of: (row: SubjectRow) => string;
  limits: RuleLimits;
}): Comparison[] {
  const { table, limits } = input;
  const columns = input.columns ?? table.columns.map(({ id }) => id);
  const gaps: Gap[] = [];
  let compared = 0;
  for (const row of input.rows ?? table.rows) {
    const parts = partsOf(table, row);
    if (parts.length === 0) continue;
    for (const column of columns) {
      const whole = cellTerm(table, row, column);
      const terms = parts.map((part) => cellTerm(table, part, column));
      const comparison = compareSum({ whole, parts: terms, of: input.of(row), limits });
      if (comparison === undefined) continue;
      compared += 1;
      if (comparison === 'agrees' || whole === undefined) continue;
      const sum = terms.reduce((total, term) => total + (term?.amount ?? 0), 0);
      gaps.push({ row, column, gap: fen(whole.amount - sum), finding: comparison });
    }
  }
  const told = gaps.filter((gap) => !isExplainedBelow(table, gap, gaps));
  const merged = Map.groupBy(told, (gap) => `${gap.row.id} ${gap.gap}`);
  const findings = [...merged.values()].map((same) => acrossColumns(table, same));
  return compared > findings.length ? [...findings, 'agrees'] : findings;
}

/** A part that is too much for its own parts makes the row above it too little by the same. */
function isExplainedBelow(table: SubjectTable, gap: Gap, gaps: readonly Gap[]): boolean {
  if (gap.finding.tail === true) return false;
  const parts = new Set(partsOf(table, gap.row).map(({ id }) => id));
  return gaps.some((below) => below.column === gap.column && parts.has(below.row.id) && below.gap === -gap.gap);
}

function acrossColumns(table: SubjectTable, same: readonly Gap[]): RuleFinding {
  const [first, ...others] = same as readonly [Gap, ...Gap[]];
  if (others.length === 0) return first.finding;
  const columns = others.map(({ column }) => columnWords(table, column)).join('、');
  const { finding } = first;
  return {
    ...finding,
    message: `${finding.message}；${tableWords(table)}“${rowWords(first.row)}”的${columns}列相差同样的数`,
    at: [...finding.at, ...others.flatMap(({ finding: { at } }) => at)],
  };
}
