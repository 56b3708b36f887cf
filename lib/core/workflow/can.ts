import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { Actor } from './actor.ts';
import { type BudgetAction, PERMISSIONS, type Permission } from './permissions.ts';
import { covers, type Place } from './scope.ts';
import type { StateId } from './states.ts';

/** Why something may not be done: out of sight, not this role's work, or not in this state. */
export type Denial =
  | { code: 'OUT_OF_SCOPE' }
  | { code: 'ROLE_NOT_ALLOWED'; action: BudgetAction; roles: readonly string[] }
  | { code: 'STATE_NOT_ALLOWED'; action: BudgetAction; state: StateId; states: readonly StateId[] };

/** A budget, or one unit's part of it, as the rules see it. Without a state it does not exist yet. */
export type Resource = Place & { state?: StateId };

/** Whether an actor may do something with a budget now, and if not, why. */
export function can(input: { actor: Actor; action: BudgetAction; resource: Resource }): Result<Permission, Denial> {
  const { actor, action, resource } = input;
  if (!covers(actor.scope, resource)) return refuse({ code: 'OUT_OF_SCOPE' });
  const rows = PERMISSIONS.filter((row) => row.action === action);
  if (rows.length === 0) throw new Error(`no permission row for ${action}`);
  const permission = rows.find(({ roles }) => roles.includes(actor.role));
  if (permission === undefined)
    return refuse({ code: 'ROLE_NOT_ALLOWED', action, roles: rows.flatMap(({ roles }) => roles) });
  const { states } = permission;
  if (states !== undefined && resource.state !== undefined && !states.includes(resource.state))
    return refuse({ code: 'STATE_NOT_ALLOWED', action, state: resource.state, states });
  return ok(permission);
}
