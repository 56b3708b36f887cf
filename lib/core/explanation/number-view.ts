import type { FormPlace } from '#lib/core/forms/index.ts';
import type { ExplainedLine } from '#lib/core/screen/index.ts';
import type { Explanation, Origin, Term } from './explanation.ts';

/** Who wrote what stands in a form cell, and when (ISO 8601). */
export type Entry = { by: string; at: string };

/** A cut (核减) that led to what stands now: amounts in 分, who, when (ISO 8601) and why. */
export type CutMade = { from: number; to: number; by: string; at: string; reason: string };

/** A form cell with who wrote it last, where that is known. */
export type TracedPlace = FormPlace & { entered?: Entry };

/** A line with who entered it and what was cut of it, the earliest first. */
export type TracedLine = ExplainedLine & { entered?: Entry; cuts?: readonly CutMade[] };

/** A number that another is made of, with the form cells that it was entered in. */
export type TracedTerm = Omit<Term, 'places' | 'paths'> & { places?: readonly TracedPlace[] };

/** What is behind a number, for those who work on the budget. `lines` are the first of `count`, or all; `total` is of all. */
export type NumberView = Omit<Explanation, 'lines' | 'origin'> & {
  origin?: Omit<Origin, 'terms'> & { terms: readonly TracedTerm[] };
  lines: readonly TracedLine[];
  count: number;
};
