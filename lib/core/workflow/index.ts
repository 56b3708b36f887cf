export type { Actor, AuthorizedBudget } from './actor.ts';
export { can, type Denial, type Resource } from './can.ts';
export {
  type CommentThread,
  commentThreads,
  mayResolve,
  openThreads,
  type Remark,
  type ThreadState,
} from './comment-threads.ts';
export {
  DEADLINE_LEVEL_IDS,
  DEADLINE_LEVELS,
  type Deadline,
  type DeadlineLevel,
  type DeadlineProblem,
  deadlineName,
  deadlineProblems,
  MOST_ROUNDS,
  proposeDeadlines,
  roundName,
} from './deadlines.ts';
export { mayExamine } from './may-examine.ts';
export { type BudgetAction, PREPARATION } from './permissions.ts';
export {
  DEFAULT_ROUNDS,
  isCollecting,
  type Move,
  type MoveRefusal,
  movesOpenTo,
  type Progress,
  progressAfter,
  transitionOf,
  type UnitProgress,
} from './progress.ts';
export { isPublishing, mayReviewPublication } from './publishing.ts';
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
export { type MoveId, type Need, type SnapshotKind, TRANSITIONS, type Transition } from './transitions.ts';
