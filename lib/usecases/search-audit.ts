import type { AuditEvent } from '#lib/core/audit/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { Actor } from '#lib/core/workflow/index.ts';
import type { AuditFilter, AuditMark } from './ports/index.ts';
import type { Refusal } from './refusals.ts';
import type { Services } from './services.ts';

/** Events on a page, and how many an export takes at a time. */
export const AUDIT_PAGE = 100;

/** A page of the trail. `older` is the mark to go on from; absent where there is nothing older. */
export type AuditPage = { events: AuditEvent[]; older?: AuditMark };

/**
 * The audit trail of a region, the newest first: for auditors, all that they see; for the administrator of audit, what
 * was done to accounts and settings, and nothing with a figure in it.
 */
export async function searchAudit(input: {
  services: Pick<Services, 'storage'>;
  actor: Actor;
  /** Needed where the account is bound to no region. */
  region?: string;
  filter: AuditFilter;
  after?: AuditMark;
}): Promise<Result<AuditPage, Refusal>> {
  const { services, actor, filter, after } = input;
  return services.storage.read(async ({ audit, accounts }): Promise<Result<AuditPage, Refusal>> => {
    const place = await placeOf({ actor, region: input.region, accounts });
    if (!place.ok) return place;
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

async function placeOf(input: {
  actor: Actor;
  region: string | undefined;
  accounts: { find(id: string): Promise<{ duty: string | null; region: string | null } | undefined> };
}): Promise<Result<{ region: string; accountsOnly: boolean }, Refusal>> {
  const { actor, region = '', accounts } = input;
  if (actor.role === 'auditor' && actor.scope.level === 'region')
    return ok({ region: actor.scope.region, accountsOnly: false });
  if (actor.role === 'administrator') {
    const account = await accounts.find(actor.id);
    if (account?.duty === 'audit') return ok({ region: account.region ?? region, accountsOnly: true });
  }
  return refuse({ code: 'ROLE_NOT_ALLOWED', action: 'read-audit', roles: ['auditor', 'administrator'] });
}
