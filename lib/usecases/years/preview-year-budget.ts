import {
  type BudgetDraft,
  type DraftForm,
  type LedgerLine,
  ledgerLinesOf,
  projectCodeOf,
} from '#lib/core/forms/index.ts';
import { sumFen } from '#lib/core/money/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { DepartmentPreview, ProjectPreview } from '#lib/core/screen/index.ts';
import type { Actor, BudgetKey } from '#lib/core/workflow/index.ts';
import { lastYearsBudget } from '../budgets/open-budget.ts';
import { type DraftSource, lastYearOf, sourceOfLastYear } from '../budgets/read-budget.ts';
import { authorizeRegion } from '../region/authorize-region.ts';
import type { Services } from '../services.ts';
import type { OpenYearBudgetRefusal } from './open-year-budget.ts';
import { type Carried, carriedInto } from './year-carry.ts';
import { openedUnits, yearUnits } from './year-units.ts';

/** What `openYearBudget` would make of a department, without making it. */
export async function previewYearBudget(input: {
  services: Pick<Services, 'storage' | 'classificationOf'>;
  actor: Actor;
  key: BudgetKey;
}): Promise<Result<DepartmentPreview, OpenYearBudgetRefusal>> {
  const { services, actor, key } = input;
  const { region, department, year } = key;
  const allowed = authorizeRegion({ actor, region, year });
  if (!allowed.ok) return allowed;
  return services.storage.read(async (repositories): Promise<Result<DepartmentPreview, OpenYearBudgetRefusal>> => {
    const before = await lastYearsBudget({ repositories, actor, key });
    const header = await lastYearOf(repositories, { actor, key });
    if (before === undefined || header === undefined) return refuse({ code: 'NO_LAST_YEAR', key });
    const classification = await services.classificationOf({ repositories, fiscalYear: year });
    if (classification === undefined) return refuse({ code: 'CLASSIFICATION_MISSING', fiscalYear: year });
    const lastYear = await sourceOfLastYear(repositories, { services, actor, found: { lastYear: header } });
    if (lastYear === undefined) return refuse({ code: 'CLASSIFICATION_MISSING', fiscalYear: year - 1 });
    const structure = await repositories.organisation.structure({ actor, region });
    const units = yearUnits({ lastYear: before.units, structure, department });
    const thisYear: BudgetDraft = {
      fiscalYear: year,
      template: before.template,
      region,
      department,
      units: openedUnits(units),
      forms: [],
    };
    let made = 0;
    const newId = () => `preview-${++made}`;
    const carried = carriedInto({ lastYear, thisYear, revisions: new Map(), classification, newId });
    const names = (all: readonly { name: string }[]) => all.map(({ name }) => name);
    const { stay, added, retired } = units;
    return ok({
      units: { stay: names(stay), added: names(added), retired: names(retired) },
      ...projectsOf({ lastYear, carried }),
    });
  });
}

function projectsOf(input: { lastYear: DraftSource; carried: Carried }): Omit<DepartmentPreview, 'units'> {
  const { lastYear, carried } = input;
  const { draft, classification } = lastYear;
  const lines = [...ledgerLinesOf({ forms: draft.forms, classification }).values()];
  const goesOn = new Set(listed(carried.after).map(({ code }) => code));
  const byProject = Map.groupBy(lines, ({ project }) => project);
  const all = listed(draft.forms).map(
    (project): ProjectPreview => ({ ...project, amount: total(byProject.get(project.code) ?? []) }),
  );
  return {
    continuing: all.filter(({ code }) => goesOn.has(code)),
    over: all.filter(({ code }) => !goesOn.has(code)),
    lastYear: total(lines),
    carried: total(carried.lines),
  };
}

function total(lines: readonly Pick<LedgerLine, 'amount'>[]) {
  return sumFen(lines.map(({ amount }) => amount));
}

/** Projects that the lists of units name. */
function listed(forms: readonly DraftForm[]): { code: string; name: string }[] {
  return forms
    .filter(({ form }) => form === 'projects')
    .flatMap(({ rows }) => rows)
    .flatMap((row) => {
      const code = projectCodeOf(row);
      return code === undefined ? [] : [{ code, name: row.cells.name ?? '' }];
    });
}
