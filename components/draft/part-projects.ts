import { type Change, type FormKey, nextProjectCode, projectCodeOf } from '#lib/core/forms/index.ts';
import { CATEGORIES, type CategoryId } from '#lib/core/ledger/index.ts';
import type { OthersChange, StoredForm } from '#lib/core/screen/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';
import type { DraftForms } from './draft-forms.ts';
import type { RecodedProject } from './draft-store.ts';
import type { SyncedForm } from './synced-form.ts';

/** A code that the server has for a row of a unit's list of projects. */
export type GivenCode = { unit: string; row: string; code: string };

const LABEL = '改用新的项目编码';

/** The codes that others' saves give to projects. */
export function codesIn(others: readonly OthersChange[]): GivenCode[] {
  return others
    .filter(({ form }) => form === 'projects')
    .flatMap(({ owner, changes }) => changes.flatMap((change) => codeOf({ unit: owner, change }) ?? []));
}

/** The codes that projects have on the server's lists. */
export function codesOn(forms: readonly StoredForm[]): GivenCode[] {
  return forms
    .filter(({ form }) => form === 'projects')
    .flatMap(({ owner, rows }) =>
      rows.flatMap((row) => codeOf({ unit: owner, change: { type: 'insert', row } }) ?? []),
    );
}

/**
 * Two people of a unit who each add a project get the same code, for neither knows of the other's. What is saved keeps it;
 * what is not saved yet gets a fresh one here, with all that was filled under it. Done before what others saved is taken
 * over: until then whatever stands under the code is this person's own.
 */
export function partProjects(input: {
  forms: DraftForms;
  budget: BudgetKey;
  given: readonly GivenCode[];
}): RecodedProject[] {
  const { forms, budget, given } = input;
  return given.flatMap(({ unit, row, code }) => {
    const list = find(forms, { form: 'projects', owner: unit });
    if (list === undefined || list.store.readOnly !== undefined || list.knows(row, 'code', code)) return [];
    return list.unsaved([]).flatMap((change) => {
      const own = codeOf({ unit, change });
      if (own?.code !== code || own.row === row) return [];
      const { category = '', name = '' } = list.store.row(own.row)?.cells ?? {};
      const taken = [...takenCodes(forms), ...given.map((each) => each.code)];
      const to = freshCode({ budget, unit, category, taken });
      recode({ forms, list, row: own.row, from: code, to });
      return [{ unit, name, from: code, to }];
    });
  });
}

function codeOf({ unit, change }: { unit: string; change: Change }): GivenCode | undefined {
  if (change.type === 'insert') return named({ unit, row: change.row.id, text: change.row.cells.code });
  if (change.type !== 'set' || change.field !== 'code') return undefined;
  return named({ unit, row: change.row, text: change.to ?? undefined });
}

function named({ unit, row, text = '' }: { unit: string; row: string; text: string | undefined }) {
  const code = projectCodeOf({ cells: { code: text } });
  return code === undefined ? undefined : { unit, row, code };
}

function find(forms: DraftForms, key: FormKey): SyncedForm | undefined {
  return [...forms.all()].find(({ store }) => store.key.form === key.form && store.key.owner === key.owner);
}

function takenCodes(forms: DraftForms): string[] {
  return [...forms.all()].flatMap(({ store }) => {
    if (store.key.form === 'projects') return store.list('projects').flatMap((row) => projectCodeOf(row) ?? []);
    return store.definition.owner === 'project' ? [store.key.owner] : [];
  });
}

function freshCode(input: { budget: BudgetKey; unit: string; category: string; taken: readonly string[] }): string {
  const { budget, unit, taken } = input;
  const category = input.category in CATEGORIES ? (input.category as CategoryId) : 'local';
  const { region, department, year: fiscalYear } = budget;
  return nextProjectCode({ region, department, fiscalYear, unit, category, taken });
}

function recode(input: { forms: DraftForms; list: SyncedForm; row: string; from: string; to: string }): void {
  const { forms, list, row, from, to } = input;
  const unit = list.store.key.owner;
  list.store.apply([{ type: 'set', row, field: 'code', from, to }], LABEL);
  for (const form of [...forms.all()]) {
    const { key, definition } = form.store;
    if (definition.owner === 'project' && key.owner === from) {
      form.store.takeOpenCell();
      forms.open({ form: key.form, owner: to, unit }).store.apply(form.giveUp(), LABEL);
    } else if (form.unit === unit || form.unit === '') form.store.apply(namedAnew(form, { from, to }), LABEL);
  }
}

/** The unsaved lines that name the project name it by its new code. */
function namedAnew(form: SyncedForm, { from, to }: { from: string; to: string }): Change[] {
  return form.unsaved([]).flatMap((change): Change[] => {
    const row = change.type === 'insert' ? change.row.id : change.type === 'set' ? change.row : undefined;
    const cell = change.type === 'insert' ? change.row.cells.project : change.type === 'set' ? change.to : undefined;
    if (row === undefined || cell !== from || (change.type === 'set' && change.field !== 'project')) return [];
    return [{ type: 'set', row, field: 'project', from, to }];
  });
}
