import { expect, test } from '@playwright/test';
import { signedIn } from '../support/visitor.ts';

const QUOTAS = '/quotas/420115000/2026';

test('定额 that never reached the server are offered again after the page crashed', async ({ page }) => {
  await signedIn(page, 'budget-office');
  await page.goto(QUOTAS);
  await page
    .context()
    .route('**/api/quotas/**', (route) => (route.request().method() === 'PUT' ? route.abort() : route.continue()));
  const start = page.getByPlaceholder('在此粘贴表格，或按回车插入第一行');
  const insert = page.getByRole('button', { name: '插入行' });
  await expect(insert).toBeVisible();
  if (await start.isVisible()) await start.press('Enter');
  else await insert.click();
  // The first row is made by a part that comes when it is asked for: its cell is there before anybody types in it.
  await expect(page.locator('[data-grid-input]')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.type('培训费定额');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('grid').getByText('培训费定额').first()).toBeVisible();
  await expect(page.getByText('改动已留在本机').first()).toBeVisible();
  const again = await page.context().newPage();
  // A page that is closed still sends what it has; one that crashes does not.
  await Promise.all([page.waitForEvent('crash'), page.goto('chrome://crash').catch(() => undefined)]);
  await again.goto(QUOTAS);
  const dialog = again.getByRole('dialog', { name: '找回上次未保存的内容' });
  await expect(dialog.getByText('培训费定额').first()).toBeVisible();
  await dialog.getByRole('button', { name: '全部放弃' }).click();
  await dialog.getByRole('button', { name: /^确定放弃/ }).click();
  await expect(dialog).toBeHidden();
});
