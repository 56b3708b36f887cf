import type { FormPlace } from '../budget-draft.ts';
import { columnHead, type FieldDefinition, type FormKey, type SectionDefinition } from '../definition.ts';
import { type FormRow, markKey, readKey } from '../form-row.ts';
import type { Gap } from './gap.ts';
import { type Facts, type FieldReading, readField } from './read-field.ts';

type Value = string | number | boolean;

/**
 * A row as it was read: `values` are those of its fields that say something valid. `counts` is false where a field is
 * missing or wrong that the row means nothing without; missing texts do not keep a row out.
 */
export type ReadRow = {
  row: FormRow;
  place: FormPlace;
  counts: boolean;
  values: ReadonlyMap<string, Value>;
  /** Texts of amounts that are expressions. */
  expressions: ReadonlyMap<string, string>;
};

/** How one row differs from its section's definition: fields that it need not have, fields of its own, read otherwise. */
export type RowRule = {
  optional?: ReadonlySet<string>;
  more?: readonly FieldDefinition[];
  read?: (field: FieldDefinition, text: string) => FieldReading | undefined;
};

/** Whether a field or part is given although it says nothing. */
export function isStated(row: FormRow | undefined, field: string): boolean {
  return row?.cells[markKey({ field, mark: 'stated' })] !== undefined;
}

/** Whether nothing is filled in a row: no text but what a new row starts with, and nothing stated. */
export function isBlankRow(row: FormRow, section: SectionDefinition): boolean {
  return Object.entries(row.cells).every(([key, text]) => {
    const { field, mark } = readKey(key);
    if (mark !== undefined) return mark !== 'stated';
    return text === '' || section.fields.find(({ id }) => id === field)?.initial === text;
  });
}

/** Reads a row by its section's fields; what is missing or wrong is added to `gaps`. */
export function readRow(input: {
  key: FormKey;
  section: SectionDefinition;
  row: FormRow;
  facts: Facts;
  gaps: Gap[];
  rule?: RowRule;
}): ReadRow {
  const { key, section, row, facts, gaps, rule } = input;
  const values = new Map<string, Value>();
  const expressions = new Map<string, string>();
  let counts = true;
  const head = (field: FieldDefinition) => columnHead({ field, fiscalYear: facts.classification.fiscalYear });
  const placed = (field: string): FormPlace => ({ form: key.form, owner: key.owner, row: row.id, field });
  for (const field of [...section.fields, ...(rule?.more ?? [])]) {
    const text = row.cells[field.id] ?? '';
    const required = field.required === true && rule?.optional?.has(field.id) !== true;
    if (isEmpty(field, text)) {
      if (isText(field) && isStated(row, field.id)) values.set(field.id, '');
      else if (required) {
        gaps.push({ place: placed(field.id), code: 'REQUIRED', message: `“${head(field)}”没有填，请补上` });
        if (!isText(field) || field.names) counts = false;
      }
      continue;
    }
    const reading = rule?.read?.(field, text) ?? readField({ field, text, facts });
    if (reading.ok) {
      values.set(field.id, reading.value);
      if (reading.expression !== undefined) expressions.set(field.id, reading.expression);
      continue;
    }
    gaps.push({ place: placed(field.id), code: reading.code, message: reading.message });
    if (required && (!isText(field) || field.names)) counts = false;
  }
  return { row, place: { form: key.form, owner: key.owner, row: row.id }, counts, values, expressions };
}

function isText(field: FieldDefinition): boolean {
  return field.kind === 'text' || field.kind === 'long-text' || field.kind === 'indicator-value';
}

/** Blanks are a text of their own; anywhere else they are nothing. */
function isEmpty(field: FieldDefinition, text: string): boolean {
  return isText(field) ? text === '' : text.trim() === '';
}

/** The value of a field, or nothing where it has no valid one. The caller knows its type from the definition. */
export function fieldOf<T extends Value>(row: ReadRow | undefined, field: string): T | undefined {
  return row?.values.get(field) as T | undefined;
}

/** The value of a field of a row that counts, and so has it. @throws Error when it has not: a fault of the definition */
export function neededOf<T extends Value>(row: ReadRow, field: string): T {
  const value = row.values.get(field);
  if (value === undefined) throw new Error(`row ${row.row.id} counts without ${field}`);
  return value as T;
}

/** The text of a field, empty where it is not filled. */
export function textOf(row: ReadRow | undefined, field: string): string {
  return fieldOf<string>(row, field) ?? '';
}
