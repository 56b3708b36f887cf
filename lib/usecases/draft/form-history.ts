import { authorizeBudget } from '#lib/auth/gates.ts';
import { type Change, type FormKey, formDefinition, formName } from '#lib/core/forms/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { CellHistoryEntry } from '#lib/core/screen/index.ts';
import type { Actor, BudgetKey } from '#lib/core/workflow/index.ts';
import type { FormSave, Repositories } from '../ports/index.ts';
import type { Refusal } from '../refusals.ts';
import type { Services } from '../services.ts';
import { othersChange } from './save-draft.ts';

/** Every value that a cell has had, the newest first. */
export async function readCellHistory(input: {
  services: Pick<Services, 'storage'>;
  actor: Actor;
  key: BudgetKey;
  form: FormKey;
  row: string;
  field: string;
}): Promise<Result<CellHistoryEntry[], Refusal>> {
  const { services, actor, key, form, row, field } = input;
  return services.storage.read(async (repositories): Promise<Result<CellHistoryEntry[], Refusal>> => {
    const header = await repositories.budgets.find({ actor, key });
    if (header === undefined) return refuse({ code: 'NOT_FOUND' });
    const { section, state } = header;
    const allowed = authorizeBudget({ actor, key, action: 'read', resource: { section: section.code, state } });
    if (!allowed.ok) return allowed;
    const seen = await repositories.forms.seen({ actor, key });
    const sees = seen.some((candidate) => formName(candidate) === formName(form));
    if (!sees && (await isOutOfSight({ repositories, actor, key, form }))) return refuse({ code: 'NOT_FOUND' });
    // What nobody has saved has no history.
    if (!sees) return ok([]);
    return ok(cellHistory({ saves: await repositories.forms.savesOfRow({ key, form, row }), row, field }));
  });
}

/** Whether a form that is not among those that somebody sees is somebody else's, and not just one that nobody has saved. */
async function isOutOfSight(input: {
  repositories: Repositories;
  actor: Actor;
  key: BudgetKey;
  form: FormKey;
}): Promise<boolean> {
  const { repositories, actor, key, form } = input;
  const saved = await repositories.forms.headers({ key, forms: [form] });
  if (saved.length > 0) return true;
  if (formDefinition({ id: form.form }).owner !== 'unit') return false;
  const units = await repositories.budgets.units({ actor, key });
  return !units.some(({ code }) => code === form.owner);
}

/** What saves, the newest first, say of a cell. */
export function cellHistory(input: { saves: readonly FormSave[]; row: string; field: string }): CellHistoryEntry[] {
  const { saves, row, field } = input;
  return saves.flatMap((save): CellHistoryEntry[] => {
    const { by, at } = othersChange(save);
    const values = save.changes.flatMap((change) => valueChange({ change, row, field }));
    const [first, last] = [values[0], values.at(-1)];
    if (first === undefined || last === undefined || first.from === last.to) return [];
    return [{ at, by, from: first.from, to: last.to }];
  });
}

function valueChange(input: { change: Change; row: string; field: string }): Pick<CellHistoryEntry, 'from' | 'to'>[] {
  const { change, row, field } = input;
  switch (change.type) {
    case 'set':
      return change.row === row && change.field === field ? [{ from: change.from, to: change.to }] : [];
    case 'insert':
      return change.row.id === row ? [{ from: null, to: change.row.cells[field] ?? null }] : [];
    case 'remove':
      return change.row.id === row ? [{ from: change.row.cells[field] ?? null, to: null }] : [];
    case 'move':
      return [];
  }
}
