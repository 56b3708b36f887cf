import { and, asc, desc, eq } from 'drizzle-orm';
import type { Deadline, FiscalYear, YearRepository } from '#lib/usecases/ports/index.ts';
import type { Context } from './context.ts';

/** Fiscal years with their rounds and deadlines. */
export function yearRepository({ db, tables: { fiscalYear, deadline } }: Context): YearRepository {
  const list = async (region: string, year?: number): Promise<FiscalYear[]> => {
    const years = await db
      .select()
      .from(fiscalYear)
      .where(and(eq(fiscalYear.region, region), year === undefined ? undefined : eq(fiscalYear.year, year)))
      .orderBy(desc(fiscalYear.year));
    const due = await db
      .select()
      .from(deadline)
      .where(and(eq(deadline.region, region), year === undefined ? undefined : eq(deadline.year, year)))
      .orderBy(asc(deadline.round), asc(deadline.level));
    return years.map(({ updatedAt: _, ...kept }) => ({
      ...kept,
      deadlines: due
        .filter((row) => row.year === kept.year)
        .map(({ round, level, dueOn }): Deadline => ({ round, level, dueOn })),
    }));
  };
  return {
    find: async ({ region, year }) => (await list(region, year))[0],
    list: (region) => list(region),
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
