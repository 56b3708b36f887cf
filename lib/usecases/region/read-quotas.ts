import { authorizeBudget } from '#lib/auth/gates.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { QuotasView } from '#lib/core/screen/index.ts';
import type { Actor, Denial } from '#lib/core/workflow/index.ts';
import type { Refusal } from '../refusals.ts';
import type { Services } from '../services.ts';
import { QUOTAS, quotasKey } from './quotas-form.ts';

/** A region's quotas without the words that say why they cannot be changed. */
export type ReadQuotas = Omit<QuotasView, 'readOnly'> & { denial?: Denial };

/** The bureau's 定额 of a year: everybody of the region reads them. */
export async function readQuotas(input: {
  services: Pick<Services, 'storage'>;
  actor: Actor;
  region: string;
  year: number;
}): Promise<Result<ReadQuotas, Refusal>> {
  const { services, actor, region, year } = input;
  if (!isOfRegion(actor, region)) return refuse({ code: 'NOT_FOUND' });
  const key = quotasKey({ region, year });
  return services.storage.read(async ({ forms, organisation }): Promise<Result<ReadQuotas, Refusal>> => {
    const regionName = await organisation.regionName(region);
    if (regionName === undefined) return refuse({ code: 'NOT_FOUND' });
    const [found] = await forms.find({ key, forms: [QUOTAS] });
    const allowed = authorizeQuotas({ actor, region, year });
    return ok({
      region,
      regionName,
      fiscalYear: year,
      person: { id: actor.id, name: actor.name },
      form: found ?? { ...QUOTAS, unit: '', revision: 0, rows: [] },
      editable: allowed.ok,
      ...(allowed.ok ? {} : { denial: allowed.error }),
    });
  });
}

/** Whether somebody may change a region's quotas. */
export function authorizeQuotas(input: { actor: Actor; region: string; year: number }) {
  const { actor, region, year } = input;
  const key = quotasKey({ region, year });
  // Nobody below the region has it in scope; that it is not their work is what they are to be told.
  const place = actor.scope.level === 'region' || actor.scope.level === 'everything' ? '' : placeOf(actor);
  return authorizeBudget({
    actor,
    key: { ...key, department: place },
    action: 'edit-quotas',
    resource: { section: sectionOf(actor) },
  });
}

/** Whether somebody works in a region, at whatever level. */
export function isOfRegion({ scope }: Actor, region: string): boolean {
  if (scope.level === 'everything') return true;
  return scope.level !== 'accounts' && scope.region === region;
}

function placeOf({ scope }: Actor): string {
  return scope.level === 'department' || scope.level === 'unit' ? scope.department : '';
}

function sectionOf({ scope }: Actor): string {
  return scope.level === 'section' ? scope.section : '';
}
