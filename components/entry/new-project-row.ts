import { nanoid } from 'nanoid';
import type { FormStore } from '#components/draft/form-store.ts';
import { type FormRow, nextProjectCode, ranksBetween } from '#lib/core/forms/index.ts';
import type { CategoryId } from '#lib/core/ledger/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';

/** The row of a new project at the end of its unit's list. */
export function newProjectRow(input: { form: FormStore; cells: Readonly<Record<string, string>> }): FormRow {
  const [rank = ''] = ranksBetween({ after: input.form.list('projects').at(-1)?.rank, count: 1 });
  return { id: nanoid(), section: 'projects', rank, cells: input.cells };
}

/** A code for a new project of a unit. */
export function codeForProject(input: {
  budget: BudgetKey;
  unit: string;
  category: CategoryId;
  taken: readonly string[];
}): string {
  const { budget, unit, category, taken } = input;
  return nextProjectCode({
    region: budget.region,
    fiscalYear: budget.year,
    department: budget.department,
    unit,
    category,
    taken,
  });
}
