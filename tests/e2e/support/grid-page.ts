import { expect, type Locator, type Page } from '@playwright/test';
import { pasteText, spreadsheetText } from './entry-page.ts';

/** Cells of a row by the label of their column. */
export type LabelledRow = Readonly<Record<string, string>>;

/** A dense grid on the page, by its name. */
export function gridOf(page: Page, name: string | RegExp) {
  const grid = page.getByRole('grid', { name });
  const start = page.getByRole('textbox', { name: startOf(name) });
  const scroller = page.locator('[data-grid-scroller]').filter({ has: grid });
  // What this grid says last; another on the page may have said the same.
  const said = scroller.locator('xpath=..').getByRole('status');
  return {
    grid,
    start,
    /** The one input of the grid, over its active cell. */
    input: scroller.locator('[data-grid-input]'),
    /** A cell by its row as shown, from 1, and the label of its column. */
    async cell(row: number, label: string): Promise<Locator> {
      const at = (await labelsOf(grid)).indexOf(label);
      expect(at, `a column ${label}`).toBeGreaterThanOrEqual(0);
      return grid.locator(`[role="gridcell"][data-entry="${row - 1}"][data-column="${at}"]`);
    },
    /** The cell of a column in the row that says something. */
    async cellBeside(text: string | RegExp, label: string): Promise<Locator> {
      const row = grid.locator('[role="row"]:has([data-number])').filter({ hasText: text });
      return row.locator(`[data-column="${(await labelsOf(grid)).indexOf(label)}"]`);
    },
    /** The entered rows. */
    rows: grid.locator('[role="row"]:has([data-number])'),
    /** Begins with a first row, which the block is then pasted over. */
    async fill(rows: readonly LabelledRow[]): Promise<void> {
      await start.press('Enter');
      await expect(grid.locator('[data-number]')).toHaveCount(1);
      await pasteRows({ page, grid, rows });
      await expect(said.filter({ hasText: /^已粘贴/ })).toBeVisible();
    },
    /** Pastes rows where the active cell is, which must be in the first column. */
    paste: (rows: readonly LabelledRow[]) => pasteRows({ page, grid, rows }),
  };
}

function startOf(name: string | RegExp): RegExp {
  const source = typeof name === 'string' ? name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : name.source;
  return new RegExp(`${source}.*粘贴表格`);
}

async function pasteRows(input: { page: Page; grid: Locator; rows: readonly LabelledRow[] }): Promise<void> {
  const { page, grid, rows } = input;
  const labels = await labelsOf(grid);
  const unknown = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((label) => !labels.includes(label));
  expect(unknown, `columns are ${labels.join(' ')}`).toEqual([]);
  await pasteText(page, spreadsheetText(rows.map((row) => labels.map((label) => row[label] ?? ''))));
}

/** Labels of the columns in their order, without their measures. */
async function labelsOf(grid: Locator): Promise<string[]> {
  const heads = grid.locator('[data-head] [role="row"]').last().getByRole('columnheader');
  await expect(heads.first()).toBeAttached();
  // The first is the head of the numbers of rows.
  return (await heads.allTextContents()).slice(1).map((text) => text.replace(/（[^）]*）$/, ''));
}
