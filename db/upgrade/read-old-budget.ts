import { type AnyColumn, asc } from 'drizzle-orm';
import type { Budget, Declaration, Project, Staffing } from '#lib/core/package/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';
import type { Database } from '../database.ts';
import { ofBudget } from '../repositories/scope.ts';
import type { OldTables } from './old-tables.ts';

/** The documents of version 0.1 by kind: canonical JSON with amounts in 分. */
type Documents = {
  profile: Pick<Budget, 'region' | 'department'>;
  staffing: Staffing;
  assets: NonNullable<Budget['assets']>;
  'overall-performance': NonNullable<Budget['performance']>;
  'prior-year': NonNullable<Budget['priorYear']>;
  explanations: NonNullable<Budget['explanations']>;
  disclosure: NonNullable<Budget['disclosure']>;
  'project-declaration': Declaration;
  'project-performance': NonNullable<Project['performance']>;
};

type Query = { db: Database; old: OldTables; key: BudgetKey };

/** A budget as version 0.1 kept it, field by field and in its order. */
export async function readOldBudget(query: Query & { template: string }): Promise<Budget> {
  const { key, template } = query;
  const document = await documentsOf(query);
  const lists = await listsOf(query);
  const needed = <K extends keyof Documents>(kind: K, owner = ''): Documents[K] => {
    const found = document(kind, owner);
    if (found === undefined) throw new Error(`form document is missing: ${kind} of ${owner || 'the department'}`);
    return found;
  };
  return present({
    format: 'budget-package',
    version: 1,
    fiscalYear: key.year,
    template,
    ...needed('profile'),
    units: lists.units.map(({ code, ...unit }) => ({ code, ...unit, staffing: needed('staffing', code) })),
    projects: lists.projects.map((project) =>
      present({
        ...project,
        declaration: document('project-declaration', project.code),
        performance: document('project-performance', project.code),
      }),
    ),
    income: lists.income,
    expenditure: lists.expenditure.map(present),
    procurement: lists.procurement.map(present),
    purchasedServices: lists.services.map(present),
    disclosure: document('disclosure'),
    assets: document('assets'),
    performance: document('overall-performance'),
    priorYear: document('prior-year'),
    explanations: document('explanations'),
  }) as Budget;
}

async function documentsOf({ db, old: { formDocument }, key }: Query) {
  const rows = await db.select().from(formDocument).where(ofBudget(formDocument, key));
  const contents = new Map(rows.map(({ kind, owner, content }) => [`${kind}/${owner}`, content]));
  return <K extends keyof Documents>(kind: K, owner = ''): Documents[K] | undefined => {
    const content = contents.get(`${kind}/${owner}`);
    return content === undefined ? undefined : (JSON.parse(content) as Documents[K]);
  };
}

async function listsOf({ db, old, key }: Query) {
  const { unitBudget, project, ledgerLine, incomeLine, procurementLine, purchasedServiceLine } = old;
  const inOrder = (table: { position: AnyColumn; ordinal: AnyColumn }) => [asc(table.position), asc(table.ordinal)];
  return {
    units: await db
      .select({
        code: unitBudget.unit,
        name: unitBudget.name,
        nature: unitBudget.nature,
        headquarters: unitBudget.headquarters,
      })
      .from(unitBudget)
      .where(ofBudget(unitBudget, key))
      .orderBy(asc(unitBudget.position)),
    projects: await db
      .select({ code: project.code, name: project.name, unit: project.unit, category: project.category })
      .from(project)
      .where(ofBudget(project, key))
      .orderBy(asc(project.position)),
    expenditure: await db
      .select({
        unit: ledgerLine.unit,
        project: ledgerLine.project,
        function: ledgerLine.function,
        economic: ledgerLine.economic,
        source: ledgerLine.source,
        period: ledgerLine.period,
        amount: ledgerLine.amount,
        item: ledgerLine.item,
        basis: ledgerLine.basis,
        note: ledgerLine.note,
      })
      .from(ledgerLine)
      .where(ofBudget(ledgerLine, key))
      .orderBy(...inOrder(ledgerLine)),
    income: await db
      .select({
        unit: incomeLine.unit,
        source: incomeLine.source,
        period: incomeLine.period,
        amount: incomeLine.amount,
      })
      .from(incomeLine)
      .where(ofBudget(incomeLine, key))
      .orderBy(...inOrder(incomeLine)),
    procurement: await db
      .select({
        unit: procurementLine.unit,
        project: procurementLine.project,
        item: procurementLine.item,
        catalogCode: procurementLine.catalogCode,
        kind: procurementLine.kind,
        quantity: procurementLine.quantity,
        measure: procurementLine.measure,
        amount: procurementLine.amount,
        newAsset: procurementLine.newAsset,
      })
      .from(procurementLine)
      .where(ofBudget(procurementLine, key))
      .orderBy(...inOrder(procurementLine)),
    services: await db
      .select({
        unit: purchasedServiceLine.unit,
        project: purchasedServiceLine.project,
        item: purchasedServiceLine.item,
        catalogCode: purchasedServiceLine.catalogCode,
        amount: purchasedServiceLine.amount,
      })
      .from(purchasedServiceLine)
      .where(ofBudget(purchasedServiceLine, key))
      .orderBy(...inOrder(purchasedServiceLine)),
  };
}

/** Drops what is null or undefined: the exchange format leaves an absent value out. */
function present<T extends object>(row: T): object {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== undefined));
}
