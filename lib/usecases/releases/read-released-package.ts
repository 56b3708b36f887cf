import { authorizeBudget, systemActor } from '#lib/auth/gates.ts';
import type { Classification } from '#lib/core/classification/index.ts';
import type { Budget } from '#lib/core/package/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { ReleaseHead } from '#lib/core/screen/index.ts';
import type { Services } from '../services.ts';

const READER = systemActor({ id: 'public-site', name: '公开网站' });

/** The package that a published version froze, and the classification of its year. */
export type ReleasedPackage = { budget: Budget; classification: Classification };

/**
 * Reads what a published version was derived from: for what everybody may know of its numbers, never to be handed out itself.
 */
export async function readReleasedPackage(input: {
  services: Pick<Services, 'storage' | 'classificationOf'>;
  release: Pick<ReleaseHead, 'key' | 'snapshot'>;
}): Promise<Result<ReleasedPackage, { code: 'PACKAGE_MISSING' }>> {
  const { services, release } = input;
  const { key, snapshot: id } = release;
  return services.storage.read(async (repositories) => {
    const header = await repositories.budgets.find({ actor: READER, key });
    if (header === undefined) return refuse({ code: 'PACKAGE_MISSING' });
    const resource = { section: header.section.code, state: header.state };
    const authorized = authorizeBudget({ actor: READER, key, action: 'read', resource });
    if (!authorized.ok) return refuse({ code: 'PACKAGE_MISSING' });
    const frozen = await repositories.snapshots.find({ authorized: authorized.value, id });
    const classification = await services.classificationOf({ repositories, fiscalYear: key.year });
    if (frozen === undefined || classification === undefined) return refuse({ code: 'PACKAGE_MISSING' });
    return ok({ budget: JSON.parse(frozen.text) as Budget, classification });
  });
}
