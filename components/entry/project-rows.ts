'use client';

import { useDraftedForms } from '#components/draft/draft-hooks.ts';
import { findProject } from '#components/draft/find-in-draft.ts';
import type { FormStore } from '#components/draft/form-store.ts';
import type { FormKey, FormRow } from '#lib/core/forms/index.ts';
import { CATEGORIES, type CategoryId } from '#lib/core/ledger/index.ts';

/** Whether projects of a category are declared one by one: those of basic expenditure are not. */
export function isDeclared(category: string): boolean {
  return !(category in CATEGORIES) || CATEGORIES[category as CategoryId].kind !== 'basic';
}

/** Codes of all projects of the budget that are known here. */
export function takenCodes(forms: readonly { key: FormKey; store: FormStore }[]): string[] {
  return forms.flatMap(({ key, store }) => [
    ...(key.form === 'projects' ? store.list('projects').map(({ cells }) => cells.code ?? '') : []),
    ...(key.form === 'project' ? [key.owner] : []),
  ]);
}

/** Whether something is filled under a project: its own forms, or lines of its unit. All of it hangs on the code. */
export function isInUse(input: { code: string; forms: readonly { key: FormKey; store: FormStore }[] }): boolean {
  const { code, forms } = input;
  return forms.some(({ key, store }) => {
    if (key.form === 'project' || key.form === 'project-performance')
      return key.owner === code && store.definition.sections.some(({ id }) => store.list(id).length > 0);
    return store.list('lines').some(({ cells }) => cells.project === code);
  });
}

/** Why a row of 项目清单 may not be deleted: what is filled under its code would be left behind. */
export function keptProject(input: {
  row: FormRow;
  forms: readonly { key: FormKey; store: FormStore }[];
}): string | undefined {
  const { code = '', name = '', category = '' } = input.row.cells;
  if (code === '' || !isInUse({ code, forms: input.forms })) return undefined;
  return isDeclared(category)
    ? `“${name || code}”已经填了内容：请打开项目申报，用“删除项目”连同内容一起删除`
    : `“${name || code}”有人员经费或公用经费的行：请先删除那些行`;
}

/** The unit that a form belongs to; nothing for the department's own. */
export function useUnitOf(key: FormKey | undefined): string | undefined {
  const forms = useDraftedForms();
  if (key === undefined || key.owner === '') return undefined;
  if (key.form !== 'project' && key.form !== 'project-performance') return key.owner;
  return findProject({ forms, code: key.owner })?.unit;
}
