import { authorizeBudget } from '#lib/auth/gates.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { Actor, AuthorizedBudget, BudgetKey } from '#lib/core/workflow/index.ts';
import { fingerprint } from './fingerprint.ts';
import type { BudgetHeader, ProjectHeader, Repositories, UnitHeader } from './ports/index.ts';
import { checkBudgetTotal, checkProjectLines, type ProjectLinesChange } from './project-lines.ts';
import type { Refusal } from './refusals.ts';
import type { Services } from './services.ts';

/** The unit's new revision, and when it was saved (ISO 8601). */
export type SavedLines = { revision: number; savedAt: string };

type SaveRequest = {
  actor: Actor;
  key: BudgetKey;
  project: string;
  /** Made by the client for this save, and sent again when it does not know whether the save arrived. */
  idempotencyKey: string;
  change: ProjectLinesChange;
};

/**
 * Puts lines in the place of one project's. The change and its audit event are one transaction, guarded by the unit's
 * revision; sent again under the same key, it gets the first answer and is not applied twice.
 */
export async function saveProjectLines(
  input: SaveRequest & { services: Services },
): Promise<Result<SavedLines, Refusal>> {
  const { services, ...request } = input;
  const digest = fingerprint({ key: request.key, project: request.project, change: request.change });
  return services.storage.transact(async (repositories) => {
    const found = await load({ repositories, request });
    if (found === undefined) return refuse({ code: 'NOT_FOUND' });
    const first = await repositories.idempotency.find({ actor: request.actor, key: request.idempotencyKey });
    if (first !== undefined)
      return first.fingerprint === digest
        ? ok(JSON.parse(first.answer) as SavedLines)
        : refuse({ code: 'IDEMPOTENCY_KEY_REUSED' });
    const authorized = authorize({ request, found });
    if (!authorized.ok) return refuse(authorized.error);
    const { year: fiscalYear } = request.key;
    const classification = await services.classificationOf({ repositories, fiscalYear });
    const errors =
      classification === undefined
        ? [{ path: '', message: `没有 ${fiscalYear} 年的科目表，请先导入该年度科目表` }]
        : checkProjectLines({ lines: request.change.lines, classification });
    if (errors.length > 0) return refuse({ code: 'INVALID_FIELDS', errors });
    return apply({ repositories, request, found, authorized: authorized.value, digest, at: services.clock.now() });
  });
}

type Found = { header: BudgetHeader; project: ProjectHeader; unit: UnitHeader };

async function load(input: { repositories: Repositories; request: SaveRequest }): Promise<Found | undefined> {
  const { budgets } = input.repositories;
  const { actor, key, project: code } = input.request;
  const header = await budgets.lock({ actor, key });
  const project = await budgets.project({ actor, key, code });
  if (header === undefined || project === undefined) return undefined;
  const unit = (await budgets.units({ actor, key })).find((candidate) => candidate.code === project.unit);
  return unit && { header, project, unit };
}

function authorize({ request: { actor, key }, found }: { request: SaveRequest; found: Found }) {
  const { header, unit } = found;
  // A unit moves on its own only while its department's budget is being drafted; from there the department decides.
  const state = header.state === 'drafting' ? unit.state : header.state;
  const resource = { section: header.section.code, unit: unit.code, state };
  return authorizeBudget({ actor, key, action: 'edit-lines', resource });
}

async function apply(input: {
  repositories: Repositories;
  request: SaveRequest;
  found: Found;
  authorized: AuthorizedBudget;
  digest: string;
  at: Date;
}): Promise<Result<SavedLines, Refusal>> {
  const { authorized, at, digest } = input;
  const { budgets, lines, audit, idempotency } = input.repositories;
  const { actor, key, change, idempotencyKey } = input.request;
  const { project, unit } = input.found;
  const expected = change.revision;
  const revision = await budgets.advanceUnit({ authorized, unit: unit.code, expected, at });
  if (revision === undefined) return refuse({ code: 'REVISION_CONFLICT', expected, current: unit.revision });
  const elsewhere = await lines.sumElsewhere({ authorized, project: project.code });
  const errors = checkBudgetTotal({ lines: change.lines, elsewhere });
  if (errors.length > 0) return refuse({ code: 'INVALID_FIELDS', errors });
  const before = await lines.ofProject({ authorized, project: project.code });
  await lines.replaceProject({ authorized, project, lines: change.lines });
  const after = change.lines.map((line) => ({ ...line, unit: unit.code, project: project.code }));
  const { region, department, year } = key;
  await audit.append({
    actor,
    region,
    department,
    at,
    payload: {
      type: 'project-lines.saved',
      version: 1,
      year,
      unit: unit.code,
      project: project.code,
      revision,
      before,
      after,
    },
  });
  const answer: SavedLines = { revision, savedAt: at.toISOString() };
  const first = { fingerprint: digest, answer: JSON.stringify(answer) };
  if (!(await idempotency.keep({ authorized, key: idempotencyKey, first, at })))
    return refuse({ code: 'IDEMPOTENCY_KEY_REUSED' });
  return ok(answer);
}
