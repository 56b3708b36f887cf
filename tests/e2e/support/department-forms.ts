import { expect } from '@playwright/test';
import { fieldIn, fillRecord, sectionOf } from './document-page.ts';
import { goToForm, pasteText, untilSaved } from './entry-page.ts';
import { gridOf } from './grid-page.ts';
import { type Entry, fillGoals } from './unit-forms.ts';

/** 部门概况: names, duties by one paste, disclosure. */
export async function fillProfile({ page, budget, golden }: Entry): Promise<void> {
  const key = { form: 'profile', owner: '' } as const;
  const form = golden.forms(key);
  await goToForm(page, { budget, form: key });
  await fillRecord(page, { row: 'identity', cells: form.record('identity') });
  await page.getByRole('button', { name: '加一条职能' }).click();
  await expect(page.locator('li[data-sortable] textarea:focus')).toHaveCount(1);
  await pasteText(
    page,
    form
      .list('duties')
      .map(({ cells }, index) => `${index + 1}. ${cells.text}`)
      .join('\n'),
  );
  await expect(page.locator('li[data-sortable]')).toHaveCount(form.list('duties').length);
  await fillRecord(page, { row: 'disclosure', cells: form.record('disclosure') });
  await untilSaved(page);
}

/** 整体支出绩效目标. */
export async function fillOverall({ page, budget, golden }: Entry): Promise<void> {
  const key = { form: 'overall-performance', owner: '' } as const;
  const form = golden.forms(key);
  await goToForm(page, { budget, form: key });
  await fillRecord(page, { row: 'overall', cells: form.record('overall') });
  for (const { cells } of form.list('history')) {
    const { year = '', ...amounts } = cells;
    const head = sectionOf(page, 'funds').getByRole('columnheader', { name: `${year}年 填写` });
    await head.getByRole('button', { name: '填写' }).click();
    await expect(head).toHaveCount(0);
    // Years stand from the latest to the earliest.
    const at = budget.year - 1 - Number(year);
    for (const [field, text] of Object.entries(amounts))
      await fieldIn(sectionOf(page, 'funds'), { field }).nth(at).locator('input').fill(text);
  }
  await fillGoals(page, { form, year: budget.year });
  await untilSaved(page);
}

/** 增减变化原因: the reasons of the totals, and one for each 项. */
export async function fillExplanations({ page, budget, golden }: Entry): Promise<void> {
  const key = { form: 'explanations', owner: '' } as const;
  const form = golden.forms(key);
  await goToForm(page, { budget, form: key });
  await expect(sectionOf(page, 'totals')).toBeVisible();
  await expect(page.getByText('正在计算…')).toHaveCount(0);
  const asks = page.getByRole('button', { name: /^填写.*的原因$/ });
  while ((await asks.count()) > 0) await asks.first().click();
  await fillRecord(page, { row: 'explanations', cells: form.record('explanations') });
  await gridOf(page, /^增减变化原因/).fill(form.labelled('functions'));
  await untilSaved(page);
}

/** 上年预算数. */
export async function fillPriorYear({ page, budget, golden }: Entry): Promise<void> {
  const key = { form: 'prior-year', owner: '' } as const;
  const form = golden.forms(key);
  await goToForm(page, { budget, form: key });
  await fillRecord(page, { row: 'totals', cells: form.record('totals') });
  await gridOf(page, '上年支出（按功能科目）').fill(form.labelled('functions'));
  await untilSaved(page);
}
