import { expect, test } from '@playwright/test';
import { budgetPath, reviewPath } from '#components/shell/addresses.ts';
import type { MoveRefused } from '#lib/core/screen/index.ts';
import { type MoveId, type RoleId, TRANSITIONS } from '#lib/core/workflow/index.ts';
import { ownDepartment } from '../support/attempt.ts';
import {
  acceptUnits,
  askMove,
  goldenDepartment,
  makeMove,
  type ProcessDepartment,
  standing,
  submitUnits,
} from '../support/process-moves.ts';
import { footOf } from '../support/process-page.ts';
import { type Caller, demonstrator } from '../support/process-people.ts';

/** Who may make which move where, as the process says it in words; everything that is not here is forbidden. */
type Allowed = Partial<Record<RoleId, readonly MoveId[]>>;

const COLLECTING: Record<'drafting' | 'unit-review' | 'department-review', Allowed> = {
  drafting: { preparer: ['submit-unit'] },
  'unit-review': { preparer: ['withdraw-unit'], 'unit-head': ['accept-unit', 'return-to-preparer'] },
  'department-review': {
    'unit-head': ['withdraw-acceptance'],
    'department-lead': ['return-unit', 'submit-department'],
  },
};
const SECTION: Allowed = {
  'department-lead': ['withdraw-department'],
  'section-reviewer': ['pass-department', 'return-department', 'return-units'],
};
const office = (last: MoveId): Allowed => ({
  'section-reviewer': ['withdraw-pass'],
  'budget-office': ['return-department', 'return-units', last],
});
const PUBLICATION: Allowed = {
  'department-lead': ['confirm-publication', 'return-publication'],
  'budget-office': ['return-publication'],
};
const CONFIRMED: Allowed = {
  'department-lead': ['return-publication'],
  'budget-office': ['return-publication', 'release'],
};
const CORRECTING: Allowed = { 'department-lead': ['correct'], 'budget-office': ['correct'] };

const MOVES = [...new Set(TRANSITIONS.map(({ move }) => move))];
const OF_UNITS: readonly MoveId[] = ['return-unit'];

/** What an answer must be to a role that may not make a move now. */
function refusalOf(role: RoleId, move: MoveId): { status: number; words: RegExp } {
  if (role === 'administrator') return { status: 404, words: /没有找到|没有这|不存在/ };
  const ever = TRANSITIONS.some((row) => row.move === move && row.roles.includes(role));
  return ever
    ? { status: 409, words: /不能再“|还没有确认公开稿/ }
    : { status: 403, words: /由.+办理，您的角色不能做这一步/ };
}

/** Everybody tries everything that is not theirs; says what was not refused as it should be. */
async function trespasses(input: { roles: ReadonlyMap<RoleId, Caller>; of: ProcessDepartment; allowed: Allowed }) {
  const { roles, of, allowed } = input;
  const { budget, units } = of;
  const found: string[] = [];
  const tries = [...roles].flatMap(([role, caller]) =>
    MOVES.filter((move) => !allowed[role]?.includes(move)).map((move) => ({ role, caller, move })),
  );
  const tryAll = async () => {
    for (let next = tries.shift(); next !== undefined; next = tries.shift()) {
      const { role, caller, move } = next;
      const unit = OF_UNITS.includes(move) ? { unit: units[0] as string } : {};
      const several = move === 'return-units' ? { units: [units[0] as string] } : {};
      const answer = await askMove(caller, { budget, move, reason: '试试看', ...unit, ...several });
      const expected = refusalOf(role, move);
      const { message = '' } = (await answer.json()) as Partial<MoveRefused>;
      if (answer.status() !== expected.status || !expected.words.test(message))
        found.push(`${role} ${move}: ${answer.status()} ${message}`);
    }
  };
  await Promise.all([tryAll(), tryAll(), tryAll(), tryAll()]);
  return found;
}

test('in every state, nobody can make a move that is not theirs, and nothing changes by trying', async ({
  browser,
}) => {
  const of = await goldenDepartment(ownDepartment('246'));
  const { budget, lead, reviewer, office: bureau, auditor } = of;
  const roles = new Map<RoleId, Caller>([
    ['preparer', of.preparers[0] as Caller],
    ['unit-head', of.heads[0] as Caller],
    ['department-lead', lead],
    ['section-reviewer', reviewer],
    ['budget-office', bureau],
    ['auditor', auditor],
    ['administrator', await demonstrator('system-admin')],
  ]);
  const refused = (state: string, allowed: Allowed) =>
    test.step(state, async () => {
      const before = await standing(auditor, budget);
      expect(await trespasses({ roles, of, allowed }), state).toEqual([]);
      expect(await standing(auditor, budget), state).toEqual(before);
      for (const [role, caller] of roles) {
        if (role === 'administrator') continue;
        const offered = (await standing(caller, budget)).moves.map(({ move }) => move);
        expect(
          offered.filter((move) => !allowed[role]?.includes(move)),
          `${state}, ${role}`,
        ).toEqual([]);
      }
    });
  /** The page of a budget, or of its review, offers a role what it may do and no more. */
  const offers = async (caller: Caller, names: readonly string[], address = budgetPath(budget)) => {
    const context = await browser.newContext({ storageState: await caller.storageState() });
    const page = await context.newPage();
    await page.goto(address);
    const foot = footOf(page);
    await expect(foot).toBeVisible();
    await expect(foot.locator('button[aria-haspopup="dialog"]')).toHaveText([...names]);
    await context.close();
  };

  await refused('drafting', COLLECTING.drafting);
  await submitUnits(of);
  await refused('unit-review', COLLECTING['unit-review']);
  await offers(lead, []);
  await offers(of.heads[0] as Caller, ['退回修改', '审核通过，报主管部门']);
  await acceptUnits(of);
  await refused('department-review', COLLECTING['department-review']);
  await makeMove(lead, { budget, move: 'submit-department' });
  await refused('section-review', SECTION);
  await offers(of.preparers[0] as Caller, []);
  await offers(bureau, [], reviewPath(budget));
  await makeMove(reviewer, { budget, move: 'pass-department' });
  await refused('office-review of the first round', office('issue-control-figures'));
  await makeMove(bureau, { budget, move: 'issue-control-figures' });
  await refused('drafting of the second round', COLLECTING.drafting);
  await submitUnits(of);
  await acceptUnits(of);
  await makeMove(lead, { budget, move: 'submit-department' });
  await makeMove(reviewer, { budget, move: 'pass-department' });
  await refused('office-review of the last round', office('approve'));
  await makeMove(bureau, { budget, move: 'approve' });
  await refused('approved', { 'department-lead': ['prepare-publication'] });
  await offers(bureau, [], reviewPath(budget));
  await makeMove(lead, { budget, move: 'prepare-publication' });
  await refused('publication-review', PUBLICATION);
  await makeMove(lead, { budget, move: 'confirm-publication' });
  await refused('publication that is confirmed', CONFIRMED);
  await makeMove(bureau, { budget, move: 'release' });
  await refused('published', CORRECTING);
});
