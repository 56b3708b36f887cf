import type { RoleId } from './roles.ts';
import type { StateId } from './states.ts';

/** What can be done with a budget outside of moving it from state to state. */
export type BudgetAction = 'read' | 'export' | 'import' | 'edit-lines';

/** One row of the table: who may do it, and in which states; without states, in any. */
export type Permission = {
  action: BudgetAction;
  name: string;
  roles: readonly (RoleId | 'system')[];
  states?: readonly StateId[];
};

const EVERY_READER = [
  'preparer',
  'unit-head',
  'department-lead',
  'section-reviewer',
  'budget-office',
  'auditor',
  'system',
] as const satisfies (RoleId | 'system')[];

/** The table of permissions. Moves between states are a table of their own, beside this one. */
export const PERMISSIONS: readonly Permission[] = [
  { action: 'read', name: '查看预算', roles: EVERY_READER },
  { action: 'export', name: '导出预算', roles: EVERY_READER },
  {
    action: 'import',
    name: '导入预算包',
    roles: ['department-lead', 'budget-office', 'system'],
    states: ['drafting'],
  },
  { action: 'edit-lines', name: '编报项目支出明细', roles: ['preparer'], states: ['drafting'] },
];
