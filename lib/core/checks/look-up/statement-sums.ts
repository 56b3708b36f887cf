import type { RuleLimits } from '../rule-definition.ts';
import type { SubjectTable } from '../subject/table.ts';
import { rowOf } from './cells.ts';
import { type Comparison, compareSum } from './equation.ts';
import { statementParts } from './parts.ts';
import { cellTerm, type Term } from './terms.ts';

/** A line of 收支总表 or 财政拨款收支总表 as a term; nothing where it is not printed. */
export function lineTerm(table: SubjectTable, id: string): Term | undefined {
  const row = rowOf(table, id);
  return row && cellTerm(table, row, 'amount');
}

/** Holds a line of a statement against the lines under it; nothing where it or they are not printed. */
export function compareStatement(input: {
  table: SubjectTable;
  whole: string;
  of: string;
  limits: RuleLimits;
}): Comparison {
  const { table, whole, of, limits } = input;
  const parts = statementParts(table, whole).map((row) => cellTerm(table, row, 'amount'));
  return parts.length === 0 ? undefined : compareSum({ whole: lineTerm(table, whole), parts, of, limits });
}
