import type { Result } from '#lib/core/result/index.ts';
import type { Actor } from '#lib/core/workflow/index.ts';
import type { AuditFilter, AuditMark } from '#lib/usecases/ports/index.ts';
import type { Refusal } from '#lib/usecases/refusals.ts';
import { type AuditPage, searchAudit } from '#lib/usecases/search-audit.ts';
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
