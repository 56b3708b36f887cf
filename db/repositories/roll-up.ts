import { and, asc, eq, sql } from 'drizzle-orm';
import { fen } from '#lib/core/money/index.ts';
import type { Actor } from '#lib/core/workflow/index.ts';
import type { UnitTotal } from '#lib/usecases/ports/index.ts';
import { sameDepartment } from './budget-headers.ts';
import type { Context } from './context.ts';
import { departmentsOf, unitOf } from './scope.ts';

/*
 * The one place where the database adds amounts up to be shown: a bureau has too many budgets to read each one's forms.
 * A contract test holds it to the core's own sum.
 */

/** Exact expenditure of every unit of every budget that the actor may see. */
export async function rollUpUnits(context: Context, actor: Actor): Promise<UnitTotal[]> {
  const { db, tables } = context;
  const { unitBudget, ledgerLine, department } = tables;
  const own = unitOf(actor);
  const unit = {
    region: unitBudget.region,
    department: unitBudget.department,
    year: unitBudget.year,
    code: unitBudget.unit,
    name: unitBudget.name,
    state: unitBudget.state,
    position: unitBudget.position,
  };
  const rows = await db
    .select({ ...unit, total: sql<string>`cast(coalesce(sum(${ledgerLine.amount}), 0) as text)` })
    .from(unitBudget)
    .innerJoin(department, sameDepartment(context, unitBudget))
    .leftJoin(
      ledgerLine,
      and(
        eq(ledgerLine.region, unitBudget.region),
        eq(ledgerLine.department, unitBudget.department),
        eq(ledgerLine.year, unitBudget.year),
        eq(ledgerLine.unit, unitBudget.unit),
      ),
    )
    .where(and(departmentsOf(actor, tables), own === undefined ? undefined : eq(unitBudget.unit, own)))
    .groupBy(...Object.values(unit))
    .orderBy(asc(unitBudget.year), asc(unitBudget.region), asc(unitBudget.department), asc(unitBudget.position));
  return rows.map(({ region, department: code, year, position: _position, total, ...rest }) => ({
    ...rest,
    key: { region, department: code, year },
    total: fen(Number(total)),
  }));
}
