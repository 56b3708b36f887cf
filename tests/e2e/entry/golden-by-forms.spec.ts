import { expect, type Page, test } from '@playwright/test';
import { budgetPath } from '#components/shell/addresses.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';
import { ownDepartment } from '../support/attempt.ts';
import { exportedPackage, newAccount } from '../support/command-line.ts';
import { fillExplanations, fillOverall, fillPriorYear, fillProfile } from '../support/department-forms.ts';
import { enterAs, goToForm, untilSaved } from '../support/entry-page.ts';
import { goldenAs } from '../support/golden-entry.ts';
import { gridOf } from '../support/grid-page.ts';
import { isKeyed, KEYED, keyInLines } from '../support/personnel-keys.ts';
import { expectSamePackage } from '../support/same-package.ts';
import { type Entry, fillProject, fillUnit, pasteGrid } from '../support/unit-forms.ts';
import { demonstrationPassword } from '../support/visitor.ts';

type Golden = ReturnType<typeof goldenAs>;

/** 新建年度预算 by the budget office, units pasted as they stand in its list. */
async function openBudget(page: Page, { budget, golden }: { budget: BudgetKey; golden: Golden }): Promise<void> {
  const wanted = JSON.parse(golden.text);
  await enterAs(page, { username: 'budget-office', password: demonstrationPassword() });
  await page.goto('/budgets/new');
  await page.getByText('自己填部门和单位').click();
  await page.getByLabel('预算年度').fill(String(budget.year));
  await expect(page.getByLabel('财政区划编码')).toHaveValue(budget.region);
  await page.getByLabel('部门编码').fill(budget.department);
  await page.getByLabel('部门名称').fill(wanted.department.name);
  await page.getByLabel('业务科室编码').fill(wanted.department.section.code);
  await page.getByLabel('归口业务科室').fill(wanted.department.section.name);
  await page.getByLabel('公开模板').selectOption(wanted.template);
  const list = wanted.units.map((unit: Record<string, string>) => `${unit.code}\t${unit.name}`).join('\n');
  await page.getByLabel(/^预算单位/).fill(list);
  await page.getByRole('button', { name: '新建预算' }).click();
  await expect(page).toHaveURL(new RegExp(`${budgetPath(budget)}$`));
  // Left open, it would derive the budget anew with everything that others save.
  await page.close();
}

/** The projects of a unit that are declared one by one. */
function declared(golden: Golden, unit: string): string[] {
  const own = golden.forms({ form: 'projects', owner: unit }).list('projects');
  return own
    .map(({ cells }) => cells.code ?? '')
    .filter((code) => golden.keys.some(({ form, owner }) => form === 'project' && owner === code));
}

/** 人员经费: three lines by keys, the others by a paste behind them. */
async function keyInPersonnel({ page, budget, golden }: Entry, unit: string): Promise<void> {
  const form = { form: 'personnel', owner: unit } as const;
  const rows = golden.forms(form).labelled('lines');
  const others = rows.filter((row) => !isKeyed(row));
  expect(rows.length - others.length).toBe(KEYED.length);
  await goToForm(page, { budget, form });
  await keyInLines(page);
  await gridOf(page, /^人员经费/).paste(others);
  await expect(page.getByRole('status').filter({ hasText: /^已粘贴/ })).toBeVisible();
  await untilSaved(page);
}

async function fillUnitForms(entry: Entry, { unit, byKeys }: { unit: string; byKeys: boolean }): Promise<void> {
  const { page, budget, golden } = entry;
  await page.goto(budgetPath(budget));
  await fillUnit(entry, unit);
  await pasteGrid(entry, { form: 'projects', unit, section: 'projects', grid: /^项目清单/ });
  if (byKeys) await keyInPersonnel(entry, unit);
  else await pasteGrid(entry, { form: 'personnel', unit, grid: /^人员经费/ });
  await pasteGrid(entry, { form: 'operating', unit, grid: /^公用经费/ });
  await pasteGrid(entry, { form: 'income', unit, grid: /^收入/ });
  for (const code of declared(golden, unit)) await fillProject(entry, code);
  await pasteGrid(entry, { form: 'procurement', unit, grid: /^政府采购/ });
}

test('from an empty year to the golden package, by forms alone', async ({ page, browser }) => {
  test.setTimeout(400_000);
  const department = ownDepartment('225');
  const golden = goldenAs(department);
  const wanted = JSON.parse(golden.text);
  const budget: BudgetKey = { region: wanted.region.code, department, year: wanted.fiscalYear };
  const units: string[] = wanted.units.map(({ code }: { code: string }) => code);
  await openBudget(page, { budget, golden });
  const place = { region: budget.region, department };
  const [lead, ...preparers] = await Promise.all([
    newAccount({ username: `lead-${department}`, name: '部门财务', role: 'department-lead', ...place }),
    ...units.map((unit) =>
      newAccount({ username: `of-${unit}`, name: `经办 ${unit}`, role: 'preparer', ...place, unit }),
    ),
  ]);
  for (const [index, person] of preparers.entries()) {
    const context = await browser.newContext();
    const own = await context.newPage();
    await enterAs(own, person);
    const unit = units[index] ?? '';
    await fillUnitForms({ page: own, budget, golden }, { unit, byKeys: unit === units.at(-1) });
    await context.close();
  }
  const context = await browser.newContext();
  const own = await context.newPage();
  await enterAs(own, lead);
  await own.goto(budgetPath(budget));
  await own.getByRole('navigation', { name: '预算表单' }).getByRole('button', { name: '部门', exact: true }).click();
  for (const fill of [fillProfile, fillPriorYear, fillExplanations, fillOverall])
    await fill({ page: own, budget, golden });
  await context.close();
  expectSamePackage(await exportedPackage(budget), wanted);
});
