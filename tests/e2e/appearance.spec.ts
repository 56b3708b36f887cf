import { expect, type Page } from '@playwright/test';
import { LAPTOP_AND_PHONE, problemsAt } from './support/legible.ts';
import { test } from './support/people.ts';
import { BUDGET, budgetIsOpen, openBudget, signedIn, tabPath } from './support/visitor.ts';

const TABS = [
  'income-and-expenditure',
  'income',
  'general-basic',
  'overall-performance',
  'narrative',
  'report',
  'checks',
];

type Screen = { name: string; as?: string; address: string; ready: (page: Page) => Promise<void> };

const loaded = async (page: Page) => expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();

const linesBehind = async (page: Page) => {
  await budgetIsOpen(page);
  const lines = page.getByTestId('lines-total');
  // On a phone they stay open, over the cell.
  if (!(await lines.isVisible())) await page.locator('td[data-row="total"][data-column="total"]').click();
  await expect(lines).toBeVisible();
};

/** A report in which 离休 and 退休 do not add up, pasted and examined: once, whatever sizes its result is looked at in. */
const examined = async (page: Page) => {
  const result = page.getByRole('heading', { level: 1, name: /体检结果/ });
  if (await result.isVisible()) return;
  await page.getByText('粘贴文字').click();
  const report =
    '某局2026年部门预算\n\n第一部分 某局概况\n\n一、部门主要职能\n\n负责有关工作。\n\n三、部门人员构成\n\n离退休人员 9 人，其中：离休 0 人，退休 7 人。\n\n第三部分 某局2026年部门预算情况说明\n\n一、收支预算总体安排情况\n\n2026年收支总预算100.00万元。';
  await page.getByLabel('报告的文字').fill(report);
  await page.getByRole('button', { name: '开始体检' }).click();
  await expect(result).toBeVisible();
  await expect(page.getByRole('list', { name: '问题' })).toContainText('离退休');
};

const SCREENS: Screen[] = [
  { name: 'sign-in', address: '/sign-in', ready: loaded },
  { name: 'not found', address: '/nowhere', ready: loaded },
  { name: 'list', as: 'budget-office', address: '/', ready: loaded },
  { name: 'empty list', as: 'system-admin', address: '/', ready: loaded },
  ...TABS.map((tab): Screen => ({ name: tab, as: 'budget-office', address: tabPath(tab), ready: budgetIsOpen })),
  { name: 'lines behind a cell', as: 'budget-office', address: tabPath('expenditure'), ready: linesBehind },
  { name: 'examination', as: 'auditor', address: '/examine', ready: examined },
];

for (const { as, name, address, ready } of SCREENS)
  test(`${name} is readable for everybody and never wider than the screen`, async ({ pageOf }) => {
    expect(await problemsAt(await pageOf(as), { address, ready, sizes: LAPTOP_AND_PHONE })).toEqual([]);
  });

test('ordinary tables fit 1366 × 768 without scrolling sideways', async ({ page }) => {
  await signedIn(page, 'budget-office');
  for (const tab of [
    'income-and-expenditure',
    'expenditure',
    'appropriation',
    'general-by-function',
    'general-basic',
  ]) {
    await openBudget(page, tab);
    // The table that was shown before is still leaving.
    await expect(page.getByRole('grid')).toHaveCount(1);
    const box = page.getByRole('grid').locator('..');
    await expect.poll(() => box.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  }
});

test('the chosen look is remembered and is there in the first byte', async ({ page }) => {
  await signedIn(page, 'auditor');
  await page.goto('/');
  await page.getByRole('button', { name: /演示审计/ }).click();
  await page.getByRole('menuitemradio', { name: '深色' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--paper'));
  const onScreen = await paper();
  await page.emulateMedia({ media: 'print' });
  expect(await paper(), 'what is printed is light').not.toBe(onScreen);
  await page.emulateMedia({ media: 'screen' });
  const answer = await page.context().request.get(BUDGET);
  expect(await answer.text()).toContain('data-theme="dark"');
});

test('no colour needs a browser younger than Chrome 109', async ({ page }) => {
  await page.goto('/sign-in');
  const sheets = await page
    .locator('link[rel="stylesheet"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(sheets.length).toBeGreaterThan(0);
  for (const sheet of sheets)
    expect(await (await page.request.get(sheet ?? '')).text()).not.toMatch(/oklch\(|light-dark\(/);
});
