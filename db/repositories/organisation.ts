import { and, asc, eq, sql } from 'drizzle-orm';
import type { OrganisationRepository } from '#lib/usecases/ports/index.ts';
import { changeOrganisation } from './change-organisation.ts';
import type { Context } from './context.ts';
import { regionsOf } from './scope.ts';

/** 财政区划, 业务科室, 部门, 预算单位. */
export function organisationRepository({ db, tables }: Context): OrganisationRepository {
  const { region, section, department, unit, user } = tables;
  return {
    async isEmpty() {
      const regions = await db.select({ code: region.code }).from(region).limit(1);
      const users = await db.select({ id: user.id }).from(user).limit(1);
      return regions.length === 0 && users.length === 0;
    },
    async structure({ actor, region: code }) {
      const within = (column: Parameters<typeof eq>[0]) => and(regionsOf(actor, column), eq(column, code));
      return {
        sections: await db
          .select({ code: section.code, name: section.name })
          .from(section)
          .where(within(section.region))
          .orderBy(asc(section.code)),
        departments: await db
          .select({ code: department.code, name: department.name, section: department.section })
          .from(department)
          .where(within(department.region))
          .orderBy(asc(department.code)),
        units: await db
          .select({ department: unit.department, code: unit.code, name: unit.name })
          .from(unit)
          .where(within(unit.region))
          .orderBy(asc(unit.department), asc(unit.code)),
      };
    },
    async hold(code) {
      // A change that changes nothing: whoever else wants it waits for this transaction's end.
      await db
        .update(region)
        .set({ name: sql`${region.name}` })
        .where(eq(region.code, code));
    },
    accountPlaces: ({ actor, region: code }) =>
      db
        .select({ section: user.sectionCode, department: user.departmentCode, unit: user.unitCode })
        .from(user)
        .where(and(regionsOf(actor, user.regionCode), eq(user.regionCode, code))),
    change: (change) => changeOrganisation({ context: { db, tables }, ...change }),
    async find(place) {
      const [row] = await db
        .select({
          regionName: region.name,
          sectionCode: section.code,
          sectionName: section.name,
          name: department.name,
        })
        .from(department)
        .innerJoin(section, and(eq(section.region, department.region), eq(section.code, department.section)))
        .innerJoin(region, eq(region.code, department.region))
        .where(and(eq(department.region, place.region), eq(department.code, place.department)));
      return (
        row && {
          region: { code: place.region, name: row.regionName },
          section: { code: row.sectionCode, name: row.sectionName },
          department: { code: place.department, name: row.name },
        }
      );
    },
    async regionName(code) {
      const [row] = await db.select({ name: region.name }).from(region).where(eq(region.code, code));
      return row?.name;
    },
    async sectionName(place) {
      const [row] = await db
        .select({ name: section.name })
        .from(section)
        .where(and(eq(section.region, place.region), eq(section.code, place.section)));
      return row?.name;
    },
    async enterRegion(named) {
      await db.insert(region).values(named).onConflictDoNothing();
    },
    async enter({ region: ofRegion, section: ofSection, department: entered, units }) {
      const at = { region: ofRegion.code };
      // Names of region and section belong to the finance bureau: one department's file does not rename them.
      await db.insert(region).values(ofRegion).onConflictDoNothing();
      await db
        .insert(section)
        .values({ ...at, ...ofSection })
        .onConflictDoNothing();
      const { code, name } = entered;
      const place = { section: ofSection.code, name };
      await db
        .insert(department)
        .values({ ...at, code, ...place })
        .onConflictDoUpdate({ target: [department.region, department.code], set: place });
      for (const entry of units)
        await db
          .insert(unit)
          .values({ ...at, department: code, code: entry.code, name: entry.name })
          .onConflictDoUpdate({ target: [unit.region, unit.department, unit.code], set: { name: entry.name } });
    },
  };
}
