import { type CDPSession, expect, test } from '@playwright/test';
import { ownDepartment } from '../support/attempt.ts';
import { openForm, untilSaved } from '../support/entry-page.ts';
import { freshPreparer } from '../support/fresh-department.ts';
import { gridOf } from '../support/grid-page.ts';

/** A key that an input method keeps for itself. */
async function composingKey(keys: CDPSession, key: 'Enter' | 'Escape' | 'Process'): Promise<void> {
  const press = { key, windowsVirtualKeyCode: 229, code: key === 'Process' ? 'KeyB' : key };
  await keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...press });
  await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...press });
}

/** Letters as an input method shows them while it composes. */
async function compose(keys: CDPSession, ...steps: string[]): Promise<void> {
  for (const text of steps) {
    await composingKey(keys, 'Process');
    const caret = { selectionStart: text.length, selectionEnd: text.length };
    await keys.send('Input.imeSetComposition', { text, ...caret });
  }
}

test('an input method keeps its letters, its Enter and its Esc to itself', async ({ browser }) => {
  const { page, budget, unit } = await freshPreparer(browser, { department: ownDepartment('232'), name: '经办' });
  await openForm(page, { budget, form: { form: 'procurement', owner: unit } });
  const { start, cell, input } = gridOf(page, /^政府采购/);
  await start.press('Enter');
  const keys = await page.context().newCDPSession(page);
  const name = await cell(1, '品名');
  await page.keyboard.press('Control+Enter');
  await name.click();

  await compose(keys, 'd', 'da', 'da yin', 'da yin ji');
  await expect(input).toHaveValue('da yin ji');
  await composingKey(keys, 'Enter');
  await keys.send('Input.insertText', { text: '打印机' });
  await expect(input).toHaveValue('打印机');
  await expect(input).toHaveAttribute('aria-label', '品名，第 1 行');
  await page.keyboard.press('Enter');
  await expect(input).toHaveAttribute('aria-label', '品名，第 2 行');
  await expect(name).toHaveText('打印机');

  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('F2');
  await compose(keys, 'x', 'xu');
  await expect(input).toHaveValue('打印机xu');
  await composingKey(keys, 'Escape');
  await keys.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
  await expect(input).toHaveValue('打印机');
  await page.keyboard.type('一');
  await page.keyboard.press('Enter');
  await expect(name).toHaveText('打印机一');
  await untilSaved(page);
});

test('keys pressed while the program that writes the cells arrives on a slow machine are all for the cell', async ({
  browser,
}) => {
  const { page, budget, unit } = await freshPreparer(browser, { department: ownDepartment('236'), name: '经办' });
  await openForm(page, { budget, form: { form: 'personnel', owner: unit } });
  await page.reload();
  const { start, cell } = gridOf(page, /^人员经费/);
  const machine = await page.context().newCDPSession(page);
  await machine.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await start.press('Enter');
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.type('jbgz');
  await expect(page.getByRole('listbox', { name: '科目' }).getByRole('option').first()).toHaveText(/^30101/);
  await machine.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await page.keyboard.press('Enter');
  await expect(await cell(1, '经济科目')).toHaveText('30101 基本工资');
  await untilSaved(page);
});
