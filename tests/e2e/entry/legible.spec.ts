import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { budgetPath, formPath, quotasPath } from '#components/shell/addresses.ts';
import type { FormKey } from '#lib/core/forms/index.ts';
import { demonstrationPassword, sendSignIn } from '../support/visitor.ts';

test.use({ actionTimeout: 10_000 });

const BUDGET = { region: '420115000', department: '215', year: 2026 };
const UNIT = '215001';
const PROJECT = '42011526215Y000000137';

/** A laptop, a phone, and a laptop at 200 %. */
const SIZES = [
  { viewport: { width: 1366, height: 768 } },
  { viewport: { width: 390, height: 844 } },
  { viewport: { width: 683, height: 384 }, deviceScaleFactor: 2 },
];

type Screen = { as: string; address: string; ready: (page: Page) => Promise<void> };

const headed = async (page: Page) => {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await expect(page.getByText(/^正在(打开|取)/)).toHaveCount(0);
};

const form = (as: string, key: FormKey): Screen => ({ as, address: formPath(BUDGET, key), ready: headed });

const SCREENS: Readonly<Record<string, readonly Screen[]>> = {
  'the home of a budget': [
    { as: 'department-lead', address: budgetPath(BUDGET), ready: headed },
    { as: 'preparer', address: budgetPath(BUDGET), ready: headed },
  ],
  'forms of money of a unit': [
    form('preparer', { form: 'personnel', owner: UNIT }),
    form('preparer', { form: 'operating', owner: UNIT }),
    form('preparer', { form: 'income', owner: UNIT }),
    form('preparer', { form: 'procurement', owner: UNIT }),
    form('preparer', { form: 'purchased-services', owner: UNIT }),
  ],
  'other forms of a unit': [
    form('preparer', { form: 'unit', owner: UNIT }),
    form('preparer', { form: 'projects', owner: UNIT }),
    form('preparer', { form: 'three-public', owner: UNIT }),
  ],
  'forms of a project': [
    form('preparer', { form: 'project', owner: PROJECT }),
    form('preparer', { form: 'project-performance', owner: PROJECT }),
  ],
  'forms of the department': [
    form('department-lead', { form: 'profile', owner: '' }),
    form('department-lead', { form: 'explanations', owner: '' }),
    form('department-lead', { form: 'prior-year', owner: '' }),
    form('department-lead', { form: 'overall-performance', owner: '' }),
  ],
  'what the budget office fills': [
    form('budget-office', { form: 'control-figures', owner: '' }),
    { as: 'budget-office', address: quotasPath(BUDGET), ready: headed },
    { as: 'budget-office', address: '/budgets/new', ready: headed },
    form('budget-office', { form: 'personnel', owner: UNIT }),
  ],
  'the help': [
    { as: 'preparer', address: '/help', ready: headed },
    { as: 'preparer', address: '/help/personnel', ready: headed },
  ],
};

/** The dark look changes colours and nothing else. */
async function problemsOf(page: Page, look: { width: number; dark: boolean }): Promise<string[]> {
  const { width, dark } = look;
  const axe = new AxeBuilder({ page }).exclude('iframe').options({ resultTypes: ['violations'] });
  const { violations } = await (dark ? axe.withRules(['color-contrast']) : axe).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).slice(0, 3)}`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  return wide > width ? [...found, `${wide} wide`] : found;
}

/** Everything that is wrong with screens at a size, in both looks. */
async function problemsAt(browser: Browser, input: { size: (typeof SIZES)[number]; screens: readonly Screen[] }) {
  const { size, screens } = input;
  const context = await browser.newContext(size);
  const page = await context.newPage();
  const problems: string[] = [];
  let who = '';
  for (const { as, address, ready } of screens) {
    if (as !== who) await sendSignIn(context, { username: as, password: demonstrationPassword() });
    who = as;
    await page.goto(address);
    await ready(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const found = await problemsOf(page, { width: size.viewport.width, dark: colorScheme === 'dark' });
      problems.push(...found.map((problem) => `${address} as ${as}, ${colorScheme}: ${problem}`));
    }
  }
  await context.close();
  return problems;
}

for (const [name, screens] of Object.entries(SCREENS))
  for (const size of SIZES)
    test(`${name}: readable for everybody at ${size.viewport.width} × ${size.viewport.height}, never wider than the screen`, async ({
      browser,
    }) => {
      expect(await problemsAt(browser, { size, screens })).toEqual([]);
    });
