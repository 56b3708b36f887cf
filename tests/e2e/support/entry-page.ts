import { expect, type Page } from '@playwright/test';
import { formPath } from '#components/shell/addresses.ts';
import type { FormKey } from '#lib/core/forms/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';
import type { Person } from './command-line.ts';
import { sendSignIn } from './visitor.ts';

/** Saving waits for a pause in typing; a busy machine takes its time. */
const UNTIL_SAVED = 40_000;

/** Signs a browser in without the form, and lets it use the clipboard as its person does. */
export async function enterAs(page: Page, { username, password }: Pick<Person, 'username' | 'password'>) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const answer = await sendSignIn(page.context(), { username, password });
  expect(answer.status(), `${username} signs in`).toBe(200);
}

/** Opens a form by its address and waits until it can be filled. */
export async function openForm(page: Page, input: { budget: BudgetKey; form: FormKey }): Promise<void> {
  await page.goto(formPath(input.budget, input.form));
  await formIsOpen(page);
}

/** Goes to another form of the open budget by the list at the left, as nobody would load a page for it. */
export async function goToForm(page: Page, input: { budget: BudgetKey; form: FormKey }): Promise<void> {
  const link = page.locator(`nav a[href="${formPath(input.budget, input.form)}"]`).first();
  await link.click();
  // Until the list says so, the form that was open before is still there.
  await expect(link).toHaveAttribute('aria-current', 'page');
  await formIsOpen(page);
}

async function formIsOpen(page: Page): Promise<void> {
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('正在打开…')).toHaveCount(0);
}

/** The line below that says how saving stands. */
export function saveLine(page: Page) {
  return page.getByRole('contentinfo');
}

/** Waits until the server has acknowledged everything. */
export async function untilSaved(page: Page): Promise<void> {
  await expect(saveLine(page)).toContainText(/已保存 \d\d:\d\d:\d\d/, { timeout: UNTIL_SAVED });
}

/** Puts a text on the clipboard and pastes it where the caret is, with the keys. */
export async function pasteText(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('Control+V');
}

/** Rows of cells as Excel and WPS put them on the clipboard: what holds a tab, a quote or a line break stands in quotes. */
export function spreadsheetText(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => `${row.map(cell).join('\t')}\r\n`).join('');
}
