import { dayOf } from '#lib/core/days/index.ts';
import type { OrganisationStructure } from '#lib/core/organisation/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { YearDepartment, YearSettings, YearView } from '#lib/core/screen/index.ts';
import { type Actor, DEFAULT_ROUNDS, MOST_ROUNDS, proposeDeadlines } from '#lib/core/workflow/index.ts';
import type { BudgetProgress, Repositories } from '../ports/index.ts';
import type { Refusal } from '../refusals.ts';
import { authorizeRegion } from '../region/authorize-region.ts';
import { QUOTAS, quotasKey } from '../region/quotas-form.ts';
import type { Services } from '../services.ts';
import { settingsOf, templatesOf } from './year-settings.ts';
import { yearUnits } from './year-units.ts';

type Place = { region: string; year: number };

/** A region's fiscal year: its settings or what is proposed for them, and each department with what it can start from. */
export async function readYear(input: {
  services: Pick<Services, 'storage' | 'clock' | 'classificationOf'>;
  actor: Actor;
  region: string;
  year: number;
}): Promise<Result<YearView, Refusal>> {
  const { services, actor, region, year } = input;
  const allowed = authorizeRegion(input);
  if (!allowed.ok) return allowed;
  return services.storage.read(async (repositories): Promise<Result<YearView, Refusal>> => {
    const regionName = await repositories.organisation.regionName(region);
    if (regionName === undefined) return refuse({ code: 'NOT_FOUND' });
    const budgets = (await repositories.progress.list(actor)).filter(({ key }) => key.region === region);
    const settings = await repositories.years.find({ region, year });
    const classification = await services.classificationOf({ repositories, fiscalYear: year });
    return ok({
      region,
      regionName,
      year,
      ...(settings === undefined ? {} : { settings: settingsOf(settings) }),
      proposals: await proposalsFor({ repositories, actor, region, year, budgets, today: dayOf(services.clock.now()) }),
      lowestRounds: lowestRounds({ budgets, year }),
      classification: classification !== undefined,
      templates: templatesOf(year),
      quotas: {
        rows: await quotaRows(repositories, { region, year }),
        lastYear: await quotaRows(repositories, { region, year: year - 1 }),
      },
      departments: await departmentsOf({ repositories, actor, region, year, budgets }),
    });
  });
}

/** The round that a budget of the year has come to, at the furthest. */
export function lowestRounds({ budgets, year }: { budgets: readonly BudgetProgress[]; year: number }): number {
  return Math.max(1, ...budgets.filter(({ key }) => key.year === year).map(({ progress }) => progress.round));
}

async function quotaRows({ forms }: Pick<Repositories, 'forms'>, place: Place): Promise<number> {
  const [found] = await forms.find({ key: quotasKey(place), forms: [QUOTAS] });
  return found?.rows.length ?? 0;
}

/** Settings for one to three rounds; those of last year's number come first where nobody chooses. */
async function proposalsFor(
  input: Place & { repositories: Repositories; actor: Actor; budgets: readonly BudgetProgress[]; today: string },
): Promise<YearSettings[]> {
  const { repositories, region, year, today } = input;
  const before = await repositories.years.find({ region, year: year - 1 });
  const known = templatesOf(year).map(({ id }) => id);
  const wanted = before?.template ?? (await templateOfLastYear(input));
  const template = known.find((id) => id === wanted) ?? known[0] ?? '';
  const usual = before?.rounds ?? DEFAULT_ROUNDS;
  const all = Array.from({ length: MOST_ROUNDS }, (_, at) => at + 1).map((rounds) => ({
    rounds,
    template,
    deadlines: proposeDeadlines({ year, rounds, today, lastYear: before?.deadlines ?? [] }),
  }));
  return [...all.filter(({ rounds }) => rounds === usual), ...all.filter(({ rounds }) => rounds !== usual)];
}

async function templateOfLastYear(
  input: Place & { repositories: Repositories; actor: Actor; budgets: readonly BudgetProgress[] },
): Promise<string | undefined> {
  const { repositories, actor, region, year, budgets } = input;
  const some = budgets.find(({ key }) => key.region === region && key.year === year - 1);
  return some && (await repositories.budgets.find({ actor, key: some.key }))?.template;
}

async function departmentsOf(
  input: Place & { repositories: Repositories; actor: Actor; budgets: readonly BudgetProgress[] },
): Promise<YearDepartment[]> {
  const { repositories, actor, region, year, budgets } = input;
  const structure = await repositories.organisation.structure({ actor, region });
  const projects = await repositories.years.projects({ actor, region, year: year - 1 });
  const sections = new Map(structure.sections.map(({ code, name }) => [code, name]));
  const budgetOf = (code: string, of: number) => budgets.find(({ key }) => key.department === code && key.year === of);
  return structure.departments.map(({ code, name, section }): YearDepartment => {
    const own = budgetOf(code, year);
    const before = budgetOf(code, year - 1);
    return {
      code,
      name,
      section: { code: section, name: sections.get(section) ?? section },
      ...(own === undefined
        ? {}
        : {
            budget: { state: own.progress.state, round: own.progress.round, units: own.progress.units.length },
          }),
      ...(before === undefined
        ? {}
        : { lastYear: { units: unitNames({ before, structure, code }), projects: projects.get(code) ?? 0 } }),
    };
  });
}

function unitNames(input: { before: BudgetProgress; structure: OrganisationStructure; code: string }) {
  const { before, structure, code: department } = input;
  const lastYear = before.progress.units.map(({ code }) => ({ code, name: before.unitNames.get(code) ?? code }));
  const { stay, added, retired } = yearUnits({ lastYear, structure, department });
  const names = (units: readonly { name: string }[]) => units.map(({ name }) => name);
  return { stay: names(stay), added: names(added), retired: names(retired) };
}
