import { type FormKey, type FormRow, formName, projectCodeOf } from '#lib/core/forms/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';
import type { Repositories } from '../ports/index.ts';
import type { FieldError } from '../refusals.ts';
import type { MergedForm } from './merge-forms.ts';

/**
 * A project's code is the only one of its budget: a save may not list a code that another unit lists or has filled the
 * forms of, nor one that a unit or the department itself has. A row that is not finished holds its code already: the
 * forms of a project belong to the unit that lists its code.
 */
export async function checkProjectCodes(input: {
  repositories: Pick<Repositories, 'forms' | 'budgets'>;
  key: BudgetKey;
  merged: readonly MergedForm[];
}): Promise<FieldError[]> {
  const { repositories, key, merged } = input;
  const errors: FieldError[] = [];
  for (const [index, form] of merged.entries()) {
    const added = form.header.form === 'projects' ? addedCodes(form) : [];
    if (added.length === 0) continue;
    const taken = await takenCodes({ repositories, key, form, added });
    for (const code of added.filter((candidate) => taken.has(candidate)))
      errors.push({
        path: `forms[${index}]`,
        message: `项目编码 ${code} 已由本部门另一个项目、单位或部门本身使用，请改为唯一的编码`,
      });
  }
  return errors;
}

function addedCodes({ before, after }: MergedForm): string[] {
  const earlier = new Set(codesOf(before));
  return [...new Set(codesOf(after))].filter((code) => !earlier.has(code));
}

function codesOf(rows: readonly FormRow[]): string[] {
  return rows.flatMap((row) => projectCodeOf(row) ?? []);
}

async function takenCodes(input: {
  repositories: Pick<Repositories, 'forms' | 'budgets'>;
  key: BudgetKey;
  form: MergedForm;
  added: readonly string[];
}): Promise<Set<string>> {
  const { repositories, key, form, added } = input;
  const { unit } = form.header;
  const lists = await repositories.forms.ofKind({ key, form: 'projects' });
  const elsewhere = lists.filter((list) => formName(list) !== formName(form.header));
  const wanted = added.flatMap((owner): FormKey[] => [
    { form: 'project', owner },
    { form: 'project-performance', owner },
  ]);
  const filled = await repositories.forms.find({ key, forms: wanted });
  return new Set([
    key.department,
    ...(await repositories.budgets.unitCodes(key)),
    ...elsewhere.flatMap(({ rows }) => codesOf(rows)),
    ...filled.filter((other) => other.unit !== unit && other.rows.length > 0).map(({ owner }) => owner),
  ]);
}
