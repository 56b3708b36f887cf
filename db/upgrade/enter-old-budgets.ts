import { canonicalJson } from '#lib/core/canonical/index.ts';
import type { Classification } from '#lib/core/classification/index.ts';
import { assembleBudget, type BudgetDraft, disassembleBudget, ledgerLinesOf } from '#lib/core/forms/index.ts';
import type { Budget } from '#lib/core/package/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';
import type { Context } from '../repositories/context.ts';
import { createRepositories } from '../repositories/repositories.ts';
import type { OldTables } from './old-tables.ts';
import { readOldBudget } from './read-old-budget.ts';

/** Who is named where a form's history begins with the upgrade. */
const UPGRADE = { id: 'system:upgrade', name: '系统升级' };

/**
 * Enters every budget of version 0.1 as forms, within a transaction at hand. A budget must come out of its forms exactly
 * as it went in.
 * @throws Error where one does not: the transaction must then be undone
 */
export async function enterOldBudgets(input: { context: Context; old: OldTables; at: Date }): Promise<void> {
  const { context, old, at } = input;
  const { db, tables } = context;
  const { classification } = createRepositories(context);
  const { region, department, year, template } = tables.budget;
  for (const { template: id, ...key } of await db.select({ region, department, year, template }).from(tables.budget)) {
    const budget = await readOldBudget({ db, old, key, template: id });
    const accounts = await classification.find(key.year);
    if (accounts === undefined) throw new Error(`no classification for the budget of ${key.year}`);
    await enter({ context, key, budget, classification: accounts, at });
  }
}

async function enter(input: {
  context: Context;
  key: BudgetKey;
  budget: Budget;
  classification: Classification;
  at: Date;
}): Promise<void> {
  const { context, key, budget, classification, at } = input;
  const { forms, ledger } = createRepositories(context);
  const draft = disassembleBudget(budget);
  hold({ budget, draft, classification });
  const { forms: entered } = draft;
  const writes = entered.map(({ form, owner, unit, rows }) => ({
    form,
    owner,
    unit,
    revision: 1,
    put: rows,
    removed: [],
    changes: rows.map((row) => ({ type: 'insert' as const, row })),
  }));
  await forms.write({ key, actor: UPGRADE, at, origin: 'imported', forms: writes });
  await ledger.write({ key, put: [...ledgerLinesOf({ forms: entered, classification }).values()], removed: [] });
}

function hold(input: { budget: Budget; draft: BudgetDraft; classification: Classification }): void {
  const { budget, draft, classification } = input;
  if (canonicalJson(assembleBudget({ draft, classification }).budget) === canonicalJson(budget)) return;
  const { region, department, fiscalYear } = budget;
  throw new Error(
    `the budget ${region.code}/${department.code}/${fiscalYear} does not come out of its forms as it was`,
  );
}
