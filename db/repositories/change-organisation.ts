import { and, eq } from 'drizzle-orm';
import type { OrganisationChange } from '#lib/core/organisation/index.ts';
import type { Context } from './context.ts';

type Input = { context: Pick<Context, 'db' | 'tables'>; region: string };

/** Puts sections, departments and units in, the larger before the smaller, and takes them away the other way round. */
export async function changeOrganisation(input: Input & { changes: readonly OrganisationChange[] }): Promise<void> {
  const { changes, ...place } = input;
  for (const kind of ['section', 'department', 'unit'] as const)
    for (const change of changes) if (change.kind === kind && change.after !== null) await put(place, change);
  for (const kind of ['unit', 'department', 'section'] as const)
    for (const change of changes) if (change.kind === kind && change.after === null) await remove(place, change);
}

async function put({ context: { db, tables }, region }: Input, change: OrganisationChange): Promise<void> {
  const { section, department, unit } = tables;
  const { kind, code, after } = change;
  const name = after?.name ?? '';
  if (kind === 'section')
    await db
      .insert(section)
      .values({ region, code, name })
      .onConflictDoUpdate({ target: [section.region, section.code], set: { name } });
  else if (kind === 'department') {
    const set = { name, section: after?.section ?? '' };
    await db
      .insert(department)
      .values({ region, code, ...set })
      .onConflictDoUpdate({ target: [department.region, department.code], set });
  } else
    await db
      .insert(unit)
      .values({ region, department: change.department ?? '', code, name })
      .onConflictDoUpdate({ target: [unit.region, unit.department, unit.code], set: { name } });
}

async function remove({ context: { db, tables }, region }: Input, change: OrganisationChange): Promise<void> {
  const { section, department, unit } = tables;
  const { kind, code } = change;
  if (kind === 'section') await db.delete(section).where(and(eq(section.region, region), eq(section.code, code)));
  else if (kind === 'department')
    await db.delete(department).where(and(eq(department.region, region), eq(department.code, code)));
  else
    await db
      .delete(unit)
      .where(and(eq(unit.region, region), eq(unit.department, change.department ?? ''), eq(unit.code, code)));
}
