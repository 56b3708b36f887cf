import type { FormPlace } from '#lib/core/forms/index.ts';
import type { Fen } from '#lib/core/money/index.ts';
import type { ExplainedLine, NumberPlace } from '#lib/core/screen/index.ts';

/** A number that another is made of. `value` is as printed; `exact` the amount behind it, in 分. */
export type Term = {
  label: string;
  value: string;
  measure: string;
  exact?: Fen;
  /** Where it is explained in its turn; `year` is the budget year that this is in, where it is not the report's own. */
  at?: NumberPlace;
  year?: number;
  /** Paths of the exchange format that it was entered under: `priorYear.totals.total`. */
  paths?: readonly string[];
  /** Form cells that it was entered in, where they are at hand. */
  places?: readonly FormPlace[];
  /** Nothing that the report publishes: a unit's own part of a figure. */
  internal?: true;
};

/**
 * How a number follows from others. `formula` says it in words; what `kind` makes of the terms: a `sum` all of them,
 * a `difference` the first less the second, a `share` the first in percent of the second, a `rate` the first less the second
 * in percent of the second — differences and rates without their sign; `entered` is what people wrote, added up.
 */
export type Origin = {
  kind: 'sum' | 'difference' | 'share' | 'rate' | 'entered';
  formula: string;
  terms: readonly Term[];
};

/** A number of the report and all that is behind it. */
export type Explanation = {
  place: NumberPlace;
  /** The table, form or section that it stands in; its row and column, or its sentence. */
  title: { sheet: string; row: string; column: string };
  /** As printed, without separators. */
  value: string;
  measure: string;
  /** Whether the report prints it: some tables only serve others. */
  printed: boolean;
  /** What the amount was before rounding, in 分; absent where the number is none. */
  exact?: Fen;
  /** What rounding it by itself would have given, where tables were made to add up. */
  rounded?: string;
  origin?: Origin;
  /** The ledger lines behind it and their sum in 分. */
  lines: ExplainedLine[];
  total: number;
};
