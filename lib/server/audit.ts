import type { AuditEvent } from '#lib/core/audit/index.ts';
import type { Result } from '#lib/core/result/index.ts';
import type { Actor } from '#lib/core/workflow/index.ts';
import { type AuditPage, searchAudit } from '#lib/usecases/audit/search-audit.ts';
import type { AuditFilter, AuditMark } from '#lib/usecases/ports/index.ts';
import type { Refusal } from '#lib/usecases/refusals.ts';
import { container } from './container.ts';

/** A page of the audit trail for the page that shows it. */
export async function findAuditPage(query: {
  actor: Actor;
  filter: AuditFilter;
  after?: AuditMark;
}): Promise<Result<AuditPage, Refusal>> {
  const { services } = await container();
  return searchAudit({ services, ...query });
}

/** Departments whose events somebody may look at, by code. */
export async function auditedDepartments(actor: Actor): Promise<{ code: string; name: string }[]> {
  const { services } = await container();
  const budgets = await services.storage.read((repositories) => repositories.budgets.list(actor));
  const named = new Map(budgets.map(({ key, departmentName }) => [key.department, departmentName]));
  return [...named].map(([code, name]) => ({ code, name }));
}

/** Units of the departments that events are about, in all years, as far as somebody sees them. */
export async function auditedUnits(query: {
  actor: Actor;
  events: readonly AuditEvent[];
}): Promise<{ code: string; name: string }[]> {
  const { actor, events } = query;
  const departments = new Set(events.map(({ department }) => department));
  const { services } = await container();
  return services.storage.read(async ({ budgets }) => {
    const keys = (await budgets.list(actor)).map(({ key }) => key).filter((key) => departments.has(key.department));
    // The newest name of a unit counts.
    const ordered = keys.toSorted((a, b) => a.year - b.year);
    const units = [];
    for (const key of ordered) units.push(...(await budgets.units({ actor, key })));
    return units.map(({ code, name }) => ({ code, name }));
  });
}
