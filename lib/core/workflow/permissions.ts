import type { RoleId } from './roles.ts';
import type { StateId } from './states.ts';

/** What can be done with a budget outside of moving it from state to state. */
export type BudgetAction =
  | 'read'
  | 'export'
  | 'import'
  | 'open'
  | 'edit-unit-forms'
  | 'edit-department-forms'
  | 'edit-publication-texts'
  | 'review-publication'
  | 'edit-control-figures'
  | 'edit-quotas'
  | 'set-up-year'
  | 'read-rules'
  | 'comment'
  | 'cut'
  | 'read-audit';

/** One row of the table: who may do it, and in which states; without states, in any. No two rows give one role one action. */
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

const BEFORE_APPROVAL = [
  'drafting',
  'unit-review',
  'department-review',
  'section-review',
  'office-review',
] as const satisfies StateId[];

/** The states in which a budget is still being prepared: before it is approved. */
export const PREPARATION: readonly StateId[] = BEFORE_APPROVAL;

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
  { action: 'open', name: '开始新年度编报', roles: ['department-lead', 'budget-office', 'system'] },
  { action: 'edit-unit-forms', name: '填报单位的表', roles: ['preparer'], states: ['drafting'] },
  {
    action: 'edit-department-forms',
    name: '填报部门的表',
    roles: ['department-lead'],
    states: ['drafting', 'department-review'],
  },
  {
    action: 'edit-publication-texts',
    name: '填报公开稿的文字',
    roles: ['department-lead'],
    states: ['publication-review'],
  },
  {
    action: 'review-publication',
    name: '审查公开稿',
    roles: ['department-lead', 'budget-office', 'auditor', 'system'],
  },
  { action: 'edit-control-figures', name: '下达控制数', roles: ['budget-office'], states: BEFORE_APPROVAL },
  { action: 'edit-quotas', name: '维护公用经费定额', roles: ['budget-office'] },
  { action: 'set-up-year', name: '开启年度、维护机构、调整检查规则', roles: ['budget-office', 'system'] },
  { action: 'read-rules', name: '查看检查规则', roles: ['section-reviewer', 'budget-office', 'auditor', 'system'] },
  {
    action: 'comment',
    name: '批注和答复',
    roles: ['preparer', 'unit-head', 'department-lead', 'section-reviewer', 'budget-office'],
    states: [...BEFORE_APPROVAL, 'publication-review'],
  },
  { action: 'read-audit', name: '查看审计记录', roles: ['auditor', 'administrator'] },
  { action: 'cut', name: '核减', roles: ['section-reviewer'], states: ['section-review'] },
  { action: 'cut', name: '核减', roles: ['budget-office'], states: ['office-review'] },
];
