import { expect, type Page, test } from '@playwright/test';
import { formPath } from '#components/shell/addresses.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';
import { enterAs, openForm, saveLine, untilSaved } from '../support/entry-page.ts';
import { newPreparer, openYear, storedRows } from '../support/fresh-department.ts';
import { gridOf } from '../support/grid-page.ts';
import { type OwnServer, ownServer } from '../support/own-server.ts';

const port = 3300 + Math.floor(Math.random() * 200);
test.use({ baseURL: `http://127.0.0.1:${port}` });

const DEPARTMENT = '229';
const FORM = { form: 'personnel', owner: `${DEPARTMENT}001` } as const;
let server: OwnServer | undefined;

test.afterEach(async () => server?.end());

/** Writes a line by keys: a code, then the amount, then the next line. */
async function writeLine(page: Page, line: { row: number; code: string; amount: string }): Promise<void> {
  await (await gridOf(page, /^人员经费/).cell(line.row, '经济科目')).click();
  await page.keyboard.type(line.code);
  await page.keyboard.press('Tab');
  for (const _ of ['人数', '月标准', '月数']) await page.keyboard.press('Tab');
  await page.keyboard.type(line.amount);
  await page.keyboard.press('Control+Enter');
}

async function amountsKept(page: Page, budget: BudgetKey): Promise<(string | undefined)[][]> {
  const rows = await storedRows(page, { budget, form: FORM });
  return rows.filter(({ cells }) => cells.economic).map(({ cells }) => [cells.economic, cells.amount]);
}

test('what was acknowledged outlives a killed server, what was not comes back, and nothing is doubled', async ({
  page,
}) => {
  const own = await ownServer(port);
  server = own;
  await own.start();
  const { databaseUrl, password } = own;
  const budget = await openYear({ context: page.context(), department: DEPARTMENT, year: 2026, password });
  const person = await newPreparer({ department: DEPARTMENT, username: 'of-229', name: '经办', databaseUrl });
  await enterAs(page, person);
  await openForm(page, { budget, form: FORM });
  await gridOf(page, /^人员经费/).start.press('Enter');
  await writeLine(page, { row: 1, code: '30101', amount: '350000' });
  await untilSaved(page);

  // A save is on its way while the server dies: whether it was kept is not known, and the same is sent again.
  const sent = page.waitForRequest((request) => request.method() === 'PUT');
  await writeLine(page, { row: 2, code: '30102', amount: '120,000' });
  await sent;
  await own.kill();
  await expect(saveLine(page)).toContainText('尚未保存');
  await own.start();
  // It is tried again by itself, each time after a longer while.
  await expect(saveLine(page)).toContainText('已保存', { timeout: 60_000 });
  const first = [
    ['30101', '350000'],
    ['30102', '120000'],
  ];
  expect(await amountsKept(page, budget)).toEqual(first);

  // Written to a dead server, and the page is closed on it.
  await own.kill();
  await writeLine(page, { row: 3, code: '30103', amount: '68人×900元/人·月×12月' });
  await expect(saveLine(page)).toContainText('改动已留在本机');
  const context = page.context();
  await page.close();
  await own.start();
  const again = await context.newPage();
  await again.goto(formPath(budget, FORM));
  const found = again.getByRole('dialog', { name: '找回上次未保存的内容' });
  await expect(found).toContainText('68人×900元/人·月×12月');
  expect(await amountsKept(again, budget)).toEqual(first);
  await found.getByRole('button', { name: '全部恢复' }).click();
  await untilSaved(again);
  await expect(found).toHaveCount(0);
  expect(await amountsKept(again, budget)).toEqual([...first, ['30103', '68人×900元/人·月×12月']]);
});
