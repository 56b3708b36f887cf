import {
  checkOrganisation,
  type OrganisationChange,
  type OrganisationStructure,
} from '#lib/core/organisation/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { Actor } from '#lib/core/workflow/index.ts';
import type { Refusal } from '../refusals.ts';
import { authorizeRegion } from '../region/authorize-region.ts';
import type { Services } from '../services.ts';
import { carryIntoBudgets } from './carry-into-budgets.ts';
import { usesOf } from './read-organisation.ts';

/** Most changes of one save: a whole region from a list. */
export const MOST_ORGANISATION_CHANGES = 5_000;

/**
 * Changes sections, departments and units of a region: all, or none. Budgets that are still being prepared take the new
 * names and sections at once; what was approved keeps its own.
 * @returns the organisation as it stands then
 */
export async function changeOrganisation(input: {
  services: Pick<Services, 'storage' | 'clock'>;
  actor: Actor;
  region: string;
  changes: readonly OrganisationChange[];
}): Promise<Result<OrganisationStructure, Refusal>> {
  const { services, actor, region, changes } = input;
  const allowed = authorizeRegion(input);
  if (!allowed.ok) return allowed;
  return services.storage.transact<OrganisationStructure, Refusal>(async (repositories) => {
    const { organisation, audit } = repositories;
    if ((await organisation.regionName(region)) === undefined) return refuse({ code: 'NOT_FOUND' });
    await organisation.hold(region);
    const structure = await organisation.structure({ actor, region });
    const uses = await usesOf({ repositories, actor, region });
    const problems = checkOrganisation({ structure, changes, uses });
    const errors = problems.map(({ index, message }) => ({ path: `changes[${index}]`, message }));
    if (errors.length > 0) return refuse({ code: 'INVALID_FIELDS', errors });
    if (changes.length === 0) return ok(structure);
    const at = services.clock.now();
    await organisation.change({ region, changes });
    const payload = { type: 'organisation.changed', version: 1, changes } as const;
    await audit.append({ actor, region, department: '', at, payload });
    const after = await organisation.structure({ actor, region });
    await carryIntoBudgets({ repositories, actor, region, changes, structure: after, at });
    return ok(after);
  });
}
