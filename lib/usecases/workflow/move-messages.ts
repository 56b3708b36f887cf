import {
  type Move,
  type Progress,
  ROLES,
  type RoleId,
  type StateId,
  type Transition,
} from '#lib/core/workflow/index.ts';
import type { MessageContent, Repositories, StoredAccount } from '../ports/index.ts';
import type { MoveFacts } from './move-facts.ts';

type Told = {
  repositories: Pick<Repositories, 'accounts' | 'messages'>;
  facts: MoveFacts;
  asked: Move;
  transition: Transition;
  after: Progress;
  reason: string;
  at: Date;
};

/** People of a role, at one unit where it is named. */
type Turn = { role: RoleId; units?: readonly string[] };

/** Whose turn it is in each state that a department's budget is in as one. */
const TURNS: Record<StateId, readonly RoleId[]> = {
  drafting: ['preparer', 'department-lead'],
  'unit-review': ['unit-head'],
  'department-review': ['department-lead'],
  'section-review': ['section-reviewer'],
  'office-review': ['budget-office'],
  approved: ['department-lead'],
  'publication-review': ['department-lead'],
  published: ['department-lead'],
};

/** Writes a message to everybody whose turn it becomes. Who takes a move back tells nobody: nobody has opened it. */
export async function tellOfMove(told: Told): Promise<void> {
  const { repositories, facts, transition, at } = told;
  if (transition.kind === 'withdrawal') return;
  const accounts = await repositories.accounts.concernedWith(facts.key);
  for (const turn of turnsAfter(told)) {
    const people = accounts.filter((account) => isTurnOf({ account, turn, facts }));
    for (const [unit, to] of Map.groupBy(people, ({ unit: own }) => own ?? told.asked.unit ?? ''))
      await repositories.messages.send({ to: to.map(({ id }) => id), content: contentOf({ told, unit }), at });
  }
}

function turnsAfter({ facts, asked, transition }: Told): Turn[] {
  const { unit, units } = asked;
  if (unit !== undefined) return unitTurns({ unit, to: transition.to });
  // Once confirmed, the budget office releases it.
  if (transition.move === 'confirm-publication') return [{ role: 'budget-office' }];
  const all = facts.progress.units.map(({ code }) => code);
  return TURNS[transition.to].map((role) => (role === 'preparer' ? { role, units: units ?? all } : { role }));
}

function unitTurns({ unit, to }: { unit: string; to: StateId }): Turn[] {
  if (to === 'department-review') return [{ role: 'department-lead' }];
  return [{ role: to === 'drafting' ? 'preparer' : 'unit-head', units: [unit] }];
}

function isTurnOf(input: { account: StoredAccount; turn: Turn; facts: MoveFacts }): boolean {
  const { account, turn, facts } = input;
  const { key, header, actor } = facts;
  if (account.role !== turn.role || account.id === actor.id) return false;
  const { level } = ROLES[turn.role];
  if (level === 'section') return account.section === header.section.code;
  if (level === 'region') return true;
  if (account.department !== key.department) return false;
  return level === 'department' || (turn.units ?? []).includes(account.unit ?? '');
}

function contentOf({ told, unit }: { told: Told; unit: string }): MessageContent {
  const { facts, transition } = told;
  const { header, key } = facts;
  return { kind: kindOf(transition), budget: key, unit, departmentName: header.departmentName, text: textOf(told) };
}

function kindOf({ move, kind }: Transition): MessageContent['kind'] {
  if (kind === 'return') return 'returned';
  if (move === 'issue-control-figures') return 'control-figures';
  if (move === 'approve') return 'approved';
  return move === 'release' ? 'released' : 'submitted';
}

/** What happened, for whoever has it now: `江夏区医保局本级 2026 年预算：单位负责人退回修改。理由：…`. */
function textOf({ facts, asked, transition, after, reason }: Told): string {
  const { header, units, actor, key } = facts;
  const subject = units.find(({ code }) => code === asked.unit)?.name ?? header.departmentName;
  const who = `${actor.name}${transition.name}`;
  const next: Partial<Record<Transition['move'], string>> = {
    'issue-control-figures': `第 ${after.round} 轮编报开始，请按控制数调整后再提交`,
    approve: '预算已批复，请在二十日内准备公开',
    'confirm-publication': '公开稿已确认，请审核后发布',
  };
  const more = next[transition.move];
  return [`${subject} ${key.year} 年预算：${who}`, reason === '' ? '' : `理由：${reason}`, more ?? '']
    .filter((part) => part !== '')
    .join('。');
}
