import type { Block, RoundingMode } from '#lib/core/disclosure/index.ts';
import type { FormState } from '#lib/core/forms/index.ts';
import type { FunctionYears, PriorFigures } from '#lib/core/narrative/index.ts';
import type { ExactTable } from '#lib/core/screen/index.ts';
import type { BudgetTotals, YearComparison } from '#lib/core/totals/index.ts';
import type { LiveFinding } from './live-finding.ts';

/** A section of the report in the making, its blocks by their keys in `LiveReport.blocks`. */
export type LiveSection = { id: string; part: string; number: string; title: string; blocks: readonly string[] };

/** Last year as the sentences compare with it, in 分: its figures, and both years of every 项 by its code. */
export type LiveLastYear = {
  figures: Omit<PriorFigures, 'generalByFunction'>;
  functions: Readonly<Record<string, FunctionYears>>;
};

/**
 * The report as it stands. A block keeps its identity until it changes, and so does `lastYear`. `changed` are the cells (`table row column`) and
 * figures (their ids) whose printed value is another than in the report before; they flash once.
 */
export type LiveReport = {
  version: number;
  rounding: RoundingMode;
  sections: readonly LiveSection[];
  blocks: Readonly<Record<string, Block>>;
  /** Exact amounts in 分 by table. */
  exact: Readonly<Record<string, ExactTable>>;
  lastYear: LiveLastYear;
  changed: ReadonlySet<string>;
};

/**
 * What follows from the forms as they are on screen. Every part is of the version it names; a part that is behind is shown
 * until the newer one is there. `partOf`: a person who sees one unit only has that unit's part of every number.
 */
export type LiveState = {
  status: 'starting' | 'current' | 'working' | 'failed';
  /** Counts the changes that the totals include. */
  version: number;
  partOf: string | undefined;
  totals: BudgetTotals | undefined;
  /** Absent where nothing is known of last year. */
  comparison: YearComparison | undefined;
  /** By form name, `personnel/215001`. */
  states: Readonly<Record<string, FormState>>;
  /** Gravest first; settled: they do not move while somebody types. */
  findings: readonly LiveFinding[];
  report: LiveReport | undefined;
};

/** Before anything is known. */
export const NOTHING_YET: LiveState = {
  status: 'starting',
  version: 0,
  partOf: undefined,
  totals: undefined,
  comparison: undefined,
  states: {},
  findings: [],
  report: undefined,
};

/** Key of a derived cell in `changed`. */
export function cellKey({ table, row, column }: { table: string; row: string; column: string }): string {
  return `${table} ${row} ${column}`;
}
