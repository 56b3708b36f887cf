import { and, notInArray, sql } from 'drizzle-orm';
import type { Budget } from '#lib/core/package/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';
import { batches, type Context } from './context.ts';
import { documentsOf } from './documents.ts';
import { ledgerRow } from './line-rows.ts';
import { ofBudget } from './scope.ts';

type Replacement = { context: Context; key: BudgetKey; budget: Budget; at: Date };

/** Puts a budget in the place of what is there, whole. A new one starts in the first round, drafting. */
export async function replaceContent(input: Replacement): Promise<{ revision: number }> {
  const revision = await countUp(input);
  await removeContents(input);
  await writeUnits(input, revision);
  await writeLines(input);
  const { db, tables } = input.context;
  const documents = documentsOf(input.budget).map((document) => ({
    ...input.key,
    ...document,
    revision,
    updatedAt: input.at,
  }));
  for (const rows of batches(documents)) await db.insert(tables.formDocument).values(rows);
  return { revision };
}

async function countUp({ context: { db, tables }, key, budget: { template }, at }: Replacement): Promise<number> {
  const { budget } = tables;
  const [row] = await db
    .insert(budget)
    .values({ ...key, template, state: 'drafting', round: 1, revision: 1, updatedAt: at })
    .onConflictDoUpdate({
      target: [budget.region, budget.department, budget.year],
      set: { template, revision: sql`${budget.revision} + 1`, updatedAt: at },
    })
    .returning({ revision: budget.revision });
  if (row === undefined) throw new Error('the budget row did not answer with its revision');
  return row.revision;
}

async function removeContents({ context: { db, tables }, key, budget }: Replacement): Promise<void> {
  const { ledgerLine, incomeLine, procurementLine, purchasedServiceLine, formDocument, project, unitBudget } = tables;
  for (const table of [ledgerLine, incomeLine, procurementLine, purchasedServiceLine, formDocument, project])
    await db.delete(table).where(ofBudget(table, key));
  const staying = budget.units.map((unit) => unit.code);
  await db.delete(unitBudget).where(and(ofBudget(unitBudget, key), notInArray(unitBudget.unit, staying)));
}

async function writeUnits({ context: { db, tables }, key, budget, at }: Replacement, revision: number): Promise<void> {
  const { unitBudget, project } = tables;
  for (const [position, { code, name, nature, headquarters }] of budget.units.entries()) {
    const content = { position, name, nature, headquarters, revision, updatedAt: at };
    await db
      .insert(unitBudget)
      .values({ ...key, unit: code, state: 'drafting', ...content })
      .onConflictDoUpdate({
        target: [unitBudget.region, unitBudget.department, unitBudget.year, unitBudget.unit],
        set: content,
      });
  }
  const projects = budget.projects.map(({ code, name, unit, category }, position) => ({
    ...key,
    code,
    name,
    unit,
    category,
    position,
  }));
  for (const rows of batches(projects)) await db.insert(project).values(rows);
}

async function writeLines({ context: { db, tables, ids }, key, budget }: Replacement): Promise<void> {
  const place = (position: number) => ({ ...key, id: ids.next(), position, ordinal: 0 });
  const ledger = budget.expenditure.map((entry, position) => ledgerRow(entry, place(position)));
  for (const rows of batches(ledger)) await db.insert(tables.ledgerLine).values(rows);
  const income = budget.income.map((entry, position) => ({ ...entry, ...place(position) }));
  for (const rows of batches(income)) await db.insert(tables.incomeLine).values(rows);
  const procurement = budget.procurement.map((entry, position) => ({ ...entry, ...place(position) }));
  for (const rows of batches(procurement)) await db.insert(tables.procurementLine).values(rows);
  const services = budget.purchasedServices.map((entry, position) => ({ ...entry, ...place(position) }));
  for (const rows of batches(services)) await db.insert(tables.purchasedServiceLine).values(rows);
}
