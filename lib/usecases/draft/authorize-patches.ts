import { type Change, type FormKey, formDefinition, formName, projectCodeOf } from '#lib/core/forms/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { DraftSave, StoredForm } from '#lib/core/screen/index.ts';
import type { AuthorizedBudget } from '#lib/core/workflow/index.ts';
import type { Repositories } from '../ports/index.ts';
import type { FieldError, Refusal } from '../refusals.ts';
import { authorizeForm, type Filling } from './form-access.ts';

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
  const listing = await unitsListing({ repositories, filling, save });
  let authorized: AuthorizedBudget | undefined;
  for (const patch of save.forms) {
    const unit = unitOf({ filling, stored, form: patch, listing });
    const allowed = authorizeForm({ filling, form: patch, unit: unit === '' ? undefined : unit });
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

/** The units that list a project, by its code. */
type Listing = ReadonlyMap<string, ReadonlySet<string>>;

/** Code of the unit that a form belongs to, empty for the department's own; nothing where no unit of the person's has it. */
function unitOf(input: {
  filling: Filling;
  stored: readonly StoredForm[];
  form: FormKey;
  listing: Listing;
}): string | undefined {
  const { filling, form, stored, listing } = input;
  const { owner } = formDefinition({ id: form.form });
  if (owner === 'department') return '';
  const visible = filling.units.map(({ code }) => code);
  if (owner === 'unit') return visible.find((code) => code === form.owner);
  const kept = stored.find((candidate) => formName(candidate) === formName(form));
  // What another unit has filled stays with it, whoever lists the project now.
  if (kept !== undefined && kept.rows.length > 0) return visible.find((code) => code === kept.unit);
  return visible.find((code) => listing.get(form.owner)?.has(code));
}

/** Who lists which project, before this save or by it; not asked for where no form of a project is saved. */
async function unitsListing(input: {
  repositories: Repositories;
  filling: Filling;
  save: DraftSave;
}): Promise<Listing> {
  const { repositories, filling, save } = input;
  const listing = new Map<string, Set<string>>();
  if (!save.forms.some(({ form }) => formDefinition({ id: form }).owner === 'project')) return listing;
  const lists = await repositories.forms.ofKind({ key: filling.key, form: 'projects' });
  const listed = [
    ...lists.flatMap(({ owner, rows }) => rows.map((row) => ({ owner, code: projectCodeOf(row) }))),
    ...save.forms.flatMap(({ form, owner, changes }) =>
      form === 'projects' ? changes.map((change) => ({ owner, code: codeSetBy(change) })) : [],
    ),
  ];
  for (const { owner, code } of listed)
    if (code !== undefined) listing.set(code, (listing.get(code) ?? new Set()).add(owner));
  return listing;
}

function codeSetBy(change: Change): string | undefined {
  if (change.type === 'insert') return projectCodeOf(change.row);
  return change.type === 'set' && change.field === 'code'
    ? projectCodeOf({ cells: { code: change.to ?? '' } })
    : undefined;
}
