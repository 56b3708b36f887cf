import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { byRank } from '#lib/core/forms/index.ts';
import { fen } from '#lib/core/money/index.ts';
import type { BudgetDigest } from '#lib/core/screen/index.ts';
import type { Actor, StateId } from '#lib/core/workflow/index.ts';
import type { QueuedBudget, ReviewRepository } from '#lib/usecases/ports/index.ts';
import { headerColumns, headerOf, sameDepartment } from './budget-headers.ts';
import type { Context } from './context.ts';
import { formRowOf } from './form-rows.ts';
import { departmentInSight, departmentsOf } from './scope.ts';

/** Many budgets at once, for their reviewers: sums and states, without any form but the control figures. */
export function reviewRepository(context: Context): ReviewRepository {
  const { db, tables } = context;
  const { budget, department, ledgerLine } = tables;
  return {
    async years(actor) {
      const rows = await db
        .selectDistinct({ year: budget.year })
        .from(budget)
        .where(departmentInSight(context, { actor, place: budget }))
        .orderBy(desc(budget.year));
      return rows.map(({ year }) => year);
    },
    queue: (query) => queueOf(context, query),
    async totals({ actor, year, departments }) {
      if (departments.length === 0) return new Map();
      const rows = await db
        .select({ region: ledgerLine.region, department: ledgerLine.department, total: summed(ledgerLine.amount) })
        .from(ledgerLine)
        .innerJoin(department, sameDepartment(context, ledgerLine))
        .where(
          and(
            departmentsOf(actor, tables),
            eq(ledgerLine.year, year),
            inArray(ledgerLine.department, [...new Set(departments)]),
          ),
        )
        .groupBy(ledgerLine.region, ledgerLine.department);
      return new Map(rows.map(({ region, department: code, total }) => [`${region}/${code}`, fen(Number(total))]));
    },
    async spending({ actor, region, year }) {
      const code = sql<string>`substr(${ledgerLine.function}, 1, 3)`;
      const rows = await db
        .select({
          department: ledgerLine.department,
          class: code,
          source: ledgerLine.source,
          period: ledgerLine.period,
          amount: summed(ledgerLine.amount),
        })
        .from(ledgerLine)
        .innerJoin(department, sameDepartment(context, ledgerLine))
        .where(and(departmentsOf(actor, tables), eq(ledgerLine.region, region), eq(ledgerLine.year, year)))
        .groupBy(ledgerLine.department, code, ledgerLine.source, ledgerLine.period);
      return rows.map((row) => ({ ...row, amount: fen(Number(row.amount)) }));
    },
    limitRows: (query) => limitRowsOf(context, query),
  };
}

/** 分 may sum beyond what a database's driver makes a number of: handed over as text. */
function summed(amount: Parameters<typeof eq>[0]): SQL<string> {
  return sql<string>`cast(coalesce(sum(${amount}), 0) as text)`;
}

async function queueOf(context: Context, { actor, year }: { actor: Actor; year: number }): Promise<QueuedBudget[]> {
  const { db, tables } = context;
  const { region, section, department, budget } = tables;
  const rows = await db
    .select({ ...headerColumns(tables), digest: budget.digest, confirmedBy: budget.confirmedBy })
    .from(budget)
    .innerJoin(department, sameDepartment(context, budget))
    .innerJoin(section, and(eq(section.region, department.region), eq(section.code, department.section)))
    .innerJoin(region, eq(region.code, budget.region))
    .where(and(departmentsOf(actor, tables), eq(budget.year, year)))
    .orderBy(asc(budget.region), asc(budget.department));
  const units = await unitStates(context, { actor, year });
  return rows.map((row): QueuedBudget => {
    const { digest, confirmedBy, ...header } = headerOf(row);
    return {
      ...header,
      units: units.get(`${header.key.region}/${header.key.department}`) ?? [],
      ...(confirmedBy === null ? {} : { confirmedBy }),
      ...(digest === null ? {} : { digest: JSON.parse(digest) as BudgetDigest }),
    };
  });
}

async function unitStates(
  context: Context,
  { actor, year }: { actor: Actor; year: number },
): Promise<Map<string, { state: StateId; count: number }[]>> {
  const { db, tables } = context;
  const { unitBudget, department } = tables;
  const rows = await db
    .select({
      region: unitBudget.region,
      department: unitBudget.department,
      state: unitBudget.state,
      count: sql<string>`cast(count(*) as text)`,
    })
    .from(unitBudget)
    .innerJoin(department, sameDepartment(context, unitBudget))
    .where(and(departmentsOf(actor, tables), eq(unitBudget.year, year)))
    .groupBy(unitBudget.region, unitBudget.department, unitBudget.state);
  const groups = Map.groupBy(rows, (row) => `${row.region}/${row.department}`);
  return new Map(
    [...groups].map(([name, own]) => [name, own.map(({ state, count }) => ({ state, count: Number(count) }))]),
  );
}

async function limitRowsOf(
  context: Context,
  { actor, region, year }: { actor: Actor; region: string; year: number },
): ReturnType<ReviewRepository['limitRows']> {
  const { db, tables } = context;
  const { formRow, unitBudget, department } = tables;
  const rows = await db
    .select({ row: formRow })
    .from(formRow)
    .innerJoin(department, sameDepartment(context, formRow))
    .where(
      and(
        departmentsOf(actor, tables),
        eq(formRow.region, region),
        eq(formRow.year, year),
        eq(formRow.form, 'control-figures'),
      ),
    );
  const limited = Map.groupBy(rows, ({ row }) => row.department);
  if (limited.size === 0) return new Map();
  const units = await db
    .select({ department: unitBudget.department, code: unitBudget.unit, name: unitBudget.name })
    .from(unitBudget)
    .where(
      and(
        eq(unitBudget.region, region),
        eq(unitBudget.year, year),
        inArray(unitBudget.department, [...limited.keys()]),
      ),
    );
  const unitsOf = Map.groupBy(units, (unit) => unit.department);
  return new Map(
    [...limited].map(([code, own]) => {
      const named = (unitsOf.get(code) ?? []).map((unit) => ({ code: unit.code, name: unit.name }));
      return [code, { rows: own.map(({ row }) => formRowOf(row)).sort(byRank), units: named }];
    }),
  );
}
