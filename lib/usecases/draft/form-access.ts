import { authorizeBudget } from '#lib/auth/gates.ts';
import { type Filler, type FormKey, fillersOf, formDefinition } from '#lib/core/forms/index.ts';
import type { Result } from '#lib/core/result/index.ts';
import type { Actor, AuthorizedBudget, BudgetAction, BudgetKey, Denial, Resource } from '#lib/core/workflow/index.ts';
import type { BudgetHeader, UnitHeader } from '../ports/index.ts';

/** A person who fills forms of a budget, and where it stands. `units` are those that the person may see. */
export type Filling = { actor: Actor; key: BudgetKey; header: BudgetHeader; units: readonly UnitHeader[] };

const ACTIONS: Record<Filler, BudgetAction> = {
  unit: 'edit-unit-forms',
  department: 'edit-department-forms',
  'budget-office': 'edit-control-figures',
  publication: 'edit-publication-texts',
};

/** Whether a person may change a form now. @param input.unit code of the unit that the form belongs to */
export function authorizeForm(input: {
  filling: Filling;
  form: FormKey;
  unit?: string | undefined;
}): Result<AuthorizedBudget, Denial> {
  const { filling, form, unit } = input;
  const asked = fillersOf(formDefinition({ id: form.form })).map((filler) => authorizeForms({ filling, filler, unit }));
  const [first] = asked;
  if (first === undefined) throw new Error(`nobody fills ${form.form}`);
  return asked.find(({ ok }) => ok) ?? first;
}

/**
 * Whether a person may change forms of a filler now.
 * @param input.unit code of the unit that the form belongs to, for the forms of units
 */
function authorizeForms(input: {
  filling: Filling;
  filler: Filler;
  unit?: string | undefined;
}): Result<AuthorizedBudget, Denial> {
  const { filling, filler, unit } = input;
  const { actor, key, header, units } = filling;
  const own = units.find(({ code }) => code === unit);
  // A unit moves on its own only while its department's budget is being drafted; from there the department decides.
  const state = own !== undefined && header.state === 'drafting' ? own.state : header.state;
  const resource: Omit<Resource, 'region' | 'department'> = {
    section: header.section.code,
    state,
    ...(unit === undefined ? {} : { unit }),
  };
  return authorizeBudget({ actor, key, action: ACTIONS[filler], resource });
}

/** Whose forms a person may change now; where none, why not. */
export function editableBy(filling: Filling): { editable: Filler[]; denial?: Denial } {
  const { actor } = filling;
  const unit = actor.scope.level === 'unit' ? actor.scope.unit : undefined;
  const asked = (Object.keys(ACTIONS) as Filler[]).map((filler) => ({
    filler,
    allowed: authorizeForms({ filling, filler, ...(filler === 'unit' ? { unit } : {}) }),
  }));
  const editable = asked.flatMap(({ filler, allowed }) => (allowed.ok ? [filler] : []));
  if (editable.length > 0) return { editable };
  const denials = asked.flatMap(({ allowed }) => (allowed.ok ? [] : [allowed.error]));
  // That it is not the time says more than that it is not one's work.
  const denial = denials.find(({ code }) => code === 'STATE_NOT_ALLOWED') ?? denials[0];
  return { editable, ...(denial === undefined ? {} : { denial }) };
}
