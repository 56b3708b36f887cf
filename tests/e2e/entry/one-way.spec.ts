import { expect, test } from '@playwright/test';
import { BUDGET, signedIn } from '../support/visitor.ts';

test('a project is added by the same dialog from the list at the left and from 项目清单', async ({ page }) => {
  await signedIn(page, 'preparer');
  await page.goto(`${BUDGET}/forms/projects/215001`);
  await expect(page.getByRole('grid', { name: /^项目清单/ })).toBeVisible();
  for (const place of ['navigation', 'main'] as const) {
    await page.getByRole(place).getByRole('button', { name: '新增项目' }).click();
    const dialog = page.getByRole('dialog', { name: '新增项目' });
    await expect(dialog.getByLabel('项目名称')).toBeVisible();
    await dialog.getByRole('button', { name: '取消' }).click();
    await expect(dialog).toBeHidden();
  }
});

test('on a phone the page alone scrolls through the rows of a form', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signedIn(page, 'preparer');
  await page.goto(`${BUDGET}/forms/personnel/215001`);
  await expect(page.getByText(/^第 1 行/)).toBeVisible();
  const inner = await page.getByRole('main').evaluate((main) =>
    [...main.querySelectorAll('*')].filter((element) => {
      const scrolls = /auto|scroll/.test(getComputedStyle(element).overflowY);
      return scrolls && element.scrollHeight > element.clientHeight + 1;
    }),
  );
  expect(inner).toHaveLength(0);
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollHeight)).toBeGreaterThan(2_000);
  // Whether all is saved is in sight at the top of the page as at its end.
  const saved = page.getByRole('contentinfo').getByText('没有未保存的改动').first();
  await expect(saved).toBeInViewport();
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await expect(saved).toBeInViewport();
});
