import { expect, type Page } from '@playwright/test';
import { gridOf, type LabelledRow } from './grid-page.ts';

const ECONOMIC = '经济科目';
const AMOUNT = '2026年预算';

/** 人员经费 that is written by keys alone: what the three lines come to, by 款, 项 and 元. */
export const KEYED = [
  { economic: '30101', function: '2101550', amount: '1840417' },
  { economic: '30102', function: '2101550', amount: '293642' },
  { economic: '30102', function: '2210202', amount: '10864' },
] as const;

/** Whether a row is among those that are written by keys. */
export function isKeyed(row: LabelledRow): boolean {
  return KEYED.some((line) => line.economic === row[ECONOMIC] && line.function === row.功能科目);
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Writes the three lines without touching the mouse, and stands in a fourth, at its beginning. */
export async function keyInLines(page: Page): Promise<void> {
  const { start, cell, input } = gridOf(page, /^人员经费/);
  await start.press('Enter');
  // By the initials of its pinyin, out of the list.
  await press(page, 'Alt+ArrowDown');
  await page.keyboard.type('jbgz');
  await expect(page.getByRole('option', { name: /30101/ }).first()).toBeVisible();
  await press(page, 'Enter');
  await expect(await cell(1, ECONOMIC)).toHaveText('30101 基本工资');
  await press(page, 'Tab', 'Tab', 'Tab', 'Tab');
  await page.keyboard.type('(1840000+417)元');
  await press(page, 'Tab');
  await expect(await cell(1, AMOUNT)).toHaveText('1,840,417.00');
  await page.keyboard.type('2101550');
  await press(page, 'Tab', 'Tab', 'Tab', 'Tab', 'Tab');
  // An expression is printed as 测算依据 unless that is emptied.
  await page.keyboard.type('按工资表');
  await press(page, 'Tab', 'Shift+Tab', 'Delete', 'Control+Enter');

  await page.keyboard.type('津贴补贴');
  await press(page, 'Tab', 'Tab', 'Tab', 'Tab');
  await page.keyboard.type('29364');
  await press(page, 'Enter', 'Control+Home', 'ArrowDown', 'Tab', 'Tab', 'Tab', 'Tab');
  await expect(input).toHaveAttribute('aria-label', `${AMOUNT}，第 2 行`);
  await press(page, 'F2');
  await page.keyboard.type('2');
  await press(page, 'Tab');
  await expect(await cell(2, AMOUNT)).toHaveText('293,642.00');
  await page.keyboard.type('2101550');
  await press(page, 'Tab', 'Shift+Tab', 'Shift+Tab', 'Delete');
  await expect(await cell(2, AMOUNT)).toHaveText('');
  await press(page, 'Control+Z');
  await expect(await cell(2, AMOUNT)).toHaveText('293,642.00');

  // Enter on the last line but one goes into the last, which Enter made before.
  await press(page, 'Control+Home', 'ArrowDown', 'ArrowDown', 'Control+D');
  await expect(await cell(3, ECONOMIC)).toHaveText('30102 津贴补贴');
  await press(page, 'Tab', 'Tab', 'Tab', 'Tab');
  await page.keyboard.type('10,864');
  await press(page, 'Tab');
  await page.keyboard.type('2210202');
  await press(page, 'Tab', 'Control+Enter');
  await expect(input).toHaveAttribute('aria-label', `${ECONOMIC}，第 4 行`);
}
