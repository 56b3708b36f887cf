import type { FormHelp } from '#lib/core/form-help/index.ts';
import {
  type Choice,
  columnHead,
  type FieldDefinition,
  type FormDefinition,
  type FormRow,
  type SectionDefinition,
} from '#lib/core/forms/index.ts';

/** Kinds of fields whose codes a template names and offers as a list. */
export type CodeKind = 'function' | 'economic' | 'project' | 'unit';

/** Whose form a template is. It is refused for any other. */
export type WorkbookIdentity = {
  form: string;
  owner: string;
  region: string;
  department: string;
  year: number;
};

/** A form as a template holds it. */
export type WorkbookForm = {
  identity: WorkbookIdentity;
  definition: Pick<FormDefinition, 'sections'>;
  /** What its sheets and heads say about it. */
  help: FormHelp;
  /** `2026 年 某某局 · 人员经费 · 本级`: printed above each sheet. */
  title: string;
  rows: readonly FormRow[];
  /** Codes with their names, by the kind of field that takes them. */
  codes: Partial<Record<CodeKind, readonly Choice[]>>;
  /** Last year's values beside this year's, as the cells would hold them: by row, then field. */
  lastYear: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Codes of projects that something is filled under: their row of 项目清单 must keep them. */
  inUse: readonly string[];
};

/** A section as it is laid out: one sheet with these fields. */
export type SheetPlan = {
  section: SectionDefinition;
  name: string;
  fields: readonly FieldDefinition[];
  /** Rows of the section in order. Rows that are kept in another form are left to it. */
  rows: readonly FormRow[];
  /** Sections under this one: its rows carry a number by which the others name them. */
  numbered: boolean;
};

/** Ids of columns that hold no field. */
export const ROW_ID = '#row';
export const FIELD_ID = '#field';
export const NUMBER = '#number';
export const PARENT = '#parent';
export const VALUE = '#value';
export const LAST_YEAR = '#last.';
/** Before the year of an earlier value of an indicator. */
const EARLIER = 'previous.';

/** Name of the hidden sheet that says whose template it is, and of the one with the lists. */
export const IDENTITY_SHEET = '_form';
export const LISTS_SHEET = '_lists';
/** First row of data; above it stand the title, the hidden row of ids, and the heads. */
export const FIRST_ROW = 4;

/** The fields of a section as the grid heads them. The indicators' earlier values are cells by year, not fields of the definition. */
export function fieldsOf({ section, year }: { section: SectionDefinition; year: number }): readonly FieldDefinition[] {
  const fields = section.fields.map((field) => ({ ...field, label: columnHead({ field, fiscalYear: year }) }));
  if (section.id !== 'indicators') return fields;
  const earlier = [year - 2, year - 1].map(
    (one): FieldDefinition => ({ id: `${EARLIER}${one}`, label: `${one}年指标值`, kind: 'indicator-value' }),
  );
  return [...fields, ...earlier];
}

/** What a field means, and the law behind it. */
export function helpOf(input: { form: WorkbookForm; section: SectionDefinition; field: FieldDefinition }): string {
  const { form, section, field } = input;
  if (field.id.startsWith(EARLIER)) return `${field.id.slice(EARLIER.length)}年实际完成的值，新增的指标不填。`;
  const { help = '', basis } = form.help.fields[section.id]?.[field.id] ?? {};
  return basis === undefined ? help : `${help}\n依据：${basis}`;
}

/** What the row is called among its siblings, where other rows stand under it: `目标1`. */
export function rowNumber({ section, at }: { section: SectionDefinition; at: number }): string {
  return `${section.label}${at + 1}`;
}
