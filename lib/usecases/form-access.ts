import { authorizeBudget } from '#lib/auth/gates.ts';
import { type FormDefinition, type FormKey, formDefinition } from '#lib/core/forms/index.ts';
import type { Result } from '#lib/core/result/index.ts';
import type { Actor, AuthorizedBudget, BudgetAction, BudgetKey, Denial, Resource } from '#lib/core/workflow/index.ts';
import type { BudgetHeader, UnitHeader } from './ports/index.ts';

/** A person who fills forms of a budget, and where it stands. `units` are those that the person may see. */
export type Filling = { actor: Actor; key: BudgetKey; header: BudgetHeader; units: readonly UnitHeader[] };

/** Who fills a form. */
export type Editor = FormDefinition['editor'];

const ACTIONS: Record<Editor, BudgetAction> = {
  unit: 'edit-unit-forms',
  department: 'edit-department-forms',
  'budget-office': 'edit-control-figures',
};

/** Who fills the form of this key. */
export function editorOf({ form }: Pick<FormKey, 'form'>): Editor {
  return formDefinition({ id: form }).editor;
}

/**
 * Whether a person may change forms of an editor now.
 * @param input.unit code of the unit that the form belongs to, for the forms of units
 */
export function authorizeForms(input: {
  filling: Filling;
  editor: Editor;
  unit?: string | undefined;
}): Result<AuthorizedBudget, Denial> {
  const { filling, editor, unit } = input;
  const { actor, key, header, units } = filling;
  const own = units.find(({ code }) => code === unit);
  // A unit moves on its own only while its department's budget is being drafted; from there the department decides.
  const state = own !== undefined && header.state === 'drafting' ? own.state : header.state;
  const resource: Omit<Resource, 'region' | 'department'> = {
    section: header.section.code,
    state,
    ...(unit === undefined ? {} : { unit }),
  };
  return authorizeBudget({ actor, key, action: ACTIONS[editor], resource });
}

/** Whose forms a person may change now; where none, why not. */
export function editableBy(filling: Filling): { editable: Editor[]; denial?: Denial } {
  const { actor } = filling;
  const unit = actor.scope.level === 'unit' ? actor.scope.unit : undefined;
  const asked = (Object.keys(ACTIONS) as Editor[]).map((editor) => ({
    editor,
    allowed: authorizeForms({ filling, editor, ...(editor === 'unit' ? { unit } : {}) }),
  }));
  const editable = asked.flatMap(({ editor, allowed }) => (allowed.ok ? [editor] : []));
  if (editable.length > 0) return { editable };
  const denials = asked.flatMap(({ allowed }) => (allowed.ok ? [] : [allowed.error]));
  // That it is not the time says more than that it is not one's work.
  const denial = denials.find(({ code }) => code === 'STATE_NOT_ALLOWED') ?? denials[0];
  return { editable, ...(denial === undefined ? {} : { denial }) };
}
