import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { openBudget, signedIn } from './support/visitor.ts';

type Disclosure = { format: string; tables: { id: string; rows: { id: string; cells: Record<string, string> }[] }[] };

test.beforeEach(async ({ page }) => {
  await signedIn(page, 'department-lead');
  await openBudget(page, 'report');
});

async function download(page: Page, name: RegExp): Promise<{ fileName: string; bytes: Buffer }> {
  const started = page.waitForEvent('download');
  await page.getByRole('link', { name }).click();
  const file = await started;
  return { fileName: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

test('the PDF is a PDF, named by department and year', async ({ page }) => {
  const { fileName, bytes } = await download(page, /PDF/);
  expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  expect(bytes.length).toBeGreaterThan(100_000);
  expect(fileName).toContain('医疗保障局');
  expect(fileName).toMatch(/2026.*\.pdf$/);
});

test('the data file states the totals of the tables', async ({ page }) => {
  const { bytes } = await download(page, /JSON/);
  const disclosure = JSON.parse(bytes.toString('utf8')) as Disclosure;
  expect(disclosure.format).toBe('budget-disclosure');
  const expenditure = disclosure.tables.find(({ id }) => id === 'expenditure');
  expect(expenditure?.rows.find(({ id }) => id === 'total')?.cells.total).toBe('8021.08');
});

test('the page stands by itself and states the same totals', async ({ page }) => {
  const { bytes } = await download(page, /HTML/);
  const text = bytes.toString('utf8');
  expect(text).toContain('8021.08');
  expect(text).not.toMatch(/<script|src="http/);
});

test('each button names the size of what it gives', async ({ page }) => {
  const button = page.getByRole('link', { name: /JSON/ });
  await expect(button).toContainText(/\d KB/);
  const stated = Number(/(\d+) KB/.exec((await button.textContent()) ?? '')?.[1]);
  const { bytes } = await download(page, /JSON/);
  expect(stated).toBe(Math.ceil(bytes.length / 1000));
});

test('the preview shows the report, and follows the rounding', async ({ page }) => {
  const preview = page.frameLocator('iframe[title="报告预览"]');
  await expect(preview.getByRole('heading', { level: 1 })).toContainText('2026年度部门预算');
  await page.getByText('加总一致').click();
  await expect(page.locator('iframe[title="报告预览"]')).toHaveAttribute('src', /rounding=additive/);
  await expect(preview.getByRole('heading', { level: 1 })).toContainText('2026年度部门预算');
  const { bytes } = await download(page, /JSON/);
  const { tables } = JSON.parse(bytes.toString('utf8')) as Disclosure;
  for (const { cells } of tables.find(({ id }) => id === 'general-by-function')?.rows ?? []) {
    const [total, basic, project] = ['total', 'basic', 'project'].map((column) =>
      Number(cells[column]?.replace('.', '')),
    );
    expect(total).toBe((basic ?? 0) + (project ?? 0));
  }
});
