import { authorizeBudget } from '#lib/auth/gates.ts';
import { formName } from '#lib/core/forms/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { DepartmentOpened } from '#lib/core/screen/index.ts';
import type { Actor, BudgetKey } from '#lib/core/workflow/index.ts';
import { lastYearsBudget, type OpenRefusal, openBudgetIn } from '../budgets/open-budget.ts';
import { lastYearOf, sourceOfLastYear } from '../budgets/read-budget.ts';
import { told } from '../draft/save-draft.ts';
import type { Repositories } from '../ports/index.ts';
import { authorizeRegion } from '../region/authorize-region.ts';
import type { Services } from '../services.ts';
import { carriedInto } from './year-carry.ts';
import { openedUnits, yearUnits } from './year-units.ts';

/** Why a department's budget was not opened with the year. */
export type OpenYearBudgetRefusal =
  | OpenRefusal
  | { code: 'YEAR_NOT_OPEN'; year: number }
  | { code: 'NO_LAST_YEAR'; key: BudgetKey };

/**
 * Opens one department's budget of a year that is open, from last year's: its units as the organisation has them now, the
 * year's template, and everything that goes on, marked until its people confirm it. All of it, or nothing.
 */
export async function openYearBudget(input: {
  services: Pick<Services, 'storage' | 'clock' | 'ids' | 'classificationOf'>;
  actor: Actor;
  key: BudgetKey;
}): Promise<Result<DepartmentOpened, OpenYearBudgetRefusal>> {
  const { services, actor, key } = input;
  const { region, department, year } = key;
  const allowed = authorizeRegion({ actor, region, year });
  if (!allowed.ok) return allowed;
  return services.storage.transact<DepartmentOpened, OpenYearBudgetRefusal>(async (repositories) => {
    const settings = await repositories.years.find({ region, year });
    if (settings === undefined) return refuse({ code: 'YEAR_NOT_OPEN', year });
    const before = await lastYearsBudget({ repositories, actor, key });
    if (before === undefined) return refuse({ code: 'NO_LAST_YEAR', key });
    const structure = await repositories.organisation.structure({ actor, region });
    const units = openedUnits(yearUnits({ lastYear: before.units, structure, department }));
    const at = services.clock.now();
    const { template } = settings;
    const opening = { region, department, year, template, units };
    const opened = await openBudgetIn({ services, repositories, actor, opening, at });
    if (!opened.ok) return opened;
    const projects = await carry({ services, repositories, actor, key, at });
    return projects.ok ? ok({ department, units: units.length, projects: projects.value }) : projects;
  });
}

/** @returns how many projects go on */
async function carry(input: {
  services: Pick<Services, 'storage' | 'clock' | 'ids' | 'classificationOf'>;
  repositories: Repositories;
  actor: Actor;
  key: BudgetKey;
  at: Date;
}): Promise<Result<number, OpenYearBudgetRefusal>> {
  const { services, repositories, actor, key, at } = input;
  const header = await repositories.budgets.find({ actor, key });
  if (header === undefined) throw new Error('the budget that was opened is not there');
  const resource = { section: header.section.code, state: header.state };
  const authorized = authorizeBudget({ actor, key, action: 'read', resource });
  if (!authorized.ok) return authorized;
  const fiscalYear = key.year;
  const classification = await services.classificationOf({ repositories, fiscalYear });
  if (classification === undefined) return refuse({ code: 'CLASSIFICATION_MISSING', fiscalYear });
  const before = await lastYearOf(repositories, { actor, key });
  const lastYear = await sourceOfLastYear(repositories, {
    services,
    actor,
    found: before === undefined ? {} : { lastYear: before },
  });
  if (lastYear === undefined) return refuse({ code: 'CLASSIFICATION_MISSING', fiscalYear: fiscalYear - 1 });
  const thisYear = await repositories.forms.draft(authorized.value);
  const opened = await repositories.forms.all(key);
  const revisions = new Map(opened.map((form) => [formName(form), form.revision]));
  const { forms, lines } = carriedInto({
    lastYear,
    thisYear,
    revisions,
    classification,
    newId: () => services.ids.next(),
  });
  const units = [...new Set(forms.map(({ unit }) => unit).filter((unit) => unit !== ''))];
  const revision = await repositories.budgets.advance({ key, units, at });
  // Nobody's own entries: the budget office may still approve what it opened.
  await repositories.forms.write({ key, actor, at, origin: 'imported', forms });
  await repositories.ledger.write({ key, put: lines, removed: [] });
  await repositories.audit.append({
    actor,
    region: key.region,
    department: key.department,
    at,
    payload: { type: 'form.saved', version: 1, year: key.year, revision, forms: forms.map(told) },
  });
  const lists = forms.filter(({ form }) => form === 'projects');
  return ok(lists.reduce((sum, { put }) => sum + put.length, 0));
}
