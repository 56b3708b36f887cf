import { type Browser, expect, type Page, test } from '@playwright/test';
import { formPath, publicationPath, reviewPath } from '#components/shell/addresses.ts';
import type { FormKey } from '#lib/core/forms/index.ts';
import { CATEGORIES, FUNDS } from '#lib/core/ledger/index.ts';
import { ownDepartment } from '../support/attempt.ts';
import { budgetCommand, type Person } from '../support/command-line.ts';
import { openForm, untilSaved } from '../support/entry-page.ts';
import { gridOf } from '../support/grid-page.ts';
import { problemsIn } from '../support/legible.ts';
import { goldenDepartment, handIn, makeMove, type ProcessDepartment, standing } from '../support/process-moves.ts';
import {
  amountOf,
  answer,
  confirmStale,
  footOf,
  moveDialog,
  moveOn,
  openFromStart,
  openHome,
  pageOf,
  remarks,
  standsAt,
  toAmount,
} from '../support/process-page.ts';
import { appointed } from '../support/process-people.ts';
import { readAsPublic } from '../support/public-reader.ts';

/** Everybody who has a part in the budget, each in a browser of their own. */
type Seven = ProcessDepartment &
  Record<'preparer' | 'head' | 'department' | 'section' | 'bureau' | 'audit', Page> & {
    /** 自聘辅助岗人员经费: two lines, 447 600 and 90 000 元. */
    project: FormKey;
  };

/** The first sign-in of somebody, whose password was made by the administrator. */
async function firstSignIn(browser: Browser, { username, password }: Person): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto('/sign-in');
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page.getByRole('heading', { name: '设置新密码' })).toBeVisible();
  await page.getByLabel('现在的密码').fill(password);
  for (const label of ['新密码', '再输一次新密码'])
    await page.getByLabel(label, { exact: true }).fill(`${password}-Own1`);
  await page.getByRole('button', { name: '修改密码' }).click();
  await expect(page.getByRole('heading', { name: '首页' })).toBeVisible();
  return page;
}

async function sevenPeople(browser: Browser): Promise<Seven> {
  const code = ownDepartment('245');
  const of = await goldenDepartment(code);
  const unit = of.units[0] as string;
  const [made] = await appointed(code, [{ username: `first-${code}`, name: '新来的经办', role: 'preparer', unit }]);
  const preparer = await firstSignIn(browser, made as Person);
  const callers = [of.heads[0], of.lead, of.reviewer, of.office, of.auditor];
  const pages = await Promise.all(callers.map((caller) => pageOf(browser, caller as NonNullable<typeof caller>)));
  const [head, department, section, bureau, audit] = pages as [Page, Page, Page, Page, Page];
  const project = { form: 'project', owner: `42011526${code}Y000000141` } as const;
  return { ...of, project, preparer, head, department, section, bureau, audit };
}

/** The head returns the first submission with a remark at an amount; it is answered there before the next. */
async function returnedByTheHead({ budget, project, preparer, head }: Seven): Promise<void> {
  await openFromStart(preparer, budget);
  await moveOn(preparer, { name: '提交单位审核' });
  await standsAt(preparer, '一上 · 单位审核');
  await toAmount(head, { budget, form: project, row: 1 });
  await head.keyboard.press('Shift+F2');
  const side = await remarks(head);
  await side.getByRole('textbox', { name: '批注' }).fill('人数请按编办批复核对');
  await side.getByRole('button', { name: '批注', exact: true }).click();
  await expect(side.getByRole('article')).toContainText('人数请按编办批复核对');
  await moveOn(head, { name: '退回修改', reason: '一处人数要核对' });
  await preparer.goto('/');
  const waiting = preparer.getByRole('listitem').filter({ hasText: '一处人数要核对' });
  await expect(waiting).toContainText(/1 条批注待答复.*已退回/s);
  await openFromStart(preparer, budget);
  const dialog = await moveDialog(preparer, '提交单位审核');
  await expect(dialog).toContainText('有 1 条批注还没有答复或解决');
  await expect(dialog.getByRole('button', { name: '提交单位审核' })).toBeDisabled();
  await dialog.getByRole('listitem').getByRole('button').click();
  await expect(preparer).toHaveURL(new RegExp(formPath(budget, project)));
  await answer(preparer, '已按批复核对，人数无误');
  await moveOn(preparer, { name: '提交单位审核' });
  await openFromStart(head, budget);
  await moveOn(head, { name: '审核通过，报主管部门' });
}

/** The lead returns a unit, which comes in again, and hands the department in. */
async function returnedByTheLead(of: Seven): Promise<void> {
  const { budget, units, department } = of;
  await handIn(of, [1, 2]);
  await openFromStart(department, budget);
  await moveOn(department, { name: '退回单位', units: [units[1] as string], reason: '退休费请核对' });
  await standsAt(department, '一上 · 编报');
  await handIn(of, [1]);
  await openFromStart(department, budget);
  await moveOn(department, { name: '上报财政' });
  await standsAt(department, '一上 · 财政业务科审核');
}

/** The section remarks on the whole, cuts an amount, and returns the department. */
async function cutBySection({ budget, project, section }: Seven): Promise<void> {
  await section.goto(`/review?year=${budget.year}`);
  await section.locator(`a[href="${reviewPath(budget)}"]`).click();
  await expect(footOf(section)).toBeVisible();
  await section.keyboard.press('c');
  const remark = section.getByRole('dialog', { name: '批注' });
  await remark.getByRole('textbox', { name: '批注' }).fill('请补充项目增减的理由');
  await remark.getByRole('button', { name: '批注', exact: true }).click();
  await expect(remark).toBeHidden();
  await toAmount(section, { budget, form: project, row: 1 });
  await remarks(section);
  await section.getByRole('complementary').getByRole('button', { name: '核减' }).click();
  const cut = section.getByRole('dialog', { name: '核减' });
  await cut.getByLabel('核减后金额（元）').fill('400000');
  await cut.getByLabel('核减理由').fill('按控制标准核减');
  expect(await problemsIn(section)).toEqual([]);
  await cut.getByRole('button', { name: '核减', exact: true }).click();
  await expect(cut).toBeHidden();
  await section.goto(reviewPath(budget));
  await expect(section.getByRole('region', { name: '合计', exact: true })).toContainText(/4\.76|47,600/);
  await expect(section.getByRole('region', { name: '合计', exact: true })).toContainText('核减 −');
  await moveOn(section, { name: '退回部门', reason: '见批注和核减', key: 'r' });
}

/** What was cut goes back to the unit, whose preparer sees what stood there, looks at what depends on it, and hands it in. */
async function takenUp({
  budget,
  project,
  units,
  department,
  preparer,
  head,
  section,
  reviewer,
}: Seven): Promise<void> {
  await openFromStart(department, budget);
  await moveOn(department, { name: '退回单位', units: [units[0] as string], reason: '财政核减了一行，请核对' });
  const cell = await toAmount(preparer, { budget, form: project, row: 1 });
  await expect(cell).toContainText('400,000.00');
  await expect(cell).toContainText('447,600.00');
  await expect((await remarks(preparer)).getByRole('article', { name: /^核减/ })).toContainText('按控制标准核减');
  await confirmStale(preparer);
  await untilSaved(preparer);
  await moveOn(preparer, { name: '提交单位审核' });
  await openFromStart(head, budget);
  await moveOn(head, { name: '审核通过，报主管部门' });
  await openFromStart(department, budget);
  await answer(department, '已补充');
  await moveOn(department, { name: '上报财政' });
  expect((await standing(reviewer, budget)).state).toBe('section-review');
  await section.goto(reviewPath(budget));
  await moveOn(section, { name: '审核通过，转预算科', key: 'a' });
}

/** 一下: control figures below what was asked for, in the grid of the budget office. */
async function givenDown({ budget, project, units, bureau }: Seven): Promise<void> {
  await openForm(bureau, { budget, form: { form: 'control-figures', owner: '' } });
  await gridOf(bureau, '按单位和类别').fill([
    {
      单位: units[0] as string,
      资金性质: FUNDS.general.name,
      项目类别: CATEGORIES['other-operating'].name,
      金额: '1801700',
    },
  ]);
  await untilSaved(bureau);
  const byProject = gridOf(bureau, '按项目');
  await byProject.fill([{ 项目: project.owner, 金额: '440000' }]);
  await expect(byProject.rows).toContainText(['440,000.00']);
  await untilSaved(bureau);
  await bureau.goto(reviewPath(budget));
  await moveOn(bureau, { name: '下达控制数' });
  await standsAt(bureau, '二上 · 编报');
}

/** What exceeds its control figure is shown, cannot be submitted, is cut in proportion, and then goes on. */
async function fitted({ budget, project, preparer, head }: Seven): Promise<void> {
  await openForm(preparer, { budget, form: project });
  const alarm = preparer.getByRole('status').filter({ hasText: '超控制数' });
  await expect(alarm).toContainText('自聘辅助岗人员经费 超控制数');
  const dialog = await moveDialog(preparer, '提交单位审核');
  await expect(dialog).toContainText('有 2 处超过控制数，请调减');
  await expect(dialog).toContainText('超出 50,000.00 元');
  await expect(dialog.getByRole('button', { name: '提交单位审核' })).toBeDisabled();
  await dialog.getByRole('button', { name: '取消' }).click();
  await alarm.getByRole('link', { name: '看缺口，压减' }).click();
  await preparer.getByRole('button', { name: '按比例压减' }).click();
  const fit = preparer.getByRole('dialog', { name: '按比例压减' });
  await expect(fit).toContainText('压减后都在控制数以内');
  expect(await problemsIn(preparer)).toEqual([]);
  await fit.getByRole('button', { name: '填入，压减 50,000.00 元' }).click();
  await expect(preparer.getByText('已压减到控制数以内')).toBeVisible();
  await untilSaved(preparer);
  await openForm(preparer, { budget, form: project });
  await expect(await amountOf(preparer, { budget, row: 2 })).toContainText('80,816.33');
  await confirmStale(preparer);
  await untilSaved(preparer);
  await moveOn(preparer, { name: '提交单位审核' });
  await openFromStart(head, budget);
  await moveOn(head, { name: '审核通过，报主管部门' });
}

/** The second round goes up; the budget office returns two units, and approves what comes in again. */
async function approved(of: Seven): Promise<void> {
  const { budget, units, lead, reviewer, bureau } = of;
  const again = async () => {
    await handIn(of, [1, 2]);
    await makeMove(lead, { budget, move: 'submit-department' });
    await makeMove(reviewer, { budget, move: 'pass-department' });
  };
  await again();
  await bureau.goto(reviewPath(budget));
  await moveOn(bureau, { name: '退回单位', units: units.slice(1), reason: '两个单位请再核对一次' });
  await standsAt(bureau, '二上 · 编报');
  await again();
  await bureau.goto(reviewPath(budget));
  await moveOn(bureau, { name: '批复' });
  await standsAt(bureau, '已批复');
}

/** 公开审查 leads to the places of the very page that everybody will see. */
async function reviewed({ budget, department }: Pick<Seven, 'budget' | 'department'>): Promise<void> {
  await department.goto(publicationPath(budget));
  const table = department.frameLocator('iframe[title="公开后的网页"]').locator('#table-general-basic');
  await expect(table).toBeAttached();
  await department.getByRole('button', { name: '表6 一般公共预算基本支出表' }).first().click();
  await expect(table).toBeInViewport();
  expect(await problemsIn(department)).toEqual([]);
  await openHome(department, budget);
}

/** The publication is confirmed by the department and released by the budget office, not by one person. */
async function published({ budget, department, bureau }: Seven): Promise<void> {
  await openFromStart(department, budget);
  await moveOn(department, { name: '准备公开' });
  await bureau.goto(reviewPath(budget));
  await expect(footOf(bureau).locator('button[aria-haspopup="dialog"]')).toHaveText(['退回公开稿']);
  await reviewed({ budget, department });
  await moveOn(department, { name: '确认公开稿' });
  await expect(footOf(department).getByRole('button', { name: '发布公开' })).toHaveCount(0);
  await bureau.reload();
  await moveOn(bureau, { name: '发布公开' });
  await standsAt(bureau, '已公开');
}

/** The auditor sees all of it, and the trail is whole. */
async function audited({ budget, audit }: Seven): Promise<void> {
  await audit.goto('/audit');
  await audit.getByLabel('部门').selectOption(budget.department);
  await audit.getByRole('button', { name: '查询' }).click();
  await expect(audit.getByRole('listitem').first()).toContainText('发布公开');
  await openHome(audit, budget);
  await expect(footOf(audit).locator('button[aria-haspopup="dialog"]')).toHaveCount(0);
  const verified = await budgetCommand(['verify-audit']);
  expect(verified).toMatch(new RegExp(`部门 ${budget.department}：\\d+ 条，完好`));
  expect(verified).toContain('审计记录完好');
}

test('seven people bring the golden department through two rounds to its publication', async ({ browser }) => {
  test.setTimeout(400_000);
  const seven = await test.step('administrators let people in', () => sevenPeople(browser));
  await test.step('the head returns', () => returnedByTheHead(seven));
  await test.step('the lead returns', () => returnedByTheLead(seven));
  await test.step('the section cuts and returns', () => cutBySection(seven));
  await test.step('the unit takes the cut up', () => takenUp(seven));
  await test.step('control figures are given down', () => givenDown(seven));
  await test.step('the unit fits them', () => fitted(seven));
  await test.step('the budget office returns and approves', () => approved(seven));
  await test.step('two people publish', () => published(seven));
  await test.step('everybody reads it', () => readAsPublic({ browser, budget: seven.budget }));
  await test.step('the auditor sees it', () => audited(seven));
});
