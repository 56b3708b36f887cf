import type { Classification } from '#lib/core/classification/index.ts';
import {
  type BudgetDraft,
  columnHead,
  type FormPlace,
  type FormRow,
  formDefinition,
  formName,
} from '#lib/core/forms/index.ts';
import { type CodeNames, fieldLabel, findField, rowLabel } from './row-label.ts';

/**
 * Says where in its form a place is, as the grid does: the row by its 科目 and names, then the head of the column, such as
 * “30101 基本工资 2101501 行政运行 › 2026年预算”. Nothing for a place that is no row of the draft.
 */
export function placeWords(input: { draft: BudgetDraft; classification: Classification }) {
  const { draft } = input;
  const names = namesOf(input);
  const rows = new Map<string, ReadonlyMap<string, FormRow>>();
  const rowOf = (place: FormPlace) => {
    const name = formName(place);
    const known =
      rows.get(name) ?? new Map(draft.forms.find((form) => formName(form) === name)?.rows.map((row) => [row.id, row]));
    rows.set(name, known);
    return known.get(place.row ?? '');
  };
  return (place: FormPlace): string | undefined => {
    const row = rowOf(place);
    if (row === undefined) return undefined;
    const definition = formDefinition({ id: place.form, template: draft.template });
    const label = rowLabel(definition, row, names);
    if (place.field === undefined) return label;
    const at = { definition, section: row.section, field: place.field };
    const field = findField(at);
    const head = field === undefined ? fieldLabel(at) : columnHead({ field, fiscalYear: draft.fiscalYear });
    return `${label} › ${head}`;
  };
}

/** What codes are called in a draft; the projects are gathered when the first one is asked for. */
function namesOf({ draft, classification }: { draft: BudgetDraft; classification: Classification }): CodeNames {
  let projects: ReadonlyMap<string, string> | undefined;
  const projectName = (code: string) => {
    projects ??= new Map(
      draft.forms
        .filter(({ form }) => form === 'projects')
        .flatMap(({ rows }) => rows.map(({ cells }) => [cells.code ?? '', cells.name ?? ''] as const)),
    );
    return projects.get(code) || undefined;
  };
  return ({ kind, code }) => {
    if (kind === 'economic') return classification.economicDepartment.byCode.get(code)?.name;
    if (kind === 'function') return classification.functional.byCode.get(code)?.name;
    if (kind === 'unit') return draft.units.find((unit) => unit.code === code)?.name;
    return kind === 'project' ? projectName(code) : undefined;
  };
}
