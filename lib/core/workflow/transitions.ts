import type { RoleId } from './roles.ts';
import type { StateId } from './states.ts';

/** What moves a unit's part, or the department's budget, from state to state. */
export type MoveId =
  | 'submit-unit'
  | 'withdraw-unit'
  | 'accept-unit'
  | 'return-to-preparer'
  | 'withdraw-acceptance'
  | 'return-unit'
  | 'submit-department'
  | 'withdraw-department'
  | 'pass-department'
  | 'withdraw-pass'
  | 'return-department'
  | 'return-units'
  | 'issue-control-figures'
  | 'approve'
  | 'prepare-publication'
  | 'return-publication'
  | 'confirm-publication'
  | 'release'
  | 'correct';

/** What must be true before a move, besides state and role. Each is asked of the facts when the move is made. */
export type Need =
  /** No finding that blocks, and a reason for each that is overruled. */
  | 'clean'
  /** No comment that is neither answered nor resolved. */
  | 'answered'
  /** From the second round on: no amount above its control figure. */
  | 'within-control-figures'
  /** Words for whoever gets it next. */
  | 'reason'
  /** The next person has not opened it yet. */
  | 'unopened'
  /** Who moves it has entered none of it. */
  | 'not-own-work'
  /** Not who confirmed it: the release takes two people. */
  | 'second-person'
  /** Nothing that 公开审查 finds in the report to be published blocks, and a reason for what is let stand. */
  | 'reviewed';

/** What a move freezes. */
export type SnapshotKind = 'submission' | 'approval' | 'publication';

/** One row of the table of transitions. */
export type Transition = {
  move: MoveId;
  /** What the button says. */
  name: string;
  /** Whether one unit's part moves, or the department's budget as one. */
  level: 'unit' | 'department';
  roles: readonly RoleId[];
  from: readonly StateId[];
  to: StateId;
  needs: readonly Need[];
  /** `last`: in the last round alone; `not-last`: in every other. */
  rounds?: 'last' | 'not-last';
  /** Whether somebody has to have confirmed the publication before, or nobody. */
  confirmed?: boolean;
  snapshot?: SnapshotKind;
  /** Whether it takes back one's own last move, or gives back somebody else's work. */
  kind: 'forward' | 'return' | 'withdrawal';
};

/**
 * 两上两下 as one table. `department-review` of a budget is not moved to by anybody: it is where a budget stands once
 * every unit is in (`settled` in progress.ts).
 */
export const TRANSITIONS: readonly Transition[] = [
  {
    move: 'submit-unit',
    name: '提交单位审核',
    level: 'unit',
    kind: 'forward',
    roles: ['preparer'],
    from: ['drafting'],
    to: 'unit-review',
    needs: ['clean', 'answered', 'within-control-figures'],
  },
  {
    move: 'withdraw-unit',
    name: '撤回提交',
    level: 'unit',
    kind: 'withdrawal',
    roles: ['preparer'],
    from: ['unit-review'],
    to: 'drafting',
    needs: ['unopened'],
  },
  {
    move: 'accept-unit',
    name: '审核通过，报主管部门',
    level: 'unit',
    kind: 'forward',
    roles: ['unit-head'],
    from: ['unit-review'],
    to: 'department-review',
    needs: ['clean', 'answered', 'within-control-figures', 'not-own-work'],
  },
  {
    move: 'return-to-preparer',
    name: '退回修改',
    level: 'unit',
    kind: 'return',
    roles: ['unit-head'],
    from: ['unit-review'],
    to: 'drafting',
    needs: ['reason'],
  },
  {
    move: 'withdraw-acceptance',
    name: '撤回上报',
    level: 'unit',
    kind: 'withdrawal',
    roles: ['unit-head'],
    from: ['department-review'],
    to: 'unit-review',
    needs: ['unopened'],
  },
  {
    move: 'return-unit',
    name: '退回单位',
    level: 'unit',
    kind: 'return',
    roles: ['department-lead'],
    from: ['department-review'],
    to: 'drafting',
    needs: ['reason'],
  },
  {
    move: 'submit-department',
    name: '上报财政',
    level: 'department',
    kind: 'forward',
    roles: ['department-lead'],
    from: ['department-review'],
    to: 'section-review',
    needs: ['clean', 'answered', 'within-control-figures'],
    snapshot: 'submission',
  },
  {
    move: 'withdraw-department',
    name: '撤回上报',
    level: 'department',
    kind: 'withdrawal',
    roles: ['department-lead'],
    from: ['section-review'],
    to: 'department-review',
    needs: ['unopened'],
  },
  {
    move: 'pass-department',
    name: '审核通过，转预算科',
    level: 'department',
    kind: 'forward',
    roles: ['section-reviewer'],
    from: ['section-review'],
    to: 'office-review',
    needs: ['clean', 'within-control-figures', 'not-own-work'],
  },
  {
    move: 'withdraw-pass',
    name: '撤回',
    level: 'department',
    kind: 'withdrawal',
    roles: ['section-reviewer'],
    from: ['office-review'],
    to: 'section-review',
    needs: ['unopened'],
  },
  {
    move: 'return-department',
    name: '退回部门',
    level: 'department',
    kind: 'return',
    roles: ['section-reviewer'],
    from: ['section-review'],
    to: 'department-review',
    needs: ['reason'],
  },
  {
    move: 'return-department',
    name: '退回部门',
    level: 'department',
    kind: 'return',
    roles: ['budget-office'],
    from: ['office-review'],
    to: 'department-review',
    needs: ['reason'],
  },
  {
    move: 'return-units',
    name: '退回单位',
    level: 'department',
    kind: 'return',
    roles: ['section-reviewer'],
    from: ['section-review'],
    to: 'drafting',
    needs: ['reason'],
  },
  {
    move: 'return-units',
    name: '退回单位',
    level: 'department',
    kind: 'return',
    roles: ['budget-office'],
    from: ['office-review'],
    to: 'drafting',
    needs: ['reason'],
  },
  {
    move: 'issue-control-figures',
    name: '下达控制数',
    level: 'department',
    kind: 'forward',
    roles: ['budget-office'],
    from: ['office-review'],
    to: 'drafting',
    needs: ['not-own-work'],
    rounds: 'not-last',
  },
  {
    move: 'approve',
    name: '批复',
    level: 'department',
    kind: 'forward',
    roles: ['budget-office'],
    from: ['office-review'],
    to: 'approved',
    needs: ['clean', 'within-control-figures', 'not-own-work'],
    rounds: 'last',
    snapshot: 'approval',
  },
  {
    move: 'prepare-publication',
    name: '准备公开',
    level: 'department',
    kind: 'forward',
    roles: ['department-lead'],
    from: ['approved'],
    to: 'publication-review',
    needs: [],
  },
  {
    move: 'return-publication',
    name: '退回公开稿',
    level: 'department',
    kind: 'return',
    roles: ['department-lead', 'budget-office'],
    from: ['publication-review'],
    to: 'approved',
    needs: ['reason'],
  },
  {
    move: 'confirm-publication',
    name: '确认公开稿',
    level: 'department',
    kind: 'forward',
    roles: ['department-lead'],
    from: ['publication-review'],
    to: 'publication-review',
    confirmed: false,
    needs: ['clean', 'reviewed'],
  },
  {
    move: 'release',
    name: '发布公开',
    level: 'department',
    kind: 'forward',
    roles: ['budget-office'],
    from: ['publication-review'],
    to: 'published',
    confirmed: true,
    needs: ['clean', 'reviewed', 'second-person'],
    snapshot: 'publication',
  },
  {
    move: 'correct',
    name: '更正',
    level: 'department',
    kind: 'forward',
    roles: ['department-lead', 'budget-office'],
    from: ['published'],
    to: 'publication-review',
    needs: ['reason'],
  },
];
