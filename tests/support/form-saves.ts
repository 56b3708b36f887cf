import { authorizeBudget } from '#lib/auth/gates.ts';
import { type Change, type FormKey, formName } from '#lib/core/forms/index.ts';
import type { FormPatch, StoredForm } from '#lib/core/screen/index.ts';
import type { Actor, BudgetKey } from '#lib/core/workflow/index.ts';
import { saveDraft } from '#lib/usecases/draft/save-draft.ts';
import type { Services } from '#lib/usecases/services.ts';
import { person, SYSTEM } from './actors.ts';
import { GOLDEN_KEY } from './stored-budget.ts';

/** A unit of the golden budget, its 公用经费 form and a project of that category. */
export const UNIT = '215001';
export const OPERATING: FormKey = { form: 'operating', owner: UNIT };
export const PROJECT = '42011526215Y000000100';

type Line = { amount: number | string; item?: string; function?: string; economic?: string; project?: string };

/** A new line of 公用经费; `amount` is 元, or what somebody typed. */
export function lineRow(id: string, line: Line): Extract<Change, { type: 'insert' }> {
  const { amount, ...rest } = line;
  const cells = {
    project: PROJECT,
    economic: '30201',
    function: '2101501',
    source: 'general.appropriation',
    period: 'current',
    amount: String(amount),
    ...rest,
  };
  return { type: 'insert', row: { id, section: 'lines', rank: 'b00', cells } };
}

/** A cell that is changed. */
export function setCell(input: { row: string; field: string; from: string | null; to: string | null }): Change {
  return { type: 'set', ...input };
}

/** A form as it stands in a store; empty at revision 0 where nobody has saved it. */
export async function storedForm(
  services: Pick<Services, 'storage'>,
  form: FormKey,
  key = GOLDEN_KEY,
): Promise<StoredForm> {
  const [found] = await services.storage.read(({ forms }) => forms.find({ key, forms: [form] }));
  return found ?? { ...form, unit: '', revision: 0, rows: [] };
}

/** Saves changes of forms as the headquarters' preparer, unless told otherwise. */
export function saveForms(
  services: Services,
  request: { forms: readonly FormPatch[]; actor?: Actor; key?: BudgetKey; idempotencyKey?: string },
) {
  const {
    forms,
    actor = person({ role: 'preparer' }),
    key = GOLDEN_KEY,
    idempotencyKey = crypto.randomUUID(),
  } = request;
  return saveDraft({ services, actor, key, idempotencyKey, save: { forms } });
}

/** Saves changes of one form on the revision that it has. */
export async function saveForm(
  services: Services,
  request: {
    form?: FormKey;
    changes: readonly Change[];
    revision?: number;
    actor?: Actor;
    key?: BudgetKey;
    idempotencyKey?: string;
  },
) {
  const { form = OPERATING, changes, revision, ...rest } = request;
  const standing = revision ?? (await storedForm(services, form, rest.key)).revision;
  return saveForms(services, { ...rest, forms: [{ ...form, revision: standing, changes }] });
}

/** The ledger as it is kept and as the forms come to it: the two must be the same. */
export async function ledgerOf(services: Services, key = GOLDEN_KEY) {
  const header = await services.storage.read(({ budgets }) => budgets.find({ actor: SYSTEM, key }));
  if (header === undefined) throw new Error(`no budget ${formName({ form: 'profile', owner: key.department })}`);
  const allowed = authorizeBudget({ actor: SYSTEM, key, action: 'read', resource: { section: header.section.code } });
  if (!allowed.ok) throw new Error('the product itself may not read');
  return services.storage.read(({ ledger }) => ledger.ofBudget(allowed.value));
}
