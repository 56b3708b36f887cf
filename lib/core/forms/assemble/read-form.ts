import type { DraftForm } from '../budget-draft.ts';
import {
  columnHead,
  type FieldDefinition,
  type FormDefinition,
  type FormId,
  type SectionDefinition,
} from '../definition.ts';
import { sectionOf } from '../definitions/form-definition.ts';
import { byRank, type FormRow } from '../form-row.ts';
import { readCode } from './field-values.ts';
import type { Gap } from './gap.ts';
import type { Facts } from './read-field.ts';
import { isBlankRow, type ReadRow, type RowRule, readRow } from './read-row.ts';

/** A form as it was read: the rows of each section in their order, blank ones left out. */
export type ReadForm = {
  form: DraftForm;
  definition: FormDefinition;
  /** Rows that are filled, whether they count or not. */
  rows: (section: string) => readonly ReadRow[];
  gaps: readonly Gap[];
  /** What people call a field: the head of its column. */
  headOf: (place: { section: string; field: string }) => string;
};

/** Key of an indicator's value of an earlier year. */
export const PREVIOUS_VALUE = /^previous\.(20\d{2})$/;

/** Fields of a project's row that only an expenditure line needs. */
const LEDGER_ONLY: ReadonlySet<string> = new Set(['function', 'economic', 'source', 'period']);
/** Fields that an indicator takes from the project's. */
const TAKEN_OVER: ReadonlySet<string> = new Set(['level1', 'level2', 'name', 'value']);

const SEVEN_DIGITS: RowRule = {
  read: (field, text) => {
    if (field.kind !== 'function') return undefined;
    const code = text.trim();
    // Last year's accounts may have been renumbered since, so they are only held to their shape.
    return /^\d{7}$/.test(code)
      ? { ok: true, value: code }
      : {
          ok: false,
          code: 'INVALID',
          message: `“${field.heading ?? field.label}” ${code} 不是 7 位的项级功能科目，请改正`,
        };
  },
};

const ANY_CODE: RowRule = {
  read: (field, text) => {
    const code = field.kind === 'function' ? readCode(text) : undefined;
    return code === undefined ? undefined : { ok: true, value: code };
  },
};

/** Values of earlier years that an indicator has: one field for each year that is filled. */
function earlierValues({ cells }: FormRow): FieldDefinition[] {
  return Object.keys(cells).flatMap((id): FieldDefinition[] => {
    const year = PREVIOUS_VALUE.exec(id)?.[1];
    return year === undefined ? [] : [{ id, label: `${year}年值`, kind: 'indicator-value' }];
  });
}

const RULES: Partial<Record<FormId, Record<string, (row: FormRow) => RowRule | undefined>>> = {
  project: { lines: (row) => (row.cells.part === 'cost' ? { optional: LEDGER_ONLY } : undefined) },
  'project-performance': { indicators: (row) => ({ more: earlierValues(row) }) },
  'overall-performance': {
    indicators: (row) => ((row.cells.from ?? '') === '' ? { more: earlierValues(row) } : { optional: TAKEN_OVER }),
  },
  'prior-year': { functions: () => SEVEN_DIGITS },
  // Held to this year's and last year's accounts together, where both are known.
  explanations: { functions: () => ANY_CODE },
};

type Kept = { definition: FormDefinition; facts: Facts; owner: string; read: ReadForm };

/** Forms read before, by the identity of their rows: typing changes one form, the others are not read again. */
const kept = new WeakMap<readonly FormRow[], Kept>();

/** Reads a form. The same rows, definition and facts give the same reading. */
export function readForm(input: { form: DraftForm; definition: FormDefinition; facts: Facts }): ReadForm {
  const { form, definition, facts } = input;
  const known = kept.get(form.rows);
  if (
    known !== undefined &&
    known.definition === definition &&
    known.owner === form.owner &&
    known.facts.classification === facts.classification &&
    known.facts.evaluate === facts.evaluate
  )
    return known.read;
  const read = readAnew(input);
  kept.set(form.rows, { definition, facts, owner: form.owner, read });
  return read;
}

function readAnew(input: { form: DraftForm; definition: FormDefinition; facts: Facts }): ReadForm {
  const { form, definition, facts } = input;
  const gaps: Gap[] = [];
  const sections = new Map<string, ReadRow[]>();
  const ordered = [...form.rows].sort(byRank);
  for (const section of definition.sections) {
    const rules = RULES[form.form]?.[section.id];
    const rows = ordered
      .filter((row) => row.section === section.id && !isBlankRow(row, section) && isWhole(section, row))
      .map((row) => {
        const rule = rules?.(row);
        return readRow({ key: form, section, row, facts, gaps, ...(rule === undefined ? {} : { rule }) });
      });
    sections.set(section.id, rows);
  }
  const { fiscalYear } = facts.classification;
  return {
    form,
    definition,
    rows: (section) => sections.get(section) ?? [],
    gaps,
    headOf: ({ section, field }) => headOf({ definition, section, field, fiscalYear }),
  };
}

function headOf(input: { definition: FormDefinition; section: string; field: string; fiscalYear: number }): string {
  const { definition, section, fiscalYear } = input;
  const field = sectionOf({ definition, section }).fields.find(({ id }) => id === input.field);
  return field === undefined ? '' : columnHead({ field, fiscalYear });
}

/** A record has one row, whose id is the section's; another is none of it. */
function isWhole(section: SectionDefinition, row: FormRow): boolean {
  return section.shape === 'list' || row.id === section.id;
}
