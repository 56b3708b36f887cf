import type { AuditEvent } from '#lib/core/audit/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { Actor } from '#lib/core/workflow/index.ts';
import type { AuditFilter, AuditMark } from '../ports/index.ts';
import type { Refusal } from '../refusals.ts';
import type { Services } from '../services.ts';

/** Events on a page, and how many an export takes at a time. */
const AUDIT_PAGE = 100;

/** A page of the trail. `older` is the mark to go on from; absent where there is nothing older. */
export type AuditPage = { events: AuditEvent[]; older?: AuditMark };

/**
 * The audit trail of a region, the newest first: for auditors, all that they see; for the administrator of audit, what
 * was done to accounts and settings, and nothing with a figure in it.
 */
export async function searchAudit(input: {
  services: Pick<Services, 'storage'>;
  actor: Actor;
  filter: AuditFilter;
  after?: AuditMark;
}): Promise<Result<AuditPage, Refusal>> {
  const { services, actor, filter, after } = input;
  const place = placeOf(actor);
  if (!place.ok) return place;
  return services.storage.read(async ({ audit }): Promise<Result<AuditPage, Refusal>> => {
    const query = { actor, ...place.value, filter, limit: AUDIT_PAGE + 1 };
    const found = await audit.search(after === undefined ? query : { ...query, after });
    const events = found.slice(0, AUDIT_PAGE);
    const last = events.at(-1);
    const older =
      found.length > AUDIT_PAGE && last !== undefined
        ? { older: { at: last.at, department: last.department, sequence: last.sequence } }
        : {};
    return ok({ events, ...older });
  });
}

function placeOf({ role, scope }: Actor): Result<{ region?: string; accountsOnly: boolean }, Refusal> {
  if (role === 'auditor' && scope.level === 'region') return ok({ region: scope.region, accountsOnly: false });
  if (scope.level === 'accounts' && scope.duty === 'audit')
    return ok({ ...(scope.region === null ? {} : { region: scope.region }), accountsOnly: true });
  return refuse({ code: 'ROLE_NOT_ALLOWED', action: 'read-audit', roles: ['auditor', 'administrator'] });
}
