import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import {
  type Actor,
  type AdministratorDuty,
  type AuthorizedBudget,
  type BudgetAction,
  type BudgetKey,
  can,
  type Denial,
  type Resource,
  ROLES,
  type RoleId,
  type Scope,
} from '#lib/core/workflow/index.ts';

/** An account as the gate needs it: who, and where in the organisation. */
export type Account = {
  id: string;
  name: string;
  role: RoleId;
  /** Which of the three administrators; absent for everybody else. */
  duty?: AdministratorDuty | null;
  region: string | null;
  section: string | null;
  department: string | null;
  unit: string | null;
  /** Network address that it asks from, kept in the audit trail. */
  address?: string;
};

/**
 * Makes the actor of a proven account.
 * Refuses `ACCOUNT_INCOMPLETE` where the account lacks the place that its role needs: it would see too much or nothing.
 */
export function actorOf(account: Account): Result<Actor, { code: 'ACCOUNT_INCOMPLETE' }> {
  const scope = scopeOf(account);
  if (scope === undefined) return refuse({ code: 'ACCOUNT_INCOMPLETE' });
  const { id, name, role, address } = account;
  return ok({ kind: 'user', id, name, role, scope, ...(address === undefined ? {} : { address }) } as Actor);
}

function scopeOf({ role, duty, region, section, department, unit }: Account): Scope | undefined {
  const { level } = ROLES[role];
  if (level === 'accounts') return duty ? { level, duty, region } : undefined;
  if (!region) return undefined;
  if (level === 'region') return { level, region };
  if (level === 'section') return section ? { level, region, section } : undefined;
  if (!department) return undefined;
  if (level === 'department') return { level, region, department };
  return unit ? { level, region, department, unit } : undefined;
}

/**
 * The product itself acting, as from the command line: it sees everything and is named in the audit trail.
 * @param id what acts, `command-line`; @param name the same for people
 */
export function systemActor(input: { id: string; name: string; address?: string }): Actor {
  const { id, ...rest } = input;
  return { kind: 'system', id: `system:${id}`, role: 'system', scope: { level: 'everything' }, ...rest } as Actor;
}

/**
 * Proves that an actor may do one thing with one budget (or one unit's part of it).
 * @param resource what the store knows of it, looked up within the actor's scope
 */
export function authorizeBudget(input: {
  actor: Actor;
  key: BudgetKey;
  action: BudgetAction;
  resource: Omit<Resource, 'region' | 'department'>;
}): Result<AuthorizedBudget, Denial> {
  const { actor, key, action } = input;
  const resource = { ...input.resource, region: key.region, department: key.department };
  const allowed = can({ actor, action, resource });
  if (!allowed.ok) return allowed;
  return ok({ actor, key, action } as AuthorizedBudget);
}
