import { expect, test } from '@playwright/test';
import type { MoveRefused } from '#lib/core/screen/index.ts';
import { ownDepartment } from '../support/attempt.ts';
import { acceptUnits, askMove, goldenDepartment, makeMove, standing, submitUnits } from '../support/process-moves.ts';
import { appointed, callerOf, settled } from '../support/process-people.ts';

test('of two reviewers at once one decides, and the other is told who did and when', async () => {
  const department = ownDepartment('247');
  const of = await goldenDepartment(department);
  const { budget, lead, reviewer } = of;
  const [made] = await appointed(department, [
    { username: `second-${department}`, name: '另一位审核', role: 'section-reviewer' },
  ]);
  if (made === undefined) throw new Error('nobody was appointed');
  const other = await callerOf(await settled(made));
  await submitUnits(of);
  await acceptUnits(of);
  await makeMove(lead, { budget, move: 'submit-department' });
  // Both have looked at it, and give the reasons for what may stand.
  const [, seen] = await Promise.all([standing(reviewer, budget), standing(other, budget)]);
  const arguable = seen.moves.find(({ move }) => move === 'pass-department')?.arguable ?? [];
  const reasons = Object.fromEntries(arguable.map(({ id }) => [id, '情况属实']));
  const [pass, back] = await Promise.all([
    askMove(reviewer, { budget, move: 'pass-department', reasons }),
    askMove(other, { budget, move: 'return-department', reason: '绩效目标不完整' }),
  ]);
  expect([pass.status(), back.status()].toSorted()).toEqual([200, 409]);
  const passed = pass.ok();
  const refused = (await (passed ? back : pass).json()) as MoveRefused;
  expect(refused.code).toBe('MOVE_NOT_POSSIBLE');
  expect(refused.message).toMatch(
    passed
      ? /^演示业务科室已于 .+ 办理“审核通过，转预算科”，预算现处于“预算科审核”/
      : /^另一位审核已于 .+ 办理“退回部门”，预算现处于“部门汇总审核”/,
  );
  const { state, steps } = await standing(reviewer, budget);
  expect(state).toBe(passed ? 'office-review' : 'department-review');
  expect(steps.filter(({ from }) => from === 'section-review')).toHaveLength(1);
});
