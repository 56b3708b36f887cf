import { placeName } from '#lib/core/organisation/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { OrganisationView } from '#lib/core/screen/index.ts';
import { type Actor, PREPARATION } from '#lib/core/workflow/index.ts';
import type { Repositories } from '../ports/index.ts';
import type { Refusal } from '../refusals.ts';
import { authorizeRegion } from '../region/authorize-region.ts';
import { regionProgress } from '../region/progress.ts';
import type { Services } from '../services.ts';

/** Sections, departments and units of a region, for its budget office. */
export async function readOrganisation(input: {
  services: Pick<Services, 'storage'>;
  actor: Actor;
  region: string;
}): Promise<Result<OrganisationView, Refusal>> {
  const { services, actor, region } = input;
  const allowed = authorizeRegion(input);
  if (!allowed.ok) return allowed;
  return services.storage.read(async (repositories): Promise<Result<OrganisationView, Refusal>> => {
    const regionName = await repositories.organisation.regionName(region);
    if (regionName === undefined) return refuse({ code: 'NOT_FOUND' });
    const structure = await repositories.organisation.structure({ actor, region });
    const uses = await usesOf({ repositories, actor, region });
    return ok({ region, regionName, structure, uses: Object.fromEntries(uses) });
  });
}

/**
 * Why things cannot be taken away, by their places: accounts are bound to them, a department has budgets, a unit is in one
 * that is still being prepared. What was approved keeps the names that it has.
 */
export async function usesOf(input: {
  repositories: Pick<Repositories, 'organisation' | 'progress'>;
  actor: Actor;
  region: string;
}): Promise<Map<string, string>> {
  const { repositories, actor, region } = input;
  const uses = new Map<string, string>();
  const bound = '还有账号，请系统管理员先调整账号';
  for (const { section, department, unit } of await repositories.organisation.accountPlaces({ actor, region })) {
    if (section !== null) uses.set(placeName({ kind: 'section', code: section }), bound);
    if (department !== null) uses.set(placeName({ kind: 'department', code: department }), bound);
    if (department !== null && unit !== null) uses.set(placeName({ kind: 'unit', code: unit, department }), bound);
  }
  for (const { key, progress } of await regionProgress({ repositories, actor, region })) {
    const { department, year } = key;
    uses.set(placeName({ kind: 'department', code: department }), `有 ${year} 年的预算，不能删除`);
    if (!PREPARATION.includes(progress.state)) continue;
    for (const { code } of progress.units)
      uses.set(placeName({ kind: 'unit', code, department }), `在编 ${year} 年的预算，批复以后才能停用`);
  }
  return uses;
}
