import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import ExcelJS from 'exceljs';
import { budgetPath } from '#components/shell/addresses.ts';
import { ownDepartment } from '../support/attempt.ts';
import { importPackage } from '../support/command-line.ts';
import { goToForm, untilSaved } from '../support/entry-page.ts';
import { browserOf, newPreparer, openYear, storedRows } from '../support/fresh-department.ts';
import { goldenAs } from '../support/golden-entry.ts';
import { gridOf } from '../support/grid-page.ts';

/** Changes cells of a template as somebody does in Excel, by what stands in their line and the head of their column. */
async function inExcel(file: string, edit: (sheet: ExcelJS.Worksheet) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await readFile(file)) as unknown as ArrayBuffer);
  const sheet = book.worksheets.find(({ name }) => name.includes('人员经费'));
  if (sheet === undefined) throw new Error(book.worksheets.map(({ name }) => name).join(' '));
  edit(sheet);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** The cell of a sheet in the line that has a text, under the head that begins so. */
function cellOf(sheet: ExcelJS.Worksheet, place: { line: string; head: string }): ExcelJS.Cell {
  let column = 0;
  let found: ExcelJS.Cell | undefined;
  sheet.eachRow((row) => {
    const texts = Array.from({ length: sheet.columnCount }, (_, at) => row.getCell(at + 1).text);
    const head = texts.findIndex((text) => text.startsWith(place.head));
    if (column === 0 && head >= 0) column = head + 1;
    else if (column > 0 && found === undefined && texts.some((text) => text.includes(place.line)))
      found = row.getCell(column);
  });
  if (found === undefined) throw new Error(`nothing in ${place.line} under ${place.head}`);
  return found;
}

/** Downloads the form, changes one amount and spoils another, uploads it, applies what can be taken, and takes it back. */
async function goOnInExcel(page: Page, amount: () => Promise<string | undefined>): Promise<void> {
  const before = await amount();
  await page.getByRole('button', { name: '从 Excel 填' }).click();
  const dialog = page.getByRole('dialog', { name: '从 Excel 填' });
  const downloading = page.waitForEvent('download');
  await dialog.getByRole('button', { name: '下载模板' }).click();
  const file = await (await downloading).path();
  const wrong = await inExcel(file, (sheet) => {
    cellOf(sheet, { line: '30101', head: '2027年预算' }).value = 123456.78;
    cellOf(sheet, { line: '30102', head: '2027年预算' }).value = '约二十万';
  });
  await dialog
    .getByLabel('填好的模板')
    .setInputFiles({ name: '人员经费.xlsx', mimeType: 'application/octet-stream', buffer: wrong });
  await expect(dialog.getByRole('region', { name: '不能采用的单元格' }).getByRole('row')).toHaveCount(2);
  const change = dialog.getByRole('region', { name: '将要修改的内容' }).getByRole('row', { name: /30101|基本工资/ });
  await expect(change).toContainText('123,456.78');
  expect(await amount()).toBe(before);
  await dialog.getByRole('button', { name: /^应用 1 处修改$/ }).click();
  await expect(await gridOf(page, /^人员经费/).cellBeside('30101', '2027年预算')).toHaveText('123,456.78');
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(await gridOf(page, /^人员经费/).cellBeside('30101', '2027年预算')).not.toHaveText('123,456.78');
  await untilSaved(page);
  await expect.poll(amount).toBe(before);
}

test('a year begins with last year’s values, marked until they are confirmed, and goes on in Excel', async ({
  browser,
}) => {
  const department = ownDepartment('228');
  await importPackage(goldenAs(department).text);
  const context = await browser.newContext();
  const budget = await openYear({ context, department, year: 2027, follows: true });
  await context.close();
  const person = await newPreparer({ department, username: `of-${department}`, name: '经办' });
  const page = await browserOf(browser, person);
  const form = { form: 'personnel', owner: `${department}001` } as const;

  await page.goto(budgetPath(budget));
  await page.getByRole('button', { name: '从上年结转编制' }).first().click();
  const preview = page.getByRole('dialog', { name: '从 2026 年预算结转编制' });
  await expect(preview.getByRole('checkbox', { name: /^人员经费/ })).toBeChecked();
  await preview.getByRole('button', { name: /^带过来 \d+ 张表$/ }).click();
  await expect(page.getByText(/^已从上年带来 \d+ 张表、\d+ 个数$/)).toBeVisible();
  await untilSaved(page);
  await goToForm(page, { budget, form });
  const waiting = page.getByText(/处由上年带来，待确认/);
  await expect(waiting).toBeVisible();
  const carried = await storedRows(page, { budget, form });
  expect(carried.length).toBe(12);
  expect(carried.every(({ cells }) => cells['amount#carried'] === cells.amount)).toBe(true);
  await page.getByRole('button', { name: '全部确认' }).click();
  await expect(waiting).toHaveCount(0);
  await untilSaved(page);
  const confirmed = await storedRows(page, { budget, form });
  expect(confirmed.flatMap(({ cells }) => Object.keys(cells)).filter((key) => key.includes('#carried'))).toEqual([]);

  await goOnInExcel(page, async () => {
    const rows = await storedRows(page, { budget, form });
    return rows.find(({ cells }) => cells.economic === '30101')?.cells.amount;
  });
});
