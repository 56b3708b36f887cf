import { and, eq, inArray, sql } from 'drizzle-orm';
import type { LedgerLine } from '#lib/core/forms/index.ts';
import type { LedgerRepository } from '#lib/usecases/ports/index.ts';
import type { Tables } from '../schema/tables.ts';
import { batches, type Context } from './context.ts';
import { rollUpUnits } from './roll-up.ts';
import { ofBudget, unitOf } from './scope.ts';

/** Expenditure lines, as they follow from the forms. */
export function ledgerRepository(context: Context): LedgerRepository {
  const { db, tables } = context;
  const { ledgerLine: table } = tables;
  return {
    async ofBudget({ key, actor }) {
      const own = unitOf(actor);
      const rows = await db
        .select()
        .from(table)
        .where(and(ofBudget(table, key), own === undefined ? undefined : eq(table.unit, own)));
      return rows.map(lineOf).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
    },
    async sum(key) {
      const [row] = await db
        .select({ sum: sql<string | null>`cast(sum(${table.amount}) as text)` })
        .from(table)
        .where(ofBudget(table, key));
      return BigInt(row?.sum ?? 0);
    },
    async write({ key, put, removed }) {
      for (const ids of batches(removed))
        await db.delete(table).where(and(ofBudget(table, key), inArray(table.id, ids)));
      for (const batch of batches(put.map((line) => ({ ...key, ...line }))))
        await db
          .insert(table)
          .values(batch)
          .onConflictDoUpdate({ target: [table.region, table.department, table.year, table.id], set: FROM_NEW });
    },
    async clear(key) {
      await db.delete(table).where(ofBudget(table, key));
    },
    totals: (actor) => rollUpUnits(context, actor),
  };
}

const FROM_NEW = {
  unit: sql`excluded.unit_code`,
  project: sql`excluded.project_code`,
  category: sql`excluded.category`,
  function: sql`excluded.function_code`,
  economic: sql`excluded.economic_code`,
  source: sql`excluded.source`,
  period: sql`excluded.period`,
  amount: sql`excluded.amount`,
};

function lineOf(row: Tables['ledgerLine']['$inferSelect']): LedgerLine {
  const { region: _region, department: _department, year: _year, ...line } = row;
  return line;
}
