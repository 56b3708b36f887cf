import { type FormKey, formDefinition, formName } from '#lib/core/forms/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { DraftSave, StoredForm } from '#lib/core/screen/index.ts';
import type { AuthorizedBudget } from '#lib/core/workflow/index.ts';
import { authorizeForms, editorOf, type Filling } from './form-access.ts';
import type { Repositories } from './ports/index.ts';
import type { FieldError, Refusal } from './refusals.ts';

/** What a save may change: proof, and the unit that each form belongs to by the form's name. */
export type AllowedPatches = { authorized: AuthorizedBudget; units: ReadonlyMap<string, string> };

/** Proves form by form that its person may change it now. A form that no budget has is an error; one of others, a refusal. */
export async function authorizePatches(input: {
  repositories: Repositories;
  filling: Filling;
  save: DraftSave;
  stored: readonly StoredForm[];
}): Promise<Result<AllowedPatches, Refusal>> {
  const { repositories, filling, save, stored } = input;
  const errors = shapeErrors(save);
  if (errors.length > 0) return refuse({ code: 'INVALID_FIELDS', errors });
  const units = new Map<string, string>();
  let authorized: AuthorizedBudget | undefined;
  for (const patch of save.forms) {
    const unit = await unitOf({ repositories, filling, save, stored, form: patch });
    const allowed = authorizeForms({ filling, editor: editorOf(patch), unit: unit === '' ? undefined : unit });
    if (!allowed.ok) return allowed;
    if (unit === undefined) return refuse({ code: 'NOT_FOUND' });
    units.set(formName(patch), unit);
    authorized = allowed.value;
  }
  return authorized === undefined ? refuse({ code: 'NOT_FOUND' }) : ok({ authorized, units });
}

function shapeErrors({ forms }: DraftSave): FieldError[] {
  const seen = new Set<string>();
  return forms.flatMap((form, index): FieldError[] => {
    const { label, owner } = formDefinition({ id: form.form });
    const path = `forms[${index}]`;
    const twice = seen.has(formName(form));
    seen.add(formName(form));
    if (twice) return [{ path, message: `“${label}”在一次保存里出现了两次，请合并后再保存` }];
    const ownerless = owner === 'department' || owner === 'region';
    if (owner === 'region' || ownerless !== (form.owner === ''))
      return [{ path: `${path}.owner`, message: `“${label}”不是这份预算的表，请从预算首页进入` }];
    return [];
  });
}

type Query = {
  repositories: Repositories;
  filling: Filling;
  save: DraftSave;
  stored: readonly StoredForm[];
  form: FormKey;
};

/** Code of the unit that a form belongs to, empty for the department's own; nothing where no unit of the person's has it. */
async function unitOf(query: Query): Promise<string | undefined> {
  const { filling, form, stored } = query;
  const { owner } = formDefinition({ id: form.form });
  if (owner === 'department') return '';
  const visible = filling.units.map(({ code }) => code);
  if (owner === 'unit') return visible.find((code) => code === form.owner);
  const kept = stored.find((candidate) => formName(candidate) === formName(form));
  // What another unit has filled stays with it, whoever lists the project now.
  if (kept !== undefined && kept.rows.length > 0) return visible.find((code) => code === kept.unit);
  return (await unitsListing(query)).find((code) => visible.includes(code));
}

/** Units that list a project, before this save or by it. */
async function unitsListing({ repositories, filling, save, form }: Query): Promise<string[]> {
  const lists = await repositories.forms.ofKind({ key: filling.key, form: 'projects' });
  const before = lists.filter(({ rows }) => rows.some(({ cells }) => cells.code?.trim() === form.owner));
  const now = save.forms.filter(
    (patch) =>
      patch.form === 'projects' &&
      patch.changes.some(
        (change) =>
          (change.type === 'insert' && change.row.cells.code?.trim() === form.owner) ||
          (change.type === 'set' && change.field === 'code' && change.to?.trim() === form.owner),
      ),
  );
  return [...before, ...now].map(({ owner }) => owner);
}
