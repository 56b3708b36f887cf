import { and, eq } from 'drizzle-orm';
import type { OrganisationRepository } from '#lib/usecases/ports/index.ts';
import type { Context } from './context.ts';

/** 财政区划, 业务科室, 部门, 预算单位. */
export function organisationRepository({ db, tables }: Context): OrganisationRepository {
  const { region, section, department, unit, user } = tables;
  return {
    async isEmpty() {
      const regions = await db.select({ code: region.code }).from(region).limit(1);
      const users = await db.select({ id: user.id }).from(user).limit(1);
      return regions.length === 0 && users.length === 0;
    },
    async sectionOf(place) {
      const [row] = await db
        .select({ section: department.section })
        .from(department)
        .where(and(eq(department.region, place.region), eq(department.code, place.department)));
      return row?.section;
    },
    async enter(budget) {
      const at = { region: budget.region.code };
      const { code, name } = budget.department;
      // Names of region and section belong to the finance bureau: one department's file does not rename them.
      await db.insert(region).values(budget.region).onConflictDoNothing();
      await db
        .insert(section)
        .values({ ...at, ...budget.department.section })
        .onConflictDoNothing();
      const place = { section: budget.department.section.code, name };
      await db
        .insert(department)
        .values({ ...at, code, ...place })
        .onConflictDoUpdate({ target: [department.region, department.code], set: place });
      for (const entry of budget.units)
        await db
          .insert(unit)
          .values({ ...at, department: code, code: entry.code, name: entry.name })
          .onConflictDoUpdate({ target: [unit.region, unit.department, unit.code], set: { name: entry.name } });
    },
  };
}
