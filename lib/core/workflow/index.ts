export type { Actor, AuthorizedBudget } from './actor.ts';
export { can, type Denial, type Resource } from './can.ts';
export type { BudgetAction } from './permissions.ts';
export {
  ADMINISTRATOR_DUTIES,
  type AdministratorDuty,
  ROLE_IDS,
  ROLES,
  type RoleId,
  type ScopeLevel,
} from './roles.ts';
export type { BudgetKey, Place, Scope } from './scope.ts';
export { STATE_IDS, STATES, type StateId } from './states.ts';
