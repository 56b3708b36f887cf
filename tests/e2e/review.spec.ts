import { expect, test } from '@playwright/test';
import { signedIn } from './support/visitor.ts';

const QUEUE = '/review';
const SCREEN = '/review/420115000/215/2026';
const REGION = '/review/region/420115000/2026';

test('审核 is for those who review', async ({ page }) => {
  await page.goto(QUEUE);
  await expect(page).toHaveURL(/\/sign-in\?to=%2Freview/);
  await signedIn(page, 'preparer');
  for (const path of [QUEUE, SCREEN, REGION]) expect((await page.goto(path))?.status(), path).toBe(404);
});

test('the queue leads to a department, and keeps what it was narrowed to', async ({ page }) => {
  await signedIn(page, 'section-reviewer');
  await page.goto(QUEUE);
  await page.getByRole('searchbox').fill('医疗');
  await expect(page).toHaveURL(/name=/);
  await page.goto(QUEUE);
  await expect(page.getByRole('searchbox')).toHaveValue('医疗');
  const script = Promise.withResolvers<void>();
  const SCRIPTS = /\/_next\/static\/.+\.js/;
  await page.route(SCRIPTS, async (route) => {
    await script.promise;
    await route.continue();
  });
  await page.goto(QUEUE, { waitUntil: 'domcontentloaded' });
  await page.getByRole('searchbox').fill('比脚本先到');
  script.resolve();
  await expect(page.getByText('放宽上面的条件')).toBeVisible();
  await expect(page.getByRole('searchbox')).toHaveValue('比脚本先到');
  await page.unroute(SCRIPTS);
  await page.getByRole('button', { name: '清除条件' }).click();
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/review\/420115000\//);
  await expect(page.getByRole('tab', { name: '变动' })).toBeVisible();
});

test('what differs is gone through by keys', async ({ page }) => {
  await signedIn(page, 'section-reviewer');
  await page.goto(`${SCREEN}?against=last-year&by=function`);
  await expect(page.getByRole('table').first()).toBeVisible();
  await page.keyboard.press('j');
  await expect(page.locator('[data-change]').first()).toBeFocused();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: '快捷键' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: '快捷键' })).toBeHidden();
  await page.keyboard.press('q');
  await expect(page).toHaveURL(/\/review\?year=2026/);
});
