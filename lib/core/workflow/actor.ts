import type { BudgetAction } from './permissions.ts';
import type { RoleId } from './roles.ts';
import type { BudgetKey, Scope } from './scope.ts';

declare const actorBrand: unique symbol;
declare const authorizedBrand: unique symbol;

/** Who acts: a signed-in person, or the product itself (the command line). Only the gates in lib/auth make one. */
export type Actor = {
  readonly kind: 'user' | 'system';
  /** Account id; `system:<name>` for the product itself. */
  readonly id: string;
  /** Name shown to people and kept in the audit trail. */
  readonly name: string;
  readonly role: RoleId | 'system';
  readonly scope: Scope;
  /** Network address that the person asks from, kept in the audit trail; absent for the product itself. */
  readonly address?: string;
  readonly [actorBrand]: true;
};

/** Proof that an actor may do one thing with one budget. Only the gates in lib/auth make one. */
export type AuthorizedBudget = {
  readonly actor: Actor;
  readonly key: BudgetKey;
  readonly action: BudgetAction;
  readonly [authorizedBrand]: true;
};
