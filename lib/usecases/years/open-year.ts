import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { YearSettings } from '#lib/core/screen/index.ts';
import type { Actor } from '#lib/core/workflow/index.ts';
import { changesBetween, rowsById } from '../draft/changes-between.ts';
import type { Repositories } from '../ports/index.ts';
import type { Refusal } from '../refusals.ts';
import { authorizeRegion } from '../region/authorize-region.ts';
import { regionProgress } from '../region/progress.ts';
import { QUOTAS, quotasKey } from '../region/quotas-form.ts';
import type { Services } from '../services.ts';
import { holdYear } from './hold-year.ts';
import { lowestRounds } from './read-year.ts';
import { settingErrors } from './year-settings.ts';

/** Why a year was not opened. */
export type OpenYearRefusal = Refusal | { code: 'YEAR_OPEN'; year: number };

/**
 * Opens a region's fiscal year: its rounds, deadlines and template, and last year's 定额 where the year has none. The
 * departments' budgets are opened one by one after it (`openYearBudget`). @returns how many rows of 定额 were copied
 */
export async function openYear(input: {
  services: Pick<Services, 'storage' | 'clock' | 'classificationOf'>;
  actor: Actor;
  region: string;
  year: number;
  settings: YearSettings;
}): Promise<Result<{ quotas: number }, OpenYearRefusal>> {
  const { services, actor, region, year, settings } = input;
  const allowed = authorizeRegion(input);
  if (!allowed.ok) return allowed;
  return services.storage.transact<{ quotas: number }, OpenYearRefusal>(async (repositories) => {
    if ((await repositories.organisation.regionName(region)) === undefined) return refuse({ code: 'NOT_FOUND' });
    const at = services.clock.now();
    await holdYear({ repositories, region, year, at });
    if ((await repositories.years.find({ region, year })) !== undefined) return refuse({ code: 'YEAR_OPEN', year });
    const classification = await services.classificationOf({ repositories, fiscalYear: year });
    if (classification === undefined) return refuse({ code: 'CLASSIFICATION_MISSING', fiscalYear: year });
    const lowest = lowestRounds({ budgets: await regionProgress({ repositories, actor, region }), year });
    const errors = settingErrors({ settings, year, lowest });
    if (errors.length > 0) return refuse({ code: 'INVALID_FIELDS', errors });
    await repositories.years.put({ year: { region, year, ...settings }, at });
    const quotas = await copyQuotas({ repositories, actor, region, year, at });
    await repositories.audit.append({
      actor,
      region,
      department: '',
      at,
      payload: { type: 'year.opened', version: 1, year, quotas, after: settings },
    });
    return ok({ quotas });
  });
}

async function copyQuotas(input: {
  repositories: Pick<Repositories, 'forms' | 'audit'>;
  actor: Actor;
  region: string;
  year: number;
  at: Date;
}): Promise<number> {
  const { repositories, actor, region, year, at } = input;
  const [own] = await repositories.forms.find({ key: quotasKey({ region, year }), forms: [QUOTAS] });
  const [before] = await repositories.forms.find({ key: quotasKey({ region, year: year - 1 }), forms: [QUOTAS] });
  if (own === undefined || own.rows.length > 0 || before === undefined || before.rows.length === 0) return 0;
  const difference = changesBetween({ before: new Map(), after: rowsById(before.rows) });
  const form = { ...QUOTAS, unit: '', revision: own.revision + 1, ...difference };
  const key = quotasKey({ region, year });
  await repositories.forms.write({ key, actor, at, origin: 'imported', forms: [form] });
  const { put: _put, removed: _removed, ...saved } = form;
  await repositories.audit.append({
    actor,
    region,
    department: '',
    at,
    payload: { type: 'form.saved', version: 1, year, revision: form.revision, forms: [saved] },
  });
  return before.rows.length;
}
