import { expect, type Page, test } from '@playwright/test';
import { hundredths, openBudget, signedIn } from './support/visitor.ts';

test.beforeEach(async ({ page }) => signedIn(page, 'budget-office'));

const cell = (page: Page, row: string, column: string) =>
  page.locator(`td[data-row="${row}"][data-column="${column}"]`);

/** The amounts of the lines in the panel and their stated sum, in 分. */
async function linesInPanel(page: Page): Promise<{ amounts: number[]; total: number }> {
  const total = hundredths(await page.getByTestId('lines-total').textContent());
  const all = page.getByRole('button', { name: /^显示全部/ });
  if (await all.isVisible()) {
    await all.click();
    await expect(page.getByRole('button', { name: /全部明细|^显示全部/ })).toHaveCount(0);
  }
  const stated = await page.locator('[data-line] [data-amount]').allTextContents();
  return { amounts: stated.map(hundredths), total };
}

test('the lines behind a cell add up to it', async ({ page }) => {
  await openBudget(page, 'expenditure');
  for (const [row, column] of [
    ['2101501', 'basic'],
    ['total', 'total'],
  ] as const) {
    await cell(page, row, column).click();
    const panel = page.getByRole('complementary', { name: '数字来源' });
    await expect(panel.getByTestId('lines-total')).toBeVisible();
    const { amounts, total } = await linesInPanel(page);
    expect(amounts.length).toBeGreaterThan(1);
    expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(total);
    // The published cell is the exact sum in 万元, half up at two decimals.
    expect(hundredths(await cell(page, row, column).textContent())).toBe(Math.round(total / 10_000));
  }
});

test('元 shows exact amounts and is remembered', async ({ page }) => {
  await openBudget(page, 'expenditure');
  await expect(cell(page, 'total', 'total')).toHaveText('8,021.08');
  await page.getByText('元', { exact: true }).first().click();
  await expect(cell(page, 'total', 'total')).toHaveText('80,210,750.00');
  await page.reload();
  await expect(cell(page, 'total', 'total')).toHaveText('80,210,750.00');
});

test('a table is walked through and asked by keyboard alone', async ({ page }) => {
  await openBudget(page, 'expenditure');
  await cell(page, 'total', 'total').focus();
  await page.keyboard.press('ArrowRight');
  await expect(cell(page, 'total', 'basic')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(cell(page, '208', 'basic')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: '数字来源' })).toContainText('社会保障和就业支出');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary', { name: '数字来源' })).toHaveCount(0);
});

test('the list of tables is walked through by keyboard', async ({ page }) => {
  await openBudget(page, 'income');
  await page.getByRole('tab', { name: /收入总表/ }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('grid', { name: '表3 支出总表' })).toBeVisible();
});

test('a figure of a sentence leads to the cell it stands in and its lines', async ({ page }) => {
  await openBudget(page, 'narrative');
  const figure = page.locator('button[data-figure="general.total"]').first();
  await figure.click();
  const panel = page.getByRole('complementary', { name: '数字来源' });
  await expect(panel).toContainText('一般公共预算支出表');
  const { amounts, total } = await linesInPanel(page);
  expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(total);
  expect(hundredths(await figure.textContent())).toBe(Math.round(total / 10_000));
});

test('a line leads on to its project in the table of projects', async ({ page }) => {
  await openBudget(page, 'expenditure');
  await cell(page, '2101502', 'project').click();
  await page.locator('[data-line] button').first().click();
  await expect(page.getByRole('grid', { name: '表10 项目支出表' })).toBeVisible();
  await expect(page.locator('td[aria-selected="true"]')).toHaveCount(1);
});

test('a finding leads to its place', async ({ page }) => {
  await openBudget(page, 'checks');
  await page
    .getByRole('button', { name: /^表5-1/ })
    .first()
    .click();
  await expect(page.getByRole('grid', { name: /^表5-1/ })).toBeVisible();
});

test('heads and names stay in sight while a wide table scrolls in its box', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 500 });
  await openBudget(page, 'income');
  const grid = page.getByRole('grid', { name: /^表2/ });
  const name = grid.getByRole('rowheader', { name: '合计' });
  const before = await name.boundingBox();
  await grid.evaluate((table) => table.parentElement?.scrollTo(400, 0));
  expect(await name.boundingBox()).toEqual(before);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(900);
});

test('somebody of one unit sees that unit alone, and is told so', async ({ page }) => {
  await page.context().clearCookies();
  await signedIn(page, 'preparer');
  await openBudget(page, 'income');
  await expect(page.getByText('这里只有本单位')).toBeVisible();
  await expect(page.getByRole('grid', { name: /^表2/ })).not.toContainText('215003');
  await expect(page.getByRole('tab', { name: /报告/ })).toHaveCount(0);
});
