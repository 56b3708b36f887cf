import { type AnyColumn, and, asc, eq } from 'drizzle-orm';
import type { Budget } from '#lib/core/package/index.ts';
import type { AuthorizedBudget } from '#lib/core/workflow/index.ts';
import type { Context } from './context.ts';
import { DocumentShelf } from './documents.ts';
import { incomeEntry, ledgerEntry, procurementEntry, purchasedServiceEntry } from './line-rows.ts';
import { ofBudget, unitOf } from './scope.ts';

/** A budget as it was entered, field by field and in its order; for an actor bound to a unit, that unit's part. */
export async function readContent(input: { context: Context; authorized: AuthorizedBudget }): Promise<Budget> {
  const { db, tables } = input.context;
  const { key, actor } = input.authorized;
  const documents = await db.select().from(tables.formDocument).where(ofBudget(tables.formDocument, key));
  const shelf = new DocumentShelf(documents);
  const [header] = await db
    .select({ template: tables.budget.template })
    .from(tables.budget)
    .where(ofBudget(tables.budget, key));
  if (header === undefined) throw new Error('an authorised budget is not there: it was removed in the meantime');
  const lists = await readLists(input);
  return {
    format: 'budget-package',
    version: 1,
    fiscalYear: key.year,
    template: header.template,
    ...shelf.get('profile'),
    units: lists.units.map(({ unit, name, nature, headquarters }) => ({
      code: unit,
      name,
      nature,
      headquarters,
      staffing: shelf.get('staffing', unit),
    })),
    projects: lists.projects.map(({ code, name, unit, category }) => ({
      code,
      name,
      unit,
      category,
      ...optional({
        declaration: shelf.find('project-declaration', code),
        performance: shelf.find('project-performance', code),
      }),
    })),
    income: lists.income.map(incomeEntry),
    expenditure: lists.expenditure.map(ledgerEntry),
    procurement: lists.procurement.map(procurementEntry),
    purchasedServices: lists.services.map(purchasedServiceEntry),
    ...optional({ disclosure: shelf.find('disclosure') }),
    ...(unitOf(actor) === undefined ? departmentForms(shelf) : {}),
  };
}

/** Forms about the department as a whole, whose figures would not fit a single unit's. */
function departmentForms(shelf: DocumentShelf) {
  return optional({
    assets: shelf.find('assets'),
    performance: shelf.find('overall-performance'),
    priorYear: shelf.find('prior-year'),
    explanations: shelf.find('explanations'),
  });
}

async function readLists({ context: { db, tables }, authorized }: { context: Context; authorized: AuthorizedBudget }) {
  const { unitBudget, project, incomeLine, ledgerLine, procurementLine, purchasedServiceLine } = tables;
  const own = unitOf(authorized.actor);
  const within = (table: Parameters<typeof ofBudget>[0] & { unit: AnyColumn }) =>
    and(ofBudget(table, authorized.key), own === undefined ? undefined : eq(table.unit, own));
  return {
    units: await db.select().from(unitBudget).where(within(unitBudget)).orderBy(asc(unitBudget.position)),
    projects: await db.select().from(project).where(within(project)).orderBy(asc(project.position)),
    income: await db
      .select()
      .from(incomeLine)
      .where(within(incomeLine))
      .orderBy(asc(incomeLine.position), asc(incomeLine.ordinal)),
    expenditure: await db
      .select()
      .from(ledgerLine)
      .where(within(ledgerLine))
      .orderBy(asc(ledgerLine.position), asc(ledgerLine.ordinal)),
    procurement: await db
      .select()
      .from(procurementLine)
      .where(within(procurementLine))
      .orderBy(asc(procurementLine.position), asc(procurementLine.ordinal)),
    services: await db
      .select()
      .from(purchasedServiceLine)
      .where(within(purchasedServiceLine))
      .orderBy(asc(purchasedServiceLine.position), asc(purchasedServiceLine.ordinal)),
  };
}

/** Leaves absent values out, as the exchange format does. */
function optional<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
