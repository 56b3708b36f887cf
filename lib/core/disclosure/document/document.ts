import type { Finding } from '#lib/core/checks/index.ts';
import type { Heading, Paragraph, StatedChange } from '#lib/core/narrative/index.ts';
import type { RoundingMode } from '#lib/core/tables/index.ts';
import type { PrintedForm, PrintedTable } from './table.ts';

/** What a section is made of, in order. */
export type Block = Heading | Paragraph | PrintedTable | PrintedForm;

/** A section of the report. `number` is printed before the title (`一、`); both are empty for a part's preamble. */
export type Section = { id: string; number: string; title: string; blocks: Block[] };

/** A part of the report (第一部分 概况 …) or an annex (附件2 …). `kind` tells how it starts and is listed. */
export type Part = { id: string; kind: 'part' | 'annex'; number: string; title: string; sections: Section[] };

/** A published cell that controlled rounding moved away from its own rounded value. Both in 万元. */
export type RoundingAdjustment = { table: string; row: string; column: string; rounded: string; published: string };

/**
 * The report as a value: every renderer prints it, none computes a number.
 * Nothing in it depends on a clock: the same budget gives the same document.
 */
export type DisclosureDocument = {
  title: string;
  /** The cover, line by line: year line, department, date (`2026年1月26日`) if known. */
  cover: { heading: string; department: string; date?: string };
  fiscalYear: number;
  region: { code: string; name: string };
  department: { code: string; name: string; disclosureName: string };
  template: string;
  rounding: { mode: RoundingMode; adjustments: RoundingAdjustment[] };
  parts: Part[];
  /** Every change on last year that the sentences state, in their order. */
  changes: StatedChange[];
  checks: Finding[];
};
