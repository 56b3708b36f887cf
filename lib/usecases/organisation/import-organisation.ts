import {
  changesOfSheets,
  checkOrganisation,
  type OrganisationSheets,
  type SheetError,
} from '#lib/core/organisation/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { OrganisationUpload } from '#lib/core/screen/index.ts';
import type { Actor } from '#lib/core/workflow/index.ts';
import type { Refusal } from '../refusals.ts';
import { authorizeRegion } from '../region/authorize-region.ts';
import type { Services } from '../services.ts';
import { usesOf } from './read-organisation.ts';

/** What a filled list of the organisation would change, and every cell that cannot be taken. Nothing is changed by it. */
export async function compareOrganisation(input: {
  services: Pick<Services, 'storage'>;
  actor: Actor;
  region: string;
  sheets: OrganisationSheets;
}): Promise<Result<OrganisationUpload, Refusal>> {
  const { services, actor, region, sheets } = input;
  const allowed = authorizeRegion(input);
  if (!allowed.ok) return allowed;
  return services.storage.read(async (repositories): Promise<Result<OrganisationUpload, Refusal>> => {
    if ((await repositories.organisation.regionName(region)) === undefined) return refuse({ code: 'NOT_FOUND' });
    const structure = await repositories.organisation.structure({ actor, region });
    const uses = await usesOf({ repositories, actor, region });
    const read = changesOfSheets({ structure, sheets });
    const changes = read.changes.map(({ change }) => change);
    const problems = checkOrganisation({ structure, changes, uses }).map(({ index, message }): SheetError => {
      const { sheet = '', cell = '' } = read.changes[index] ?? {};
      return { sheet, cell, message };
    });
    return ok({ changes, errors: [...read.errors, ...problems] });
  });
}
