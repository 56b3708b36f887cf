import { CATEGORIES, type CategoryId } from '#lib/core/ledger/index.ts';
import type { BudgetDraft, DraftForm } from './budget-draft.ts';
import { type FormId, type FormKey, formName } from './definition.ts';
import { formDefinition } from './definitions/form-definition.ts';
import { byRank } from './form-row.ts';
import { projectCodeOf } from './project-code.ts';

/** A form that a budget has. `ownerLabel` is the name of the unit or project it is of, empty for the department's own. */
export type BudgetForm = FormKey & { unit: string; label: string; ownerLabel: string };

const UNIT_FORMS: readonly FormId[] = ['unit', 'projects', 'personnel', 'operating', 'income'];
const UNIT_DETAILS: readonly FormId[] = ['procurement', 'purchased-services', 'three-public'];
const DEPARTMENT_FORMS: readonly FormId[] = ['explanations', 'overall-performance', 'prior-year', 'control-figures'];

/**
 * The forms of a budget in the order in which they stand beside it: the department's profile, each unit's with those of
 * its projects, then the department's own. A project of 基本支出 has forms only where something is declared in them.
 */
export function formsOfBudget(draft: BudgetDraft): BudgetForm[] {
  const filled = new Map(draft.forms.map((form) => [formName(form), form]));
  const label = (form: FormId) => formDefinition({ id: form, template: draft.template }).label;
  const departments = (form: FormId): BudgetForm => ({
    form,
    owner: '',
    unit: '',
    label: label(form),
    ownerLabel: '',
  });
  return [
    departments('profile'),
    ...draft.units.flatMap(({ code, name }) => {
      const own = (form: FormId): BudgetForm => ({
        form,
        owner: code,
        unit: code,
        label: label(form),
        ownerLabel: name,
      });
      const projects = projectsOf(filled, code).flatMap((project) =>
        (['project', 'project-performance'] as const).map(
          (form): BudgetForm => ({
            form,
            owner: project.code,
            unit: code,
            label: label(form),
            ownerLabel: project.name,
          }),
        ),
      );
      return [...UNIT_FORMS.map(own), ...projects, ...UNIT_DETAILS.map(own)];
    }),
    ...DEPARTMENT_FORMS.map(departments),
  ];
}

function projectsOf(filled: ReadonlyMap<string, DraftForm>, unit: string): { code: string; name: string }[] {
  const rows = filled.get(formName({ form: 'projects', owner: unit }))?.rows ?? [];
  const seen = new Set<string>();
  return [...rows].sort(byRank).flatMap((row) => {
    const code = projectCodeOf(row);
    const category = CATEGORIES[row.cells.category as CategoryId];
    if (code === undefined || seen.has(code) || category === undefined) return [];
    seen.add(code);
    const declares = (['project', 'project-performance'] as const).some(
      (form) => (filled.get(formName({ form, owner: code }))?.rows.length ?? 0) > 0,
    );
    return category.kind === 'basic' && !declares ? [] : [{ code, name: row.cells.name?.trim() || code }];
  });
}
