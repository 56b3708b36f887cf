import { expect, type Page } from '@playwright/test';
import type { FormId } from '#lib/core/forms/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';
import { addLine, fieldIn, fillField, fillRecord, sectionOf } from './document-page.ts';
import { goToForm, pasteText, spreadsheetText, untilSaved } from './entry-page.ts';
import type { GoldenForm, goldenAs } from './golden-entry.ts';
import { gridOf } from './grid-page.ts';

/** What is entered, by whom, where. */
export type Entry = { page: Page; budget: BudgetKey; golden: ReturnType<typeof goldenAs> };

/** 单位基本信息. */
export async function fillUnit({ page, budget, golden }: Entry, unit: string): Promise<void> {
  const form = { form: 'unit', owner: unit } as const;
  await goToForm(page, { budget, form });
  await fillRecord(page, { row: 'staffing', cells: golden.forms(form).record('staffing') });
  await fillRecord(page, { row: 'assets', cells: golden.forms(form).record('assets') });
  await untilSaved(page);
}

/** A form of the unit that is one grid, by pasting all of it; nothing where it has no rows. */
export async function pasteGrid(entry: Entry, input: { form: FormId; unit: string; section?: string; grid: RegExp }) {
  const { page, budget, golden } = entry;
  const { unit, section = 'lines', grid } = input;
  const form = { form: input.form, owner: unit };
  const rows = golden.forms(form).labelled(section);
  if (rows.length === 0) return;
  await goToForm(page, { budget, form });
  await gridOf(page, grid).fill(rows);
  await untilSaved(page);
}

/** 项目申报 and 项目绩效目标 of a project. */
export async function fillProject(entry: Entry, code: string): Promise<void> {
  const { page, budget, golden } = entry;
  const key = { form: 'project', owner: code } as const;
  const form = golden.forms(key);
  await goToForm(page, { budget, form: key });
  await fillRecord(page, { row: 'declaration', cells: form.record('declaration') });
  for (const { cells } of form.list('history')) {
    const line = await addLine(sectionOf(page, 'money'), '新增年度');
    await fillRecord(line, { cells });
  }
  await gridOf(page, /^支出明细/).fill(form.labelled('lines'));
  await untilSaved(page);
  await fillPerformance(entry, code);
}

async function fillPerformance({ page, budget, golden }: Entry, code: string): Promise<void> {
  const key = { form: 'project-performance', owner: code } as const;
  const form = golden.forms(key);
  if (form.list('goals').length === 0) return;
  await page.getByRole('navigation', { name: '项目的表' }).getByRole('link', { name: '绩效目标' }).click();
  await expect(page.getByRole('button', { name: '新增长期目标' })).toBeVisible();
  await fillGoals(page, { form, year: budget.year });
  await untilSaved(page);
}

/** Goals with their indicators: all but the last of each by paste, the last by hand. */
export async function fillGoals(page: Page, { form, year }: { form: GoldenForm; year: number }): Promise<void> {
  for (const goal of form.list('goals')) {
    const long = goal.cells.term === 'long-term';
    const section = sectionOf(page, long ? 'long-term' : 'annual');
    const there = await section.getByRole('article').count();
    await section.getByRole('button', { name: long ? '新增长期目标' : '新增年度目标' }).click();
    const card = section.getByRole('article').nth(there);
    const { term: _, ...cells } = goal.cells;
    for (const [field, text] of Object.entries(cells)) await fillField(fieldIn(card, { field }).first(), text);
    const indicators = form.list('indicators').filter(({ parent }) => parent === goal.id);
    const last = indicators.at(-1);
    const earlier = long ? [] : [year - 2, year - 1];
    await addIndicator(card, '产出指标');
    const row = ({ cells: own }: (typeof indicators)[number]) => [
      ...['level1', 'level2', 'name'].map((field) => own[field] ?? ''),
      ...earlier.map((of) => own[`previous.${of}`] ?? ''),
      ...['value', 'basis'].map((field) => own[field] ?? ''),
    ];
    const heads = ['一级指标', '二级指标', '三级指标', ...earlier.map((of) => `${of}年`), '指标值', '绩效标准'];
    await pasteText(page, spreadsheetText([heads, ...indicators.slice(0, -1).map(row)]));
    await expect(card.locator('li[data-sortable]')).toHaveCount(indicators.length - 1);
    if (last !== undefined) await writeIndicator(card, last.cells);
  }
}

type Card = ReturnType<Page['getByRole']>;

async function addIndicator(card: Card, level1: string): Promise<void> {
  await card.getByRole('button', { name: `新增${level1}`, exact: true }).click();
  await expect(card.locator('li[data-sortable] :is(input, textarea):focus')).toHaveCount(1);
}

/** Writes an indicator by hand behind the others of its group. */
async function writeIndicator(card: Card, cells: Readonly<Record<string, string>>): Promise<void> {
  const { level1 = '', level2 = '', value = '', ...rest } = cells;
  await addIndicator(card, level1);
  const line = card
    .getByRole('region', { name: new RegExp(`：${level1}$`) })
    .locator('li[data-sortable]')
    .last();
  await line.getByRole('combobox', { name: '二级指标' }).selectOption(`${level1}\n${level2}`);
  for (const [field, text] of Object.entries(rest)) await fillField(fieldIn(line, { field }), text);
  // Operator and number are typed together, and part on leaving.
  const box = fieldIn(line, { field: 'value' }).locator('input');
  await box.fill(value);
  await box.blur();
}
