import { type Browser, expect, type Page } from '@playwright/test';
import { budgetPath } from '#components/shell/addresses.ts';
import { columnHead, type FormKey, formDefinition } from '#lib/core/forms/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';
import { openForm } from './entry-page.ts';
import { gridOf } from './grid-page.ts';
import type { Caller } from './process-people.ts';

/** How long something that may have to be tried again is tried. */
const PATIENCE = { timeout: 40_000 };
/** How long something that may be gone already is waited for. */
const BRIEFLY = { timeout: 3_000 };

/** A browser of somebody who is signed in. */
export async function pageOf(browser: Browser, caller: Caller): Promise<Page> {
  const context = await browser.newContext({ storageState: await caller.storageState() });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  return context.newPage();
}

/** The bar below: the sums, and what may be done. */
export function footOf(page: Page) {
  return page
    .getByRole('region', { name: '合计与办理' })
    .or(page.getByRole('contentinfo'))
    .filter({ hasText: '收支差' });
}

/** Opens a budget by what waits on the start page. */
export async function openFromStart(page: Page, budget: BudgetKey): Promise<void> {
  await page.goto('/');
  await page
    .getByRole('listitem')
    .locator(`a[href="${budgetPath(budget)}"]`)
    .first()
    .click();
  await expect(footOf(page)).toBeVisible();
}

/** Opens the home of a budget by its address. */
export async function openHome(page: Page, budget: BudgetKey): Promise<void> {
  await page.goto(budgetPath(budget));
  await expect(footOf(page)).toBeVisible();
}

/** The dialog of a move, by the button below, or by its key once the button is there. */
export async function moveDialog(page: Page, name: string, key?: string) {
  const button = footOf(page).getByRole('button', { name, exact: true });
  if (key === undefined) await button.click();
  else {
    await expect(button).toBeVisible();
    await page.keyboard.press(key);
  }
  const dialog = page.getByRole('dialog', { name });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** Makes a move with the mouse, its dialog opened by a key where one is given: units are chosen, a reason is given, and one for every finding that may stand. */
export async function moveOn(
  page: Page,
  input: { name: string; reason?: string; units?: readonly string[]; key?: string },
) {
  const { name, reason, units = [], key } = input;
  const dialog = await moveDialog(page, name, key);
  for (const unit of units) await dialog.getByLabel(new RegExp(`^${unit} `)).check();
  if (reason !== undefined) await dialog.getByRole('textbox', { name: /理由/ }).last().fill(reason);
  // The findings are those of the moment: while they are answered, some may go and others come.
  await expect(async () => {
    if (await dialog.isHidden()) return;
    for (const field of await dialog.getByPlaceholder('理由').all())
      if ((await field.inputValue(BRIEFLY)) === '') await field.fill('已与业务科室沟通，情况属实', BRIEFLY);
    await dialog.getByRole('button', { name, exact: true }).click(BRIEFLY);
    await expect(dialog).toBeHidden();
  }).toPass(PATIENCE);
}

/** Where the bar on top says that the budget stands. */
export async function standsAt(page: Page, words: string): Promise<void> {
  await expect(page.getByRole('banner')).toContainText(words);
}

/** The remarks at the side, opened where they are away. */
export async function remarks(page: Page) {
  const side = page.getByRole('complementary', { name: '侧栏' });
  const strip = side.getByRole('button', { name: /^批注/ });
  const panel = side.getByRole('region', { name: '批注' });
  if (!(await panel.isVisible()))
    await strip
      .or(side.getByRole('tab', { name: /^批注/ }))
      .first()
      .click();
  await expect(panel).toBeVisible();
  return panel;
}

/** The cell of the amount of a line of a project, by its row from 1. */
export async function amountOf(page: Page, { budget, row }: { budget: BudgetKey; row: number }) {
  const lines = gridOf(page, /^支出明细/);
  await expect(lines.rows.first()).toBeVisible();
  const fields = formDefinition({ id: 'project' }).sections.flatMap(({ id, fields: own }) =>
    id === 'lines' ? own : [],
  );
  const field = fields.find(({ id }) => id === 'amount');
  if (field === undefined) throw new Error('lines without an amount');
  return lines.cell(row, columnHead({ field, fiscalYear: budget.year }));
}

/** Goes to the amount of a line of a project, by its row from 1. */
export async function toAmount(page: Page, input: { budget: BudgetKey; form: FormKey; row: number }) {
  const { budget, form, row } = input;
  await openForm(page, { budget, form });
  const cell = await amountOf(page, { budget, row });
  await cell.click();
  return cell;
}

/** Looks at another tab of the side and comes back: what is being written must be there still. */
async function throughAnotherTab(page: Page): Promise<void> {
  const side = page.getByRole('complementary', { name: '侧栏' });
  await side.getByRole('tab', { name: /^历史/ }).click();
  await expect(side.getByRole('region', { name: '批注' })).toBeHidden();
  await side.getByRole('tab', { name: /^批注/ }).click();
}

/** Answers every remark on the open form that waits for an answer. */
export async function answer(page: Page, text: string): Promise<void> {
  const open = (await remarks(page)).getByRole('article', { name: /^待答复/ });
  await expect(open.first()).toBeVisible();
  for (let left = await open.count(); left > 0; left -= 1) {
    const box = open.first().getByRole('textbox', { name: '答复' });
    await expect(async () => {
      if (!(await box.isVisible())) await open.first().getByRole('button', { name: '答复' }).click();
      await expect(box).toBeVisible({ timeout: 2_000 });
    }).toPass(PATIENCE);
    await box.fill(text);
    await throughAnotherTab(page);
    await expect(box).toHaveValue(text);
    await open.first().getByRole('button', { name: '答复' }).click();
    await expect(open).toHaveCount(left - 1);
  }
}

/** Lets everything that waits after a cut stand, in the open form. */
export async function confirmStale(page: Page): Promise<void> {
  const waiting = page.getByRole('button', { name: '全部确认' });
  await expect(waiting.first()).toBeVisible();
  await expect(async () => {
    if ((await waiting.count()) > 0) await waiting.first().click(BRIEFLY);
    await expect(waiting).toHaveCount(0, BRIEFLY);
  }).toPass(PATIENCE);
}
