import { authorizeBudget } from '#lib/auth/gates.ts';
import { projectCodeOf } from '#lib/core/forms/index.ts';
import { buildLedger, SOURCES } from '#lib/core/ledger/index.ts';
import { fen } from '#lib/core/money/index.ts';
import type { Budget } from '#lib/core/package/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { DepartmentFigures, RegionFigures } from '#lib/core/screen/index.ts';
import type { LimitedLine } from '#lib/core/totals/index.ts';
import type { Actor, AuthorizedBudget, BudgetKey } from '#lib/core/workflow/index.ts';
import type { Repositories, Snapshot } from '../ports/index.ts';
import type { Refusal } from '../refusals.ts';
import type { Services } from '../services.ts';
import { authorizeRegion } from './authorize-region.ts';

const CONTROL_FIGURES = { form: 'control-figures', owner: '' } as const;

/** The departments of a region's year whose control figures the budget office sets. */
export async function readRegionFigures(input: {
  services: Pick<Services, 'storage'>;
  actor: Actor;
  region: string;
  year: number;
}): Promise<Result<RegionFigures, Refusal>> {
  const { services, actor, region, year } = input;
  const allowed = authorizeRegion(input);
  if (!allowed.ok) return allowed;
  return services.storage.read(async ({ organisation, reviews }): Promise<Result<RegionFigures, Refusal>> => {
    const regionName = await organisation.regionName(region);
    if (regionName === undefined) return refuse({ code: 'NOT_FOUND' });
    const budgets = (await reviews.queue({ actor, year })).filter(({ key }) => key.region === region);
    const departments = budgets.map(({ key, departmentName, section, state }) => ({
      code: key.department,
      name: departmentName,
      section: section.name,
      state,
    }));
    return ok({ region, regionName, year, departments });
  });
}

/**
 * One department's control figures beside what it asked for in its last 上. They are saved as every form is, by
 * `saveDraft`.
 */
export async function readDepartmentFigures(input: {
  services: Pick<Services, 'storage'>;
  actor: Actor;
  key: BudgetKey;
}): Promise<Result<DepartmentFigures, Refusal>> {
  const { services, actor, key } = input;
  const allowed = authorizeRegion({ actor, ...key });
  if (!allowed.ok) return allowed;
  return services.storage.read(async (repositories): Promise<Result<DepartmentFigures, Refusal>> => {
    const header = await repositories.budgets.find({ actor, key });
    if (header === undefined) return refuse({ code: 'NOT_FOUND' });
    const resource = { section: header.section.code, state: header.state };
    const authorized = authorizeBudget({ actor, key, action: 'read', resource });
    if (!authorized.ok) return authorized;
    const units = await repositories.budgets.units({ actor, key });
    const lists = await repositories.forms.ofKind({ key, form: 'projects' });
    const [form] = await repositories.forms.find({ key, forms: [CONTROL_FIGURES] });
    const editing = authorizeBudget({ actor, key, action: 'edit-control-figures', resource });
    return ok({
      code: key.department,
      state: header.state,
      round: header.round,
      editable: editing.ok,
      units: units.map(({ code, name }) => ({ code, name })),
      projects: lists.flatMap(({ unit, rows }) =>
        rows.flatMap((row) => {
          const code = projectCodeOf(row);
          return code === undefined ? [] : [{ code, name: row.cells.name ?? '', unit }];
        }),
      ),
      revision: form?.revision ?? 0,
      rows: form?.rows ?? [],
      ...(await askedFor({ repositories, authorized: authorized.value })),
    });
  });
}

async function askedFor(input: {
  repositories: Pick<Repositories, 'snapshots' | 'ledger'>;
  authorized: AuthorizedBudget;
}): Promise<Pick<DepartmentFigures, 'asked' | 'submission'>> {
  const { repositories, authorized } = input;
  const submitted = await lastSubmission(input);
  if (submitted === undefined) {
    const lines = await repositories.ledger.ofBudget(authorized);
    return { asked: added(lines.map((line) => ({ ...line, fund: SOURCES[line.source].fund }))) };
  }
  // Frozen as the product wrote it: it needs no checking again.
  const { expenditure } = buildLedger(JSON.parse(submitted.text) as Budget);
  return { asked: added(expenditure), submission: { round: submitted.round, at: submitted.takenAt.toISOString() } };
}

async function lastSubmission(input: {
  repositories: Pick<Repositories, 'snapshots'>;
  authorized: AuthorizedBudget;
}): Promise<Snapshot | undefined> {
  const { repositories, authorized } = input;
  const heads = await repositories.snapshots.heads(authorized);
  const head = heads.find(({ kind }) => kind === 'submission');
  return head && repositories.snapshots.find({ authorized, id: head.id });
}

/** Lines of this year by what a control figure can be set on. */
function added(lines: readonly LimitedLine[]): LimitedLine[] {
  const sums = new Map<string, LimitedLine>();
  for (const { unit, project, category, fund, period, amount } of lines) {
    if (period !== 'current') continue;
    const name = [unit, project, category, fund].join('/');
    const before = sums.get(name)?.amount ?? 0;
    sums.set(name, { unit, project, category, fund, period, amount: fen(before + amount) });
  }
  return [...sums.values()];
}
