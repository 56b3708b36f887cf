import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { BUDGET, openBudget, signedIn } from './support/visitor.ts';

const SIZES = [
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
];
const TABS = [
  'income-and-expenditure',
  'income',
  'general-basic',
  'overall-performance',
  'narrative',
  'report',
  'checks',
];

type Screen = { name: string; as?: string; open: (page: Page) => Promise<void> };

const SCREENS: Screen[] = [
  { name: 'sign-in', open: async (page) => void (await page.goto('/sign-in')) },
  { name: 'not found', open: async (page) => void (await page.goto('/nowhere')) },
  { name: 'list', as: 'budget-office', open: async (page) => void (await page.goto('/')) },
  { name: 'empty list', as: 'system-admin', open: async (page) => void (await page.goto('/')) },
  ...TABS.map((tab): Screen => ({ name: tab, as: 'budget-office', open: (page) => openBudget(page, tab) })),
  {
    name: 'lines behind a cell',
    as: 'budget-office',
    open: async (page) => {
      await openBudget(page, 'expenditure');
      await page.locator('td[data-row="total"][data-column="total"]').click();
      await expect(page.getByTestId('lines-total')).toBeVisible();
    },
  },
];

for (const { width, height } of SIZES)
  for (const colorScheme of ['light', 'dark'] as const)
    test.describe(`${width} × ${height}, ${colorScheme}`, () => {
      test.use({ viewport: { width, height }, colorScheme });
      for (const { name, as, open } of SCREENS)
        test(`${name} is readable for everybody and never wider than the screen`, async ({ page }) => {
          if (as !== undefined) await signedIn(page, as);
          await open(page);
          const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
          const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).slice(0, 3)}`);
          expect(found).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        });
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
    const box = page.getByRole('grid').locator('..');
    expect(await box.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
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
