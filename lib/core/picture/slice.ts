import type { CellReference } from '#lib/core/disclosure/index.ts';
import { type Fen, percentOf } from '#lib/core/money/index.ts';
import type { ReportParts } from './report-parts.ts';

/**
 * A part of a whole. `amount` is the published one in 分; `share` is percent of the whole with two decimals; `cell` is where
 * the report prints the amount. `parts` are what it is made of, where the report tells.
 */
export type Slice = { id: string; name: string; amount: Fen; share: string; cell: CellReference; parts: Slice[] };

/** A whole and its parts; those of nothing are left out. Parts may miss the whole by rounding alone. */
export type Breakdown = { whole: Fen; slices: Slice[] };

/** A part that is looked for. `figure` is the id that its share is stated under, where a sentence states it. */
export type SliceInput = { id: string; name: string; cell: CellReference; figure?: string; parts?: SliceInput[] };

/** Parts a whole. A share that the report states is taken from it; another is computed here, from published amounts. */
export function breakdown(input: { report: ReportParts; whole: CellReference; slices: SliceInput[] }): Breakdown {
  const { report } = input;
  const whole = report.amount(input.whole);
  const sliceOf = ({ id, name, cell, figure, parts = [] }: SliceInput): Slice[] => {
    const amount = report.amount(cell);
    if (amount === 0) return [];
    const stated = figure === undefined ? undefined : report.figure(`${figure}.share`)?.value;
    const share = stated ?? (whole === 0 ? '' : percentOf({ part: amount, whole }));
    return [{ id, name, amount, share, cell, parts: parts.flatMap(sliceOf) }];
  };
  return { whole, slices: input.slices.flatMap(sliceOf) };
}
