/** Ids of the forms, as in the glossary. */
export const FORM_IDS = [
  'profile',
  'unit',
  'projects',
  'personnel',
  'operating',
  'income',
  'project',
  'project-performance',
  'procurement',
  'purchased-services',
  'three-public',
  'overall-performance',
  'explanations',
  'prior-year',
  'control-figures',
  'quotas',
] as const;

/** Id of a form. */
export type FormId = (typeof FORM_IDS)[number];

/** Whose a form is: `owner` of its key is then empty, the code of the unit or project, or empty for the region's own. */
export type FormOwner = 'department' | 'unit' | 'project' | 'region';

/** One form of a budget. */
export type FormKey = { form: FormId; owner: string };

/** A form's key as text: `personnel/215001`. Form ids have no slash. */
export function formName({ form, owner }: FormKey): string {
  return `${form}/${owner}`;
}

/** What a field takes. Everything is text in a draft; the kind says how it is checked, shown and entered. */
export type FieldKind =
  | 'text'
  | 'long-text'
  /** Money: a number, or an expression whose result is 元. */
  | 'amount'
  /** A whole number of people or things. */
  | 'count'
  /** A number that is not money: an area, a quantity. */
  | 'decimal'
  | 'year'
  | 'day'
  | 'choice'
  /** 是 `1`, 否 `0`. */
  | 'flag'
  /** Codes, each a leaf of the year's classification. */
  | 'function'
  | 'economic'
  /** Code of a project or unit of this budget. */
  | 'project'
  | 'unit'
  | 'code'
  /** Value of an indicator: operator, number and measure, or a graded word. */
  | 'indicator-value';

export type Choice = { value: string; label: string };

/** A field of a form: how it is called and what it takes. What people read about it is in `form-help`. */
export type FieldDefinition = {
  id: string;
  label: string;
  /** What its column in a grid is headed, where that is another word; `{year}` is the budget's year. See `columnHead`. */
  heading?: string;
  kind: FieldKind;
  /** The form is not complete without it. */
  required?: boolean;
  /** What the row is called: it must say something, in at most 200 characters, and the row counts only with it. */
  names?: boolean;
  /** What a new row starts with. A row that holds nothing else is not filled. */
  initial?: string;
  choices?: readonly Choice[];
  /** Unit behind the value: 人, 平方米, 辆. */
  measure?: string;
};

/** What people read above the column of a field in the grid of a budget's year, and so what it is called to them. */
export function columnHead({ field, fiscalYear }: { field: FieldDefinition; fiscalYear: number }): string {
  return (field.heading ?? field.label).replace('{year}', String(fiscalYear));
}

/** A part of a form: one record, or a list of rows. */
export type SectionDefinition = {
  id: string;
  label: string;
  shape: 'record' | 'list';
  /** Filled only when the budget is approved: the form is complete without it. */
  later?: boolean;
  /** Section whose rows these stand under. */
  parent?: string;
  fields: readonly FieldDefinition[];
};

/** A form as it is entered. */
export type FormDefinition = {
  id: FormId;
  label: string;
  owner: FormOwner;
  /** Who fills it. */
  editor: 'unit' | 'department' | 'budget-office';
  sections: readonly SectionDefinition[];
};
