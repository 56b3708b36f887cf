import { expect, test } from '@playwright/test';
import { ownDepartment } from '../support/attempt.ts';
import { openForm, pasteText, spreadsheetText, untilSaved } from '../support/entry-page.ts';
import { freshPreparer, storedRows } from '../support/fresh-department.ts';
import { gridOf } from '../support/grid-page.ts';
import { BLOCK, BLOCK_KEPT } from '../support/pasted-block.ts';

test('a block of forty rows is pasted with its errors shown by cell, and one undo takes all of it back', async ({
  browser,
}) => {
  const { page, budget, unit } = await freshPreparer(browser, { department: ownDepartment('227'), name: '经办' });
  const form = { form: 'personnel', owner: unit } as const;
  const accounts = Promise.withResolvers<void>();
  await page.route(/api\/classifications/, async (route) => {
    await accounts.promise;
    await route.continue();
  });
  await openForm(page, { budget, form });
  const { grid, start, rows } = gridOf(page, /^人员经费/);
  await start.focus();
  // Nobody waits for the 科目表 before pasting: the paste does.
  await pasteText(page, spreadsheetText(BLOCK));
  await expect(page.getByRole('status').filter({ hasText: '正在取科目表' })).toBeVisible();
  accounts.resolve();
  const preview = page.getByRole('dialog', { name: '粘贴 40 行，其中新增 40 行：有 2 格读不懂' });
  await expect(preview.getByRole('row', { name: /^39 经济科目 30199x/ })).toBeVisible();
  await expect(preview.getByRole('row', { name: /^40 2026年预算 约两千 \S+/ })).toBeVisible();
  await expect(grid).toHaveCount(0);
  await preview.getByRole('button', { name: '应用' }).click();
  await expect(page.getByRole('status').filter({ hasText: '已粘贴 40 行，其中新增 40 行' })).toBeVisible();
  await expect(rows.first()).toBeVisible();
  await untilSaved(page);
  const kept = await storedRows(page, { budget, form });
  expect(kept.map(({ cells }) => [cells.economic, cells.amount ?? ''])).toEqual(BLOCK_KEPT);
  await page.keyboard.press('Control+Z');
  await expect(start).toBeVisible();
  await expect.poll(async () => (await storedRows(page, { budget, form })).length).toBe(0);
});
