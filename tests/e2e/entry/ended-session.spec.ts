import { expect, test } from '@playwright/test';
import { ownDepartment } from '../support/attempt.ts';
import { openForm, untilSaved } from '../support/entry-page.ts';
import { freshPreparer, storedRows } from '../support/fresh-department.ts';
import { gridOf } from '../support/grid-page.ts';

test('a session that ends while somebody types is renewed in place, and nothing is lost', async ({ browser }) => {
  const { page, budget, unit, person } = await freshPreparer(browser, {
    department: ownDepartment('231'),
    name: '经办',
  });
  const form = { form: 'operating', owner: unit } as const;
  await openForm(page, { budget, form });
  const { start, cell } = gridOf(page, /^公用经费/);
  await start.press('Enter');
  await page.keyboard.type('30201');
  await page.keyboard.press('Control+Enter');
  await untilSaved(page);
  await page.context().clearCookies();
  // Who stops for a second and a half is asked at once. The answers wait for the last key, however slow this machine types.
  const typed = Promise.withResolvers<void>();
  await page.route('**/api/budgets/**', async (route) => {
    await typed.promise;
    await route.continue();
  });
  await page.keyboard.type('30202');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.type('30205');
  await page.keyboard.press('Enter');
  typed.resolve();
  const again = page.getByRole('dialog', { name: '请重新登录' });
  await expect(again).toContainText('您填写的内容都还在');
  await again.getByLabel('密码').fill(person.password);
  await again.getByRole('button', { name: '登录并继续' }).click();
  await expect(again).toHaveCount(0);
  await untilSaved(page);
  await expect(await cell(3, '经济科目')).toContainText('30205');
  const rows = await storedRows(page, { budget, form });
  expect(rows.map(({ cells }) => cells.economic)).toEqual(['30201', '30202', '30205']);
});
