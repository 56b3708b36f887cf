import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { budgetPath, formPath, quotasPath } from '#components/shell/addresses.ts';
import type { FormId } from '#lib/core/forms/index.ts';
import { signedIn } from '../support/visitor.ts';

test.use({ actionTimeout: 10_000 });

const BUDGET = { region: '420115000', department: '215', year: 2026 };
const UNIT = '215001';
const PROJECT = '42011526215Y000000137';

/** A laptop, a phone, and a laptop at 200 %. */
const SIZES = [
  { width: 1366, height: 768, deviceScaleFactor: 1 },
  { width: 390, height: 844, deviceScaleFactor: 1 },
  { width: 683, height: 384, deviceScaleFactor: 2 },
];

type Screen = { as: string; name: string; address: string; ready: (page: Page) => Promise<void> };

const headed = async (page: Page) => {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await expect(page.getByText(/^正在(打开|取)/)).toHaveCount(0);
};

/** Forms of an owner, as somebody who fills them sees them. */
const forms = (as: string, owner: string, ids: readonly FormId[]) =>
  ids.map((form): Screen => ({ as, name: form, address: formPath(BUDGET, { form, owner }), ready: headed }));

const SCREENS: readonly Screen[] = [
  { as: 'department-lead', name: 'home', address: budgetPath(BUDGET), ready: headed },
  { as: 'preparer', name: 'home', address: budgetPath(BUDGET), ready: headed },
  ...forms('preparer', UNIT, ['unit', 'projects', 'personnel', 'operating', 'income']),
  ...forms('preparer', UNIT, ['procurement', 'purchased-services', 'three-public']),
  ...forms('preparer', PROJECT, ['project', 'project-performance']),
  ...forms('department-lead', '', ['profile', 'explanations', 'prior-year', 'overall-performance']),
  ...forms('budget-office', '', ['control-figures']),
  // What can only be read looks otherwise.
  ...forms('budget-office', UNIT, ['personnel', 'unit']),
  { as: 'budget-office', name: 'quotas', address: quotasPath(BUDGET), ready: headed },
  { as: 'budget-office', name: 'a new budget', address: '/budgets/new', ready: headed },
  { as: 'preparer', name: 'help', address: '/help', ready: headed },
  { as: 'preparer', name: 'help on a form', address: '/help/personnel', ready: headed },
];

/** What axe says of a screen as it stands, and whether it is wider than the window. The dark look changes colours alone. */
async function problemsOf(page: Page, look: { width: number; dark: boolean }): Promise<string[]> {
  const { width, dark } = look;
  // Nothing here is framed: the page itself is looked at, without a second one to put the answers together.
  const axe = new AxeBuilder({ page })
    .exclude('iframe')
    .options({ resultTypes: ['violations'] })
    .setLegacyMode();
  const { violations } = await (dark ? axe.withRules(['color-contrast']) : axe).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).slice(0, 3)}`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  return wide > width ? [...found, `${wide} wide`] : found;
}

/** Everything that is wrong with a screen, at every size, in both looks. */
async function problemsAt(page: Page, { address, ready }: Screen): Promise<string[]> {
  const problems: string[] = [];
  const window = await page.context().newCDPSession(page);
  for (const size of SIZES) {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await window.send('Emulation.setDeviceMetricsOverride', { ...size, mobile: false });
    if (size === SIZES[0]) await page.goto(address);
    await ready(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const found = await problemsOf(page, { width: size.width, dark: colorScheme === 'dark' });
      problems.push(...found.map((problem) => `${size.width} wide, ${colorScheme}: ${problem}`));
    }
  }
  return problems;
}

for (const { as, name, address, ready } of SCREENS)
  test(`${name} is readable for everybody and never wider than the screen, for ${as}`, async ({ page }) => {
    await signedIn(page, as);
    expect(await problemsAt(page, { as, name, address, ready })).toEqual([]);
  });
