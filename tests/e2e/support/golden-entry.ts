import {
  columnHead,
  disassembleBudget,
  type FormId,
  type FormKey,
  type FormRow,
  formDefinition,
  formName,
} from '#lib/core/forms/index.ts';
import { parseBudgetPackage } from '#lib/core/package/index.ts';
import { classificationFor } from '#tests/support/classification.ts';
import { goldenPackageText } from '#tests/support/golden-case.ts';
import type { LabelledRow } from './grid-page.ts';

const FISCAL_YEAR = 2026;

/** The golden package with the codes and the name of another department, to be entered beside the demonstration. */
export function goldenAs(department: string): { text: string; forms: (key: FormKey) => GoldenForm; keys: FormKey[] } {
  const text = JSON.stringify(JSON.parse(goldenPackageText, (_, value) => movedCode(value, department)));
  const parsed = parseBudgetPackage({ text, classificationFor });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  const { forms } = disassembleBudget(parsed.value);
  const byName = new Map(forms.map((form) => [formName(form), form]));
  return {
    text,
    keys: forms.map(({ form, owner }) => ({ form, owner })),
    forms: (key) => goldenForm(key.form, byName.get(formName(key))?.rows ?? []),
  };
}

function movedCode(value: unknown, department: string): unknown {
  if (typeof value !== 'string') return value;
  return value
    .replace(/^215(\d{3})?$/, `${department}$1`)
    .replace(/^(42011526)215(?=[A-Z])/, `$1${department}`)
    .replaceAll('医疗保障局', `${department}医保局`);
}

/** What is to be entered into one form. */
export type GoldenForm = {
  /** Cells of a record as they are typed. */
  record: (section: string) => Record<string, string>;
  list: (section: string) => readonly FormRow[];
  /** Rows of a list as a sheet would have them: the labels of its columns, words for choices. */
  labelled: (section: string) => LabelledRow[];
};

function goldenForm(form: FormId, all: readonly FormRow[]): GoldenForm {
  // Lists come in the order of the package, which is the order that they are to be entered in.
  const list = (section: string) => all.filter((row) => row.section === section);
  return {
    list,
    record: (section) => typedCells(list(section)[0]?.cells ?? {}),
    labelled: (section) => list(section).map(({ cells }) => labelledRow({ form, section, cells })),
  };
}

function typedCells(cells: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(cells).filter(([field]) => !field.includes('#')));
}

function labelledRow(input: { form: FormId; section: string; cells: Readonly<Record<string, string>> }): LabelledRow {
  const { form, section, cells } = input;
  const fields = formDefinition({ id: form }).sections.find(({ id }) => id === section)?.fields ?? [];
  return Object.fromEntries(
    Object.entries(typedCells(cells)).map(([id, text]) => {
      const field = fields.find((candidate) => candidate.id === id);
      const word = field?.choices?.find(({ value }) => value === text)?.label;
      const flag = text === '1' ? '是' : '否';
      const label = field === undefined ? id : columnHead({ field, fiscalYear: FISCAL_YEAR });
      return [label, field?.kind === 'flag' ? flag : (word ?? text)];
    }),
  );
}
