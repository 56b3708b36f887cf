import { canonicalJson } from '#lib/core/canonical/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { YearSettings } from '#lib/core/screen/index.ts';
import type { Actor } from '#lib/core/workflow/index.ts';
import type { Refusal } from '../refusals.ts';
import { authorizeRegion } from '../region/authorize-region.ts';
import { regionProgress } from '../region/progress.ts';
import type { Services } from '../services.ts';
import { holdYear } from './hold-year.ts';
import { lowestRounds } from './read-year.ts';
import { settingErrors, settingsOf } from './year-settings.ts';

/** Why a year's settings were not changed. `YEAR_CHANGED`: they are no longer those that the change was made on. */
export type ChangeYearRefusal = Refusal | { code: 'YEAR_CHANGED'; year: number };

/**
 * Changes rounds, deadlines and template of a year that is open. The rounds never go below the one that a budget has come to.
 * @param input.before the settings that the change was made on
 */
export async function changeYear(input: {
  services: Pick<Services, 'storage' | 'clock'>;
  actor: Actor;
  region: string;
  year: number;
  before: YearSettings;
  after: YearSettings;
}): Promise<Result<YearSettings, ChangeYearRefusal>> {
  const { services, actor, region, year, before, after } = input;
  const allowed = authorizeRegion(input);
  if (!allowed.ok) return allowed;
  return services.storage.transact<YearSettings, ChangeYearRefusal>(async (repositories) => {
    // Asked before it is held: what is held is made where it is not there.
    if ((await repositories.years.find({ region, year })) === undefined) return refuse({ code: 'NOT_FOUND' });
    const at = services.clock.now();
    await holdYear({ repositories, region, year, at });
    const stored = await repositories.years.find({ region, year });
    if (stored === undefined) return refuse({ code: 'NOT_FOUND' });
    const standing = settingsOf(stored);
    if (textOf(standing) !== textOf(before)) return refuse({ code: 'YEAR_CHANGED', year });
    const lowest = lowestRounds({ budgets: await regionProgress({ repositories, actor, region }), year });
    const errors = settingErrors({ settings: after, year, lowest });
    if (errors.length > 0) return refuse({ code: 'INVALID_FIELDS', errors });
    if (textOf(standing) === textOf(after)) return ok(standing);
    await repositories.years.put({ year: { region, year, ...after }, at });
    await repositories.audit.append({
      actor,
      region,
      department: '',
      at,
      payload: { type: 'year.changed', version: 1, year, before: standing, after },
    });
    return ok(after);
  });
}

/** Settings as one text, whatever the order of the deadlines. */
function textOf({ deadlines, ...rest }: YearSettings): string {
  const place = ({ round, level }: YearSettings['deadlines'][number]) => `${round}/${level}`;
  return canonicalJson({ ...rest, deadlines: deadlines.toSorted((a, b) => (place(a) < place(b) ? -1 : 1)) });
}
