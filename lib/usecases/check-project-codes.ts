import type { Classification } from '#lib/core/classification/index.ts';
import { type FormKey, formName, listedProjects } from '#lib/core/forms/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';
import type { MergedForm } from './merge-forms.ts';
import type { Repositories } from './ports/index.ts';
import type { FieldError } from './refusals.ts';

/**
 * A project's code is the only one of its budget: a save may not list a code that another unit lists or has filled the
 * forms of, nor one that a unit or the department itself has.
 */
export async function checkProjectCodes(input: {
  repositories: Pick<Repositories, 'forms' | 'budgets'>;
  key: BudgetKey;
  merged: readonly MergedForm[];
  classification: Classification;
}): Promise<FieldError[]> {
  const { repositories, key, merged, classification } = input;
  const errors: FieldError[] = [];
  for (const [index, form] of merged.entries()) {
    const added = form.header.form === 'projects' ? addedCodes(form, classification) : [];
    if (added.length === 0) continue;
    const taken = await takenCodes({ repositories, key, form, added, classification });
    for (const code of added.filter((candidate) => taken.has(candidate)))
      errors.push({
        path: `forms[${index}]`,
        message: `项目编码 ${code} 已由本部门另一个项目、单位或部门本身使用，请改为唯一的编码`,
      });
  }
  return errors;
}

function addedCodes({ header, before, after }: MergedForm, classification: Classification): string[] {
  const earlier = listedProjects({ ...header, rows: before }, classification);
  return [...listedProjects({ ...header, rows: after }, classification).keys()].filter((code) => !earlier.has(code));
}

async function takenCodes(input: {
  repositories: Pick<Repositories, 'forms' | 'budgets'>;
  key: BudgetKey;
  form: MergedForm;
  added: readonly string[];
  classification: Classification;
}): Promise<Set<string>> {
  const { repositories, key, form, added, classification } = input;
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
    ...elsewhere.flatMap((list) => [...listedProjects(list, classification).keys()]),
    ...filled.filter((other) => other.unit !== unit && other.rows.length > 0).map(({ owner }) => owner),
  ]);
}
