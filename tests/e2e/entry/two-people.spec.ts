import { type Browser, expect, type Page, test } from '@playwright/test';
import { ownDepartment } from '../support/attempt.ts';
import { openForm, untilSaved } from '../support/entry-page.ts';
import { browserOf, freshPreparer, newPreparer, storedRows } from '../support/fresh-department.ts';
import { gridOf } from '../support/grid-page.ts';

/** What others did is asked for every eight seconds. */
const UNTIL_HEARD = { timeout: 40_000 };

/** Two people of one unit, each in a browser of their own, in the same form. */
async function bothInForm(browser: Browser, department: string) {
  const { page: one, budget, unit } = await freshPreparer(browser, { department, name: '甲经办' });
  const second = await newPreparer({ department, username: `second-${department}`, name: '乙经办' });
  const two = await browserOf(browser, second);
  const form = { form: 'procurement', owner: unit } as const;
  for (const page of [one, two]) await openForm(page, { budget, form });
  return { one, two, budget, form };
}

const gridIn = (page: Page) => gridOf(page, /^政府采购/);

/** Writes into a cell by keys and goes down. */
async function write(page: Page, place: { row: number; label: string; text: string }): Promise<void> {
  await (await gridIn(page).cell(place.row, place.label)).click();
  await page.keyboard.type(place.text);
  await page.keyboard.press('Tab');
}

test('two people of one unit fill different rows of a form at once, see one another, and lose nothing', async ({
  browser,
}) => {
  const { one, two, budget, form } = await bothInForm(browser, ownDepartment('226'));
  await gridIn(one).start.press('Enter');
  await write(one, { row: 1, label: '品名', text: '台式计算机' });
  await untilSaved(one);
  await expect(two.getByRole('gridcell', { name: '台式计算机' })).toBeVisible(UNTIL_HEARD);
  await expect(two.getByRole('status').filter({ hasText: '甲经办 也在填这张表' })).toBeVisible(UNTIL_HEARD);
  await (await gridIn(two).cell(1, '品名')).click();
  await two.keyboard.press('Control+Enter');
  await write(two, { row: 2, label: '品名', text: '打印机' });
  await write(one, { row: 1, label: '金额', text: '12,000' });
  await Promise.all([untilSaved(one), untilSaved(two)]);
  await expect(one.getByRole('gridcell', { name: '打印机' })).toBeVisible(UNTIL_HEARD);
  await expect(one.getByRole('status').filter({ hasText: '乙经办 也在填这张表' })).toBeVisible(UNTIL_HEARD);
  await expect(await gridIn(two).cell(1, '金额')).toHaveText('12,000.00', UNTIL_HEARD);
  const rows = await storedRows(one, { budget, form });
  expect(rows.map(({ cells }) => [cells.item, cells.amount])).toEqual([
    ['台式计算机', '12000'],
    ['打印机', undefined],
  ]);
});

test('two people in one cell are asked which value stays, and told whose the other is', async ({ browser }) => {
  const { one, two, budget, form } = await bothInForm(browser, ownDepartment('233'));
  await gridIn(one).start.press('Enter');
  await write(one, { row: 1, label: '品名', text: '台式计算机' });
  await untilSaved(one);
  await expect(two.getByRole('gridcell', { name: '台式计算机' })).toBeVisible(UNTIL_HEARD);
  // What the first saves is not heard of before the second has written too.
  await two.route('**/pulse', (route) => route.abort());
  await write(one, { row: 1, label: '金额', text: '13000' });
  await untilSaved(one);
  await write(two, { row: 1, label: '金额', text: '14000' });
  const asked = two.getByRole('dialog', { name: '同一处有两个人修改' });
  await expect(asked).toBeVisible();
  await expect(asked.getByRole('row', { name: /台式计算机/ })).toContainText(/14,000.*13,000.*甲经办/);
  await asked.getByRole('button', { name: /^用我的/ }).click();
  await untilSaved(two);
  await expect(await gridIn(one).cell(1, '金额')).toHaveText('14,000.00', UNTIL_HEARD);
  const rows = await storedRows(two, { budget, form });
  expect(rows.map(({ cells }) => cells.amount)).toEqual(['14000']);
});
