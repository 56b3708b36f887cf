import { expect, type Page } from '@playwright/test';
import {
  budgetPath,
  formPath,
  organisationPath,
  queuePath,
  quotasPath,
  regionFiguresPath,
  regionPath,
  reviewPath,
  rulesPath,
  yearPath,
} from '#components/shell/addresses.ts';
import type { FormId } from '#lib/core/forms/index.ts';
import { LAPTOP, LAPTOP_AND_PHONE, problemsAt, problemsIn } from '../support/legible.ts';
import { test } from '../support/people.ts';

const BUDGET = { region: '420115000', department: '215', year: 2026 };
const UNIT = '215001';
const PROJECT = '42011526215Y000000137';

type Screen = { as: string; name: string; address: string; ready: (page: Page) => Promise<void> };

const headed = async (page: Page) => {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await expect(page.getByText(/^正在(打开|取)/)).toHaveCount(0);
};

/** Forms of an owner, as somebody who fills them sees them. */
const forms = (as: string, owner: string, ids: readonly FormId[]) =>
  ids.map((form): Screen => ({ as, name: form, address: formPath(BUDGET, { form, owner }), ready: headed }));

const SCREENS: readonly Screen[] = [
  { as: 'department-lead', name: 'home', address: budgetPath(BUDGET), ready: headed },
  { as: 'preparer', name: 'home', address: budgetPath(BUDGET), ready: headed },
  ...forms('preparer', UNIT, ['unit', 'projects', 'personnel', 'operating', 'income']),
  ...forms('preparer', UNIT, ['procurement', 'purchased-services', 'three-public']),
  ...forms('preparer', PROJECT, ['project', 'project-performance']),
  ...forms('department-lead', '', ['profile', 'explanations', 'prior-year', 'overall-performance']),
  ...forms('budget-office', '', ['control-figures']),
  // What can only be read looks otherwise.
  ...forms('budget-office', UNIT, ['personnel', 'unit']),
  { as: 'budget-office', name: 'quotas', address: quotasPath(BUDGET), ready: headed },
  { as: 'budget-office', name: 'a new budget', address: '/budgets/new', ready: headed },
  // The index, a form, a guide with tables, a record and a form of several lists: what all pages of 帮助 are made of.
  ...['', '/personnel', '/grid', '/unit', '/project'].map((path): Screen => {
    return { as: 'preparer', name: `help${path}`, address: `/help${path}`, ready: headed };
  }),
];

/** The same with something opened by a button, by its name. */
const opened = (button: string | RegExp) => async (page: Page) => {
  await headed(page);
  await page.getByRole('button', { name: button }).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
};

const withRemarks = async (page: Page) => {
  await headed(page);
  await page.keyboard.press('Shift+F2');
  await expect(page.getByRole('textbox', { name: '批注' })).toBeVisible();
};

const reviewed = async (page: Page) => {
  await expect(page.getByRole('region', { name: '合计与办理' })).toContainText('支出总计');
  await expect(page.getByText(/^正在/)).toHaveCount(0);
};

/** Two rules changed, and what that comes to asked about. */
const confirmingRules = async (page: Page) => {
  await headed(page);
  await page.locator('summary').first().click();
  for (const rule of ['TI-01', 'TI-02']) await page.getByLabel(`${rule} 的级别`).selectOption('仅提示');
  await page.getByRole('button', { name: '保存更改' }).click();
  await expect(page.getByRole('dialog', { name: '保存检查规则' })).toContainText('阻断提交');
};

const remarking = async (page: Page) => {
  await reviewed(page);
  await page.keyboard.press('c');
  await expect(page.getByRole('dialog', { name: '批注' })).toBeVisible();
};

const oneAccount = async (page: Page) => {
  await page.getByRole('link', { name: 'preparer', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: '演示单位经办' })).toBeVisible();
};

const start = (as: string): Screen => ({ as, name: 'the start page', address: '/', ready: headed });
const account = (as: string): Screen => ({ as, name: 'an account', address: '/accounts', ready: oneAccount });
const tab = (id: string): Screen => {
  const address = `${reviewPath(BUDGET)}?tab=${id}`;
  return { as: 'section-reviewer', name: `the review of a department, ${id}`, address, ready: reviewed };
};

/** What reviewers read, also away from their desk. */
const REVIEW: readonly Screen[] = [
  { as: 'budget-office', name: 'the queue', address: queuePath(), ready: headed },
  { as: 'budget-office', name: 'the region', address: regionPath(BUDGET), ready: headed },
  {
    as: 'budget-office',
    name: 'the review beside last year',
    address: `${reviewPath(BUDGET)}?against=last-year`,
    ready: reviewed,
  },
  { as: 'auditor', name: 'the rules', address: rulesPath(BUDGET), ready: headed },
];

/** What the process has of its own. */
const PROCESS: readonly Screen[] = [
  ...['preparer', 'department-lead', 'section-reviewer', 'budget-office', 'auditor', 'system-admin'].map(start),
  { as: 'preparer', name: 'messages', address: '/', ready: opened(/^消息/) },
  { as: 'preparer', name: 'a move', address: budgetPath(BUDGET), ready: opened('提交单位审核') },
  {
    as: 'department-lead',
    name: 'remarks beside a form',
    address: formPath(BUDGET, { form: 'profile', owner: '' }),
    ready: withRemarks,
  },
  { as: 'section-reviewer', name: 'the queue', address: queuePath(), ready: headed },
  ...['changes', 'forms', 'findings', 'comments', 'steps'].map(tab),
  { as: 'section-reviewer', name: 'a remark in review', address: reviewPath(BUDGET), ready: remarking },
  { as: 'section-reviewer', name: 'the keys of review', address: reviewPath(BUDGET), ready: opened(/^快捷键/) },
  { as: 'budget-office', name: 'a year', address: yearPath(BUDGET), ready: headed },
  { as: 'budget-office', name: 'control figures of a region', address: regionFiguresPath(BUDGET), ready: headed },
  { as: 'budget-office', name: 'rules, about to be changed', address: rulesPath(BUDGET), ready: confirmingRules },
  { as: 'budget-office', name: 'the organisation', address: organisationPath(BUDGET.region), ready: headed },
  { as: 'system-admin', name: 'accounts', address: '/accounts', ready: headed },
  { as: 'security-admin', name: 'accounts', address: '/accounts', ready: headed },
  { as: 'system-admin', name: 'a new account', address: '/accounts/new', ready: headed },
  { as: 'system-admin', name: 'a list of accounts', address: '/accounts/import', ready: headed },
  account('system-admin'),
  account('security-admin'),
  { as: 'auditor', name: 'the trail', address: '/audit', ready: headed },
  { as: 'preparer', name: 'one’s own account', address: '/account', ready: headed },
  { as: 'preparer', name: 'a new password', address: '/new-password', ready: headed },
];

for (const { as, name, address, ready } of SCREENS)
  test(`${name} is readable for everybody and never wider than the screen, for ${as}`, async ({ pageOf }) => {
    expect(await problemsAt(await pageOf(as), { address, ready })).toEqual([]);
  });

for (const screen of REVIEW)
  test(`${screen.name} is readable for everybody on a laptop and a phone, for ${screen.as}`, async ({ pageOf }) => {
    expect(await problemsAt(await pageOf(screen.as), { ...screen, sizes: LAPTOP_AND_PHONE })).toEqual([]);
  });

for (const screen of PROCESS)
  test(`${screen.name} is readable for everybody on a laptop, for ${screen.as}`, async ({ pageOf }) => {
    expect(await problemsAt(await pageOf(screen.as), { ...screen, sizes: LAPTOP })).toEqual([]);
  });

test('the set-up of a one-time code is readable for everybody', async ({ page }) => {
  // No role of the demonstration asks for one: the answer is what the server would say if it did.
  const qr = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h4v4H0z"/></svg>';
  const json = {
    code: 'SETUP_NEEDED',
    message: '请先在手机上设置',
    secret: 'ABCDEFGHIJKLMNOP',
    qr,
    ticket: 'a-ticket',
  };
  await page.route('**/api/auth/sign-in/username', (route) => route.fulfill({ status: 401, json }));
  await page.goto('/sign-in');
  await page.getByLabel('用户名').fill('section-reviewer');
  await page.getByLabel('密码', { exact: true }).fill('any password');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page.getByRole('img', { name: '动态口令的二维码' })).toBeVisible();
  expect(await problemsIn(page)).toEqual([]);
});
