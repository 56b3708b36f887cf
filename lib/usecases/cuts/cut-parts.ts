import type { Classification } from '#lib/core/classification/index.ts';
import { type Dependents, dependentsOf, isCuttable } from '#lib/core/fit/index.ts';
import { type Change, type FormKey, type FormRow, formName, rowAmount } from '#lib/core/forms/index.ts';
import type { Fen } from '#lib/core/money/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { StoredForm } from '#lib/core/screen/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';
import type { Commenting } from '../comments/commenting.ts';
import { mergeForms, writeOf } from '../draft/merge-forms.ts';
import { projectSave } from '../draft/project-save.ts';
import type { FormWrite, Repositories } from '../ports/index.ts';
import type { ConflictRefusal, Refusal } from '../refusals.ts';

/** Why a cut was not made or taken back. Amounts are 分. */
export type CutRefusal =
  | Refusal
  | ConflictRefusal
  /** The amount is another than the reviewer saw: whose it is, and since when (ISO 8601). */
  | { code: 'AMOUNT_CHANGED'; amount?: Fen; by?: string; at?: string }
  /** Somebody else's cut, one of an earlier round, or one that another followed. */
  | { code: 'CUT_STANDS' };

/** A row whose amount is cut, with its form and what else of the budget depends on it. */
export type CutPlace = {
  form: StoredForm;
  row: FormRow;
  /** 分. */
  amount: Fen;
  /** Forms that hold something that may depend on the row, the row's own among them. */
  forms: readonly StoredForm[];
};

/** Forms of the department that tell of what its units spend. */
export const DEPARTMENT_WORDS: readonly FormKey[] = [
  { form: 'explanations', owner: '' },
  { form: 'overall-performance', owner: '' },
];

type Query = { repositories: Repositories; commenting: Commenting };

/** The row as it stands now. @param input.seen the amount in 分 that the person saw */
export async function findCutPlace(
  input: Query & { form: FormKey; row: string; seen: number },
): Promise<Result<CutPlace, CutRefusal>> {
  const { repositories, commenting, row: id, seen } = input;
  const { key, units } = commenting;
  const [form] = await repositories.forms.find({ key, forms: [input.form] });
  if (form === undefined || !units.some(({ code }) => code === form.unit)) return refuse({ code: 'NOT_FOUND' });
  const row = form.rows.find((each) => each.id === id);
  const amount = row === undefined ? undefined : rowAmount({ form: form.form, row });
  if (row !== undefined && !isCuttable({ form: form.form, row })) return refuse({ code: 'NOT_FOUND' });
  if (row === undefined || amount === undefined || amount !== seen) {
    const [last] = await repositories.forms.savesOfRow({ key, form, row: id });
    return refuse({
      code: 'AMOUNT_CHANGED',
      ...(amount === undefined ? {} : { amount }),
      ...(last === undefined ? {} : { by: last.by.name, at: last.at.toISOString() }),
    });
  }
  return ok({ form, row, amount, forms: await relatedForms({ repositories, key, form }) });
}

async function relatedForms(input: {
  repositories: Repositories;
  key: BudgetKey;
  form: StoredForm;
}): Promise<StoredForm[]> {
  const { repositories, key, form } = input;
  const { unit } = form;
  const keys: FormKey[] = [
    { form: 'projects', owner: unit },
    { form: 'procurement', owner: unit },
    { form: 'purchased-services', owner: unit },
    { form: 'three-public', owner: unit },
    { form: 'income', owner: unit },
    ...DEPARTMENT_WORDS,
    ...(form.form === 'project' ? [{ form: 'project-performance', owner: form.owner } as const] : []),
  ];
  const found = await repositories.forms.find({ key, forms: keys });
  // A form of a project that another unit fills is that unit's.
  return [form, ...found.filter((each) => each.unit === unit || each.unit === '')];
}

/** What depends on the row of a cut. */
export function dependentCells({ commenting, place }: { commenting: Commenting; place: CutPlace }): Dependents[] {
  const { key, header, units } = commenting;
  const { form, row, forms } = place;
  const draft = { ...key, fiscalYear: key.year, template: header.template, units, forms };
  return dependentsOf({ draft, cuts: [{ form: form.form, owner: form.owner, row: row.id }] });
}

/** Writes a reviewer's changes of forms as a save does: rows, revisions, history and ledger. */
export async function writeReview(
  input: Query & {
    classification: Classification;
    place: CutPlace;
    changes: ReadonlyMap<string, readonly Change[]>;
    at: Date;
  },
): Promise<Result<{ revision: number; forms: FormWrite[] }, CutRefusal>> {
  const { repositories, commenting, classification, place, changes, at } = input;
  const { key, actor, header } = commenting;
  const stored = new Map(place.forms.map((form) => [formName(form), form]));
  const patches = place.forms.flatMap(({ form, owner, revision }) => {
    const own = changes.get(formName({ form, owner })) ?? [];
    return own.length === 0 ? [] : [{ form, owner, revision, changes: own }];
  });
  const merged = mergeForms({ patches, stored, since: [], template: header.template });
  if (!merged.ok) return merged;
  const projected = await projectSave({ repositories, key, changed: merged.value, classification });
  if (!projected.ok) return projected;
  const forms = merged.value.map(writeOf);
  const units = [...new Set(forms.map(({ unit }) => unit).filter((unit) => unit !== ''))];
  const revision = await repositories.budgets.advance({ key, units, at });
  await repositories.forms.write({ key, actor, at, origin: 'cut', forms });
  await repositories.ledger.write({ key, ...projected.value });
  return ok({ revision, forms });
}
