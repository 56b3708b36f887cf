import type { Classification } from '#lib/core/classification/index.ts';
import type { Fen } from '#lib/core/money/index.ts';
import type { Budget } from '#lib/core/package/index.ts';
import type { SubjectOverallForm, SubjectProjectForm } from './form.ts';
import type { Place, Quote } from './place.ts';
import type { SubjectSentence } from './statement.ts';
import type { SubjectTable } from './table.ts';

/** A heading as printed: `number` (`第三部分`, `（二）`, `3.`), the words after it, and its depth from 0 (a part). */
export type OutlineHeading = { number: string; title: string; depth: number; at: Place };

/** A table or form that a contents list or a list of tables announces; `id` where its title tells which. */
export type AnnouncedTable = { number: string; title: string; id?: string; at: Place };

/** People of a kind as 部门人员构成 states them; absent what it does not state. */
export type StatedStaffing = {
  authorized: StaffCount;
  active: StaffCount;
  retired: { total?: number; veteran?: number; ordinary?: number };
  at: Place;
  /** Where 离退休 stand, if not in the same sentence. */
  retiredAt?: Place;
};

/** 编制 or 实有: `civilService` is the part of `institution` that is 参照公务员法管理. */
export type StaffCount = { total?: number; administrative?: number; institution?: number; civilService?: number };

/** A unit that 部门预算单位构成 lists. */
export type StatedUnit = { name: string; code?: string; at: Place };

/** An entry of 名词解释 on a 项: its path by names as printed, its definition. */
export type GlossaryEntry = { class: string; group: string; item: string; definition: string; at: Place };

/**
 * Last year as far as it is known, in the words of the disclosure data: amounts by figure id
 * (`general.function.2101502`, `income.total`, `three-public.total` …) in 分.
 * `certain` tells whether what is missing was nothing (a whole budget or report) or is unknown.
 */
export type PriorSubject = { fiscalYear: number; amounts: ReadonlyMap<string, Fen>; certain: boolean };

/**
 * What rules look at: a report as tables, forms, sentences and text, whether the product derived it from a budget or read
 * it out of somebody's file. What could not be read is absent, and rules answer “no data”; nothing is guessed.
 * `tables` by the table ids of the disclosure data. `lines` is the whole running text, line by line, tables left out;
 * `budget` is there for the product's own only.
 */
export type Subject = {
  origin: 'budget' | 'report';
  fiscalYear?: number;
  region?: { code?: string; name?: string };
  department: { code?: string; name?: string; disclosureName?: string };
  template?: string;
  tables: ReadonlyMap<string, SubjectTable>;
  projectForms: readonly SubjectProjectForm[];
  overallForm?: SubjectOverallForm;
  sentences: readonly SubjectSentence[];
  lines: readonly Quote[];
  outline: readonly OutlineHeading[];
  announced: readonly AnnouncedTable[];
  units: readonly StatedUnit[];
  staffing?: StatedStaffing;
  glossary: readonly GlossaryEntry[];
  dates: { cover?: Quote; approved?: Quote; published?: Quote };
  prior?: PriorSubject;
  classification?: Classification;
  budget?: Budget;
};
