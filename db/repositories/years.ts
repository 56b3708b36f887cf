import { and, count, desc, eq } from 'drizzle-orm';
import { DEADLINE_LEVEL_IDS, type Deadline } from '#lib/core/workflow/index.ts';
import type { FiscalYear, YearRepository } from '#lib/usecases/ports/index.ts';
import type { Context } from './context.ts';
import { regionsOf } from './scope.ts';

/** Fiscal years with their rounds and deadlines. */
export function yearRepository({ db, tables }: Context): YearRepository {
  const { fiscalYear, deadline, formRow } = tables;
  const list = async (region: string, year?: number): Promise<FiscalYear[]> => {
    const years = await db
      .select()
      .from(fiscalYear)
      .where(and(eq(fiscalYear.region, region), year === undefined ? undefined : eq(fiscalYear.year, year)))
      .orderBy(desc(fiscalYear.year));
    const due = await db
      .select()
      .from(deadline)
      .where(and(eq(deadline.region, region), year === undefined ? undefined : eq(deadline.year, year)));
    return years.map(({ updatedAt: _, ...kept }) => ({
      ...kept,
      deadlines: due
        .filter((row) => row.year === kept.year)
        .sort((a, b) => a.round - b.round || DEADLINE_LEVEL_IDS.indexOf(a.level) - DEADLINE_LEVEL_IDS.indexOf(b.level))
        .map(({ round, level, dueOn }): Deadline => ({ round, level, dueOn })),
    }));
  };
  return {
    find: async ({ region, year }) => (await list(region, year))[0],
    list: (region) => list(region),
    async projects({ actor, region, year }) {
      const rows = await db
        .select({ department: formRow.department, rows: count() })
        .from(formRow)
        .where(
          and(
            regionsOf(actor, formRow.region),
            eq(formRow.region, region),
            eq(formRow.year, year),
            eq(formRow.form, 'projects'),
          ),
        )
        .groupBy(formRow.department);
      return new Map(rows.map(({ department, rows: counted }) => [department, counted]));
    },
    async put({ year: { deadlines, ...kept }, at }) {
      const { rounds, template } = kept;
      await db
        .insert(fiscalYear)
        .values({ ...kept, openedAt: at, updatedAt: at })
        .onConflictDoUpdate({
          target: [fiscalYear.region, fiscalYear.year],
          set: { rounds, template, updatedAt: at },
        });
      const place = { region: kept.region, year: kept.year };
      await db.delete(deadline).where(and(eq(deadline.region, place.region), eq(deadline.year, place.year)));
      if (deadlines.length > 0) await db.insert(deadline).values(deadlines.map((due) => ({ ...place, ...due })));
    },
  };
}
