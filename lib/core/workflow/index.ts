export type { Actor, AuthorizedBudget } from './actor.ts';
export { can, type Denial, type Resource } from './can.ts';
export { type BudgetAction, PERMISSIONS, type Permission } from './permissions.ts';
export {
  ADMINISTRATOR_DUTIES,
  type AdministratorDuty,
  ROLE_IDS,
  ROLES,
  type RoleId,
  type ScopeLevel,
} from './roles.ts';
export { type BudgetKey, covers, type Place, type Scope } from './scope.ts';
export { STATE_IDS, STATES, type StateId } from './states.ts';
