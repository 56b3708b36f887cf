import { expect, test } from '@playwright/test';
import { GUIDES } from '#components/help/guides.ts';
import { fieldHelp } from '#lib/core/form-help/index.ts';
import { FORM_IDS, formDefinition } from '#lib/core/forms/index.ts';
import { signedIn } from './support/visitor.ts';

const PAGES = ['', ...GUIDES.map(({ id }) => `/${id}`), ...FORM_IDS.map((id) => `/${id}`)];

test('帮助 is for signed-in people', async ({ page }) => {
  await page.goto('/help/personnel');
  await expect(page).toHaveURL(/\/sign-in\?to=%2Fhelp%2Fpersonnel/);
});

test('the index leads to every form and every guide', async ({ page }) => {
  await signedIn(page, 'preparer');
  await page.goto('/help');
  for (const path of PAGES.slice(1)) await expect(page.locator(`main a[href="/help${path}"]`)).toBeVisible();
  await page.getByRole('link', { name: '人员经费' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '人员经费' })).toBeVisible();
});

test('a form’s page explains each of its fields, at an address of its own', async ({ page }) => {
  await signedIn(page, 'preparer');
  const form = formDefinition({ id: 'personnel' });
  await page.goto('/help/personnel#field-lines-amount');
  for (const { id: section, fields } of form.sections)
    for (const { id, label } of fields) {
      const { help } = fieldHelp({ form: 'personnel', section, field: id });
      const field = page.locator(`[id="field-${section}-${id}"]`);
      await expect(field).toContainText(label);
      await expect(field).toContainText(help);
    }
  await expect(page.locator('[id="field-lines-amount"]')).toBeInViewport();
});

test('what is no page of 帮助 says so', async ({ page }) => {
  await signedIn(page, 'preparer');
  const answer = await page.goto('/help/nothing');
  expect(answer?.status()).toBe(404);
});

test('帮助 fits a phone', async ({ page }) => {
  await signedIn(page, 'preparer');
  await page.setViewportSize({ width: 375, height: 700 });
  for (const path of PAGES) {
    await page.goto(`/help${path}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide, path).toBeLessThanOrEqual(0);
  }
});
