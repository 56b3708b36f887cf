import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type Browser, expect, type Page } from '@playwright/test';
import { PORTAL_PATH, releasePath } from '#lib/core/screen/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';
import { problemsIn } from './legible.ts';

/** Somebody who never signed in finds a department's report, reads it with all that the page adds, and takes it away. */
export async function readAsPublic({ browser, budget }: { browser: Browser; budget: BudgetKey }): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await find(page, budget);
  expect(await problemsIn(page)).toEqual([]);
  await page.locator(`a[href="${releasePath(budget)}"]`).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('部门预算');
  await readWithScript(page);
  expect(await problemsIn(page)).toEqual([]);
  const sha256 = await takeAway(page);
  await readAsProgram({ page, budget, sha256 });
  await context.close();
  await readWithoutScript({ browser, budget });
}

/** By the form of the first page, which the browser sends by itself. */
async function find(page: Page, { region, department, year }: BudgetKey): Promise<void> {
  await page.goto(PORTAL_PATH);
  await page.getByLabel('区划').selectOption(region);
  await page.getByLabel('年度').selectOption(String(year));
  await page.getByRole('button', { name: '查找' }).click();
  await expect(page.getByRole('status')).toContainText('找到');
  await expect(page.locator(`a[href="${releasePath({ region, department, year })}"]`)).toBeVisible();
}

async function readWithScript(page: Page): Promise<void> {
  const total = page.locator('td[data-table="expenditure"][data-row="total"][data-column="total"]');
  const wanyuan = (await total.textContent()) ?? '';
  await page.getByRole('searchbox', { name: '在报告中查找' }).fill(wanyuan);
  await expect(page.locator('.seek output')).toHaveText(/^1\/\d+$/);
  await page.getByRole('button', { name: '下一处' }).click();
  await expect(page.locator('.seek output')).toHaveText(/^2\/\d+$/);
  await page.getByRole('button', { name: '元', exact: true }).click();
  await expect(total).toHaveText((Number(wanyuan) * 10_000).toLocaleString('en-US', { maximumFractionDigits: 0 }));
  await page.getByRole('button', { name: '万元', exact: true }).click();
  await expect(total).toHaveText(wanyuan);
  await page.locator('p a.term', { hasText: '基本支出' }).first().focus();
  await expect(page.getByRole('tooltip')).toContainText('基本支出：指');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('tooltip')).toBeHidden();
}

/** The page prints the hash of what it hands out. */
async function takeAway(page: Page): Promise<string> {
  const row = page.locator('#downloads tr').filter({ has: page.getByRole('link', { name: 'JSON' }) });
  const coming = page.waitForEvent('download');
  await row.getByRole('link').click();
  const file = await (await coming).path();
  const sha256 = createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
  await expect(async () => {
    await page.reload();
    await expect(row.getByText(sha256)).toBeVisible({ timeout: 5_000 });
  }).toPass();
  return sha256;
}

/** Programs find what people find: the same file under the same hash, the numbers as data, and how all of it is asked for. */
async function readAsProgram(input: { page: Page; budget: BudgetKey; sha256: string }): Promise<void> {
  const { page, budget, sha256 } = input;
  const total =
    (await page.locator('td[data-table="expenditure"][data-row="total"][data-column="total"]').textContent()) ?? '';
  await page.getByRole('link', { name: '开放数据' }).click();
  await expect(page).toHaveURL(/\/open\/api$/);
  expect(await problemsIn(page)).toEqual([]);
  const base = await page.locator('code').first().textContent();
  const version = `${base}/releases/${budget.region}/${budget.year}/${budget.department}/latest`;
  const { files } = (await (await page.request.get(`${version}/files`)).json()) as { files: object[] };
  expect(files).toContainEqual(expect.objectContaining({ name: 'report.json', sha256 }));
  const lines = await (await page.request.get(`${version}/datapackage/data/budget-lines.csv`)).text();
  expect(lines).toMatch(new RegExp(`,expenditure,total,.*,total,.*,true,${total}\\r\\n`));
  const nothing = await page.request.get(`${base}/nothing`);
  expect([nothing.status(), await nothing.json()]).toMatchObject([404, { code: 'NOT_FOUND' }]);
}

/** All of it is there without a script: contents, terms that lead to their definitions, files; nothing that does nothing. */
async function readWithoutScript({ browser, budget }: { browser: Browser; budget: BudgetKey }): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await find(page, budget);
  await page.locator(`a[href="${releasePath(budget)}"]`).click();
  await expect(page.getByRole('searchbox')).toHaveCount(0);
  await page.getByRole('navigation', { name: '目录' }).getByRole('link', { name: '支出总表' }).first().click();
  await expect(page.locator('#table-expenditure')).toBeInViewport();
  const term = page.locator('p a.term', { hasText: '基本支出' }).first();
  const definition = page.locator(`[id="${(await term.getAttribute('href'))?.slice(1)}"]`);
  await term.click();
  await expect(definition).toBeInViewport();
  await context.close();
}
