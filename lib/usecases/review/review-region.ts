import { accountName } from '#lib/core/classification/index.ts';
import { addedSums, regionSums } from '#lib/core/comparison/index.ts';
import type { BudgetDraft } from '#lib/core/forms/index.ts';
import { FUNDS } from '#lib/core/ledger/index.ts';
import { ZERO_FEN } from '#lib/core/money/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { QueueEntry, RegionDepartment, RegionView, StateCounts } from '#lib/core/screen/index.ts';
import { limitsOf } from '#lib/core/totals/index.ts';
import { type Actor, STATE_IDS } from '#lib/core/workflow/index.ts';
import type { Refusal } from '../refusals.ts';
import type { Services } from '../services.ts';
import { queueEntries } from './review-queue.ts';

/**
 * How far a region has come in a year and what it comes to, for whoever sees the region as a whole. Sums are the
 * database's own: no budget is derived.
 */
export async function reviewRegion(input: {
  services: Pick<Services, 'storage' | 'clock' | 'classificationOf'>;
  actor: Actor;
  region: string;
  year: number;
}): Promise<Result<RegionView, Refusal>> {
  const { services, actor, region, year } = input;
  const whole = actor.scope.level === 'region' && actor.scope.region === region;
  if (!whole && actor.scope.level !== 'everything') return refuse({ code: 'NOT_FOUND' });
  return services.storage.read(async (repositories): Promise<Result<RegionView, Refusal>> => {
    const name = await repositories.organisation.regionName(region);
    const all = await queueEntries({ repositories, actor, year, at: services.clock.now() });
    const entries = all.filter(({ key }) => key.region === region);
    if (name === undefined || entries.length === 0) return refuse({ code: 'NOT_FOUND' });
    const classification = await services.classificationOf({ repositories, fiscalYear: year });
    const rows = await repositories.reviews.limitRows({ actor, region, year });
    const limits = new Map(
      [...rows].map(([code, own]) => [code, limitsOf(limitsDraft({ region, year, code, ...own }))]),
    );
    const spending = await repositories.reviews.spending({ actor, region, year });
    const sums = regionSums({ spending, limits });
    const departments = entries
      .map((entry): RegionDepartment => ({ ...entry, sums: sums.departments.get(entry.key.department) ?? NOTHING }))
      .sort((a, b) => (a.key.department < b.key.department ? -1 : 1));
    const className = (code: string) => (classification && accountName(classification.functional, code)) ?? code;
    return ok({
      region: { code: region, name },
      year,
      counts: countsOf(departments),
      sections: sectionsOf(departments),
      total: sums.total,
      classes: sums.classes.map(({ class: code, amount }) => ({ code, name: className(code), amount })),
      funds: sums.funds.map(({ fund, ...own }) => ({ name: FUNDS[fund].name, ...own })),
    });
  });
}

const NOTHING: RegionDepartment['sums'] = { amount: ZERO_FEN };

/** As much of a draft as says what its control figures are; those of single projects add nothing to the whole. */
function limitsDraft(input: {
  region: string;
  year: number;
  code: string;
  rows: BudgetDraft['forms'][number]['rows'];
  units: BudgetDraft['units'];
}): BudgetDraft {
  const { region, year, code, rows, units } = input;
  const form = { form: 'control-figures', owner: '', unit: '', rows } as const;
  return { fiscalYear: year, template: '', region, department: code, units, forms: [form] };
}

function sectionsOf(departments: readonly RegionDepartment[]): RegionView['sections'] {
  const groups = Map.groupBy(departments, ({ section }) => section.code);
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, own]) => ({
      code,
      name: own[0]?.section.name ?? code,
      counts: countsOf(own),
      sums: addedSums(own.map(({ sums }) => sums)),
      departments: own,
    }));
}

function countsOf(entries: readonly QueueEntry[]): StateCounts {
  const states = STATE_IDS.flatMap((state) => {
    const count = entries.filter((entry) => entry.state === state).length;
    return count === 0 ? [] : [{ state, count }];
  });
  return { states, late: entries.filter(({ daysLeft = 0 }) => daysLeft < 0).length, all: entries.length };
}
