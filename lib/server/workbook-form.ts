import type { Classification } from '#lib/core/classification/index.ts';
import { formHelp } from '#lib/core/form-help/index.ts';
import {
  type Choice,
  type FormDefinition,
  type FormKey,
  type FormRow,
  formDefinition,
  projectCodeOf,
  readKey,
} from '#lib/core/forms/index.ts';
import { fen, formatPackageAmount } from '#lib/core/money/index.ts';
import type { DraftView } from '#lib/core/screen/index.ts';
import type { WorkbookForm } from '#lib/exporters/workbook/index.ts';

/** What a template is made of: a budget as the person who asked may see it. */
export type WorkbookSource = Pick<
  DraftView,
  'key' | 'departmentName' | 'template' | 'units' | 'forms' | 'quotas' | 'lastYear'
>;

/** One form of a budget as its template holds it: with the codes it takes and last year's values beside. */
export function workbookForm(input: {
  source: WorkbookSource;
  key: FormKey;
  classification: Classification;
}): WorkbookForm {
  const { source, key, classification } = input;
  const definition = formDefinition({ id: key.form, template: source.template });
  const form = source.forms.find((one) => one.form === key.form && one.owner === key.owner);
  const rows = key.form === 'quotas' ? source.quotas : (form?.rows ?? []);
  const unit = definition.owner === 'unit' ? key.owner : form?.unit;
  const projects = projectsOf({ source, unit: definition.owner === 'unit' ? unit : undefined });
  const named = [...source.units.map(({ code, name }) => ({ value: code, label: name })), ...projects];
  const owner = named.find(({ value }) => value === key.owner)?.label ?? key.owner;
  const title = [`${source.key.year} 年${source.departmentName}`, definition.label, owner];
  return {
    identity: {
      form: key.form,
      owner: key.owner,
      region: source.key.region,
      department: source.key.department,
      year: source.key.year,
    },
    definition,
    help: formHelp(key.form),
    title: title.filter((part) => part !== '').join(' · '),
    rows,
    codes: {
      function: leaves(classification.functional.accounts, 3),
      economic: leaves(classification.economicDepartment.accounts, 2),
      project: projects,
      unit: source.units.map(({ code, name }) => ({ value: code, label: name })),
    },
    lastYear: lastYearValues({ source, key, definition, rows, unit }),
    inUse: key.form === 'projects' ? projectsInUse(source) : [],
  };
}

/** Codes of projects that something is filled under: their own forms, or lines of a unit. */
function projectsInUse({ forms }: WorkbookSource): string[] {
  const codes = forms.flatMap(({ form, owner, rows }) =>
    form === 'project' || form === 'project-performance'
      ? rows.slice(0, 1).map(() => owner)
      : rows.filter(({ section }) => section === 'lines').flatMap(({ cells }) => cells.project ?? []),
  );
  return [...new Set(codes)].filter((code) => code !== '');
}

function leaves(accounts: readonly { code: string; name: string; level: number }[], level: number): Choice[] {
  return accounts.filter((one) => one.level === level).map(({ code, name }) => ({ value: code, label: name }));
}

function projectsOf({ source, unit }: { source: WorkbookSource; unit: string | undefined }): Choice[] {
  return source.forms
    .filter(({ form, owner }) => form === 'projects' && (unit === undefined || owner === unit))
    .flatMap(({ rows }) => rows)
    .flatMap((row) => {
      const value = projectCodeOf(row);
      return value === undefined ? [] : [{ value, label: row.cells.name ?? '' }];
    });
}

type Values = Record<string, Record<string, string>>;

/**
 * Last year's values by row and field: what was carried over and not confirmed, and of lines of expenditure the amount
 * of the same unit, project, function, economic code and source, beside the first line that has them.
 */
function lastYearValues(input: {
  source: WorkbookSource;
  key: FormKey;
  definition: FormDefinition;
  rows: readonly FormRow[];
  unit: string | undefined;
}): Values {
  const { source, key, definition, rows, unit } = input;
  const values: Values = {};
  const put = (row: string, field: string, text: string) => {
    values[row] = { ...values[row], [field]: text };
  };
  for (const { id, cells } of rows)
    for (const [name, text] of Object.entries(cells)) {
      const { field, mark } = readKey(name);
      if (mark === 'carried') put(id, field, text);
    }
  const amounts = new Map<string, number>();
  for (const line of source.lastYear?.lines ?? []) {
    const name = [line.unit, line.project, line.function, line.economic, line.source].join('/');
    amounts.set(name, (amounts.get(name) ?? 0) + line.amount);
  }
  const ledgers = definition.sections.filter(({ fields }) => fields.some(({ kind }) => kind === 'economic'));
  for (const { id, section, cells } of rows) {
    if (!ledgers.some((ledger) => ledger.id === section)) continue;
    const project = cells.project ?? (definition.owner === 'project' ? key.owner : '');
    const name = [unit, project, cells.function, cells.economic, cells.source].join('/');
    const amount = amounts.get(name);
    if (amount === undefined) continue;
    amounts.delete(name);
    put(id, 'amount', formatPackageAmount(fen(amount)));
  }
  return values;
}
