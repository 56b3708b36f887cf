import { expect, test } from '@playwright/test';
import { BUDGET, budgetIsOpen, openBudget, signedIn } from './support/visitor.ts';

test('every number leads to what it is made of, by an address that can be sent and by the keyboard alone', async ({
  page,
}) => {
  await signedIn(page, 'budget-office');
  const panel = page.getByRole('complementary', { name: '数字来源' });
  await page.goto(`${BUDGET}/report?figure=general.change.percent`);
  await budgetIsOpen(page);
  await expect(panel).toContainText('以2025年预算为分母');
  const rate = page.locator('[data-figure="general.change.percent"]').first();
  await expect(rate).toHaveAttribute('aria-pressed', 'true');
  await panel.getByRole('button', { name: /^2026年预算/ }).click();
  await expect(panel.getByTestId('lines-total')).toHaveText('80,205,750.00 元');
  await expect(page).toHaveURL(/\?cell=general-by-function\/total\/total/);
  await expect(panel.getByRole('link', { name: '打开表单' }).first()).toHaveAttribute('href', /\/forms\/\w+\/\w+#/);
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(page).toHaveURL(/\/report$/);

  await openBudget(page, 'overall-performance');
  const share = page.locator('button[data-number="income.appropriation share"]');
  await share.focus();
  await page.keyboard.press('Enter');
  await expect(panel).toContainText('部分 ÷ 全部');
  await page.keyboard.press('Escape');
  await expect(share).toBeFocused();

  await openBudget(page, 'report');
  const report = page.frameLocator('iframe[title="报告预览"]');
  await report.locator('td[id="expenditure/total/basic"] a').click();
  await expect(panel.getByTestId('lines-total')).toHaveText('17,511,450.00 元');
  await expect(page).toHaveURL(/\?cell=expenditure\/total\/basic#report$/);
});
