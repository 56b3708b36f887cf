import type { Classification } from '#lib/core/classification/index.ts';
import { type FormKey, formName } from '#lib/core/forms/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { DraftSave, DraftSaved, OthersChange, StoredForm } from '#lib/core/screen/index.ts';
import type { Actor, AuthorizedBudget, BudgetKey } from '#lib/core/workflow/index.ts';
import { checkCutMarks } from '../cuts/check-cut-marks.ts';
import { departmentMarks } from '../cuts/fit-marks.ts';
import { fingerprint } from '../fingerprint.ts';
import { firstAnswer, keepAnswer } from '../once.ts';
import type { FormSave, FormWrite, Repositories } from '../ports/index.ts';
import type { CodeTakenRefusal, ConflictRefusal, Refusal } from '../refusals.ts';
import type { Services } from '../services.ts';
import { authorizePatches } from './authorize-patches.ts';
import { checkProjectCodes } from './check-project-codes.ts';
import type { Filling } from './form-access.ts';
import { type MergedForm, mergeForms, writeOf } from './merge-forms.ts';
import { type ProjectionChange, projectSave } from './project-save.ts';
import { racedCode } from './raced-codes.ts';

type SaveRequest = {
  actor: Actor;
  key: BudgetKey;
  /** Made by the client for this save, and sent again when it does not know whether the save arrived. */
  idempotencyKey: string;
  save: DraftSave;
};

type SaveRefusal = Refusal | ConflictRefusal | CodeTakenRefusal;

/**
 * Saves changes of one or more forms of a budget: all, or none. What others have saved since is merged, and told in the
 * answer; the same cell changed by two is a refusal. Sent again under the same key, it gets the first answer and is not
 * applied twice.
 */
export async function saveDraft(input: SaveRequest & { services: Services }): Promise<Result<DraftSaved, SaveRefusal>> {
  const { services, ...request } = input;
  const { actor, key, idempotencyKey, save } = request;
  const digest = fingerprint({ key, save });
  return services.storage.transact<DraftSaved, SaveRefusal>(async (repositories) => {
    const filling = await holdBudget({ repositories, actor, key });
    if (filling === undefined) return refuse({ code: 'NOT_FOUND' });
    const once = { repositories, idempotencyKey, digest };
    const first = await firstAnswer<DraftSaved>({ ...once, actor });
    if (first !== undefined) return first;
    const classification = await services.classificationOf({ repositories, fiscalYear: key.year });
    if (classification === undefined) return refuse({ code: 'CLASSIFICATION_MISSING', fiscalYear: key.year });
    const made = await merge({ repositories, filling, save });
    if (!made.ok) return made;
    const at = services.clock.now();
    const answer = await apply({ repositories, filling, classification, made: made.value, at });
    if (!answer.ok) return answer;
    return keepAnswer({ ...once, authorized: made.value.authorized, answer: answer.value, at });
  });
}

async function holdBudget(input: {
  repositories: Repositories;
  actor: Actor;
  key: BudgetKey;
}): Promise<Filling | undefined> {
  const { repositories, actor, key } = input;
  const header = await repositories.budgets.lock({ actor, key });
  if (header === undefined) return undefined;
  const units = await repositories.budgets.units({ actor, key });
  return units.length === 0 ? undefined : { actor, key, header, units };
}

type Made = {
  merged: MergedForm[];
  /** Forms of the department that are marked along with a fit of a unit. */
  marked: MergedForm[];
  since: FormSave[];
  authorized: AuthorizedBudget;
};

async function merge(input: {
  repositories: Repositories;
  filling: Filling;
  save: DraftSave;
}): Promise<Result<Made, SaveRefusal>> {
  const { repositories, filling, save } = input;
  const { key, header } = filling;
  const stored = await repositories.forms.find({ key, forms: save.forms });
  const allowed = await authorizePatches({ repositories, filling, save, stored });
  if (!allowed.ok) return allowed;
  const { authorized, units } = allowed.value;
  const current = new Map(save.forms.map((form) => [formName(form), startOf({ form, stored, units })]));
  const since = await repositories.forms.savesSince({ key, known: save.forms });
  const merged = mergeForms({ patches: save.forms, stored: current, since, template: header.template });
  if (!merged.ok) return merged;
  const raced = racedCode({ merged: merged.value, since, current: [...current.values()] });
  if (raced !== undefined) return refuse(raced);
  const errors = [
    ...(await checkProjectCodes({ repositories, key, merged: merged.value })),
    ...(await checkCutMarks({ repositories, actor: filling.actor, key, save })),
  ];
  if (errors.length > 0) return refuse({ code: 'INVALID_FIELDS', errors });
  const marked = await departmentMarks({ repositories, filling, merged: merged.value });
  return ok({ merged: merged.value, marked, since, authorized });
}

/** A form as it stands; an empty one where it has never been saved. */
function startOf(input: {
  form: FormKey;
  stored: readonly StoredForm[];
  units: ReadonlyMap<string, string>;
}): StoredForm {
  const { form: key, stored, units } = input;
  const { form, owner } = key;
  const found = stored.find((candidate) => formName(candidate) === formName(key));
  return { form, owner, revision: 0, rows: [], ...found, unit: units.get(formName(key)) ?? '' };
}

async function apply(input: {
  repositories: Repositories;
  filling: Filling;
  classification: Classification;
  made: Made;
  at: Date;
}): Promise<Result<DraftSaved, SaveRefusal>> {
  const { repositories, filling, classification, made, at } = input;
  const { key, actor } = filling;
  const others = made.since.map(othersChange);
  const changed = [...made.merged, ...made.marked].filter(({ difference }) => difference.changes.length > 0);
  const saved = made.merged.map(({ header: { form, owner, revision }, difference }) => ({
    form,
    owner,
    revision: revision + (difference.changes.length > 0 ? 1 : 0),
  }));
  if (changed.length === 0) return ok({ saved, savedAt: at.toISOString(), others });
  const projected = await projectSave({ repositories, key, changed, classification });
  if (!projected.ok) return projected;
  const units = [...new Set(changed.map(({ header }) => header.unit).filter((unit) => unit !== ''))];
  const revision = await repositories.budgets.advance({ key, units, at });
  const forms = changed.map(writeOf);
  await writeSave({ repositories, filling, forms, lines: projected.value, at });
  await repositories.audit.append({
    actor,
    region: key.region,
    department: key.department,
    at,
    payload: { type: 'form.saved', version: 1, year: key.year, revision, forms: forms.map(told) },
  });
  return ok({ saved, savedAt: at.toISOString(), others });
}

async function writeSave(input: {
  repositories: Repositories;
  filling: Filling;
  forms: readonly FormWrite[];
  lines: ProjectionChange;
  at: Date;
}): Promise<void> {
  const { repositories, filling, forms, lines, at } = input;
  const { key, actor } = filling;
  await repositories.forms.write({ key, actor, at, origin: 'entered', forms });
  // Who confirmed a publication has confirmed the text that stood then.
  if (filling.header.state === 'publication-review') await repositories.progress.unconfirm(key);
  await repositories.ledger.write({ key, ...lines });
}

/** What the audit trail keeps of a written form. */
export function told({ form, owner, unit, revision, changes }: FormWrite) {
  return { form, owner, unit, revision, changes };
}

/** How a save came about, where nobody typed it into the forms. */
const ORIGINS: Record<FormSave['origin'], string> = { entered: '', imported: '（导入）', cut: '（核减）' };

/** A save as others are told of it. */
export function othersChange({ form, owner, revision, changes, by, at, origin }: FormSave): OthersChange {
  const name = `${by.name}${ORIGINS[origin]}`;
  return { form, owner, revision, changes, by: name, at: at.toISOString() };
}
