import { dayOf, yearOf } from '#lib/core/days/index.ts';
import { type Fen, ZERO_FEN } from '#lib/core/money/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import { inOrderOfRisk, type QueueEntry, type ReviewQueueView } from '#lib/core/screen/index.ts';
import { type Actor, DEFAULT_ROUNDS, type MoveId, movesOpenTo, type RoleId } from '#lib/core/workflow/index.ts';
import type { FiscalYear, QueuedBudget, Repositories } from '../ports/index.ts';
import type { Refusal } from '../refusals.ts';
import type { Services } from '../services.ts';
import { dueDays, dueNow } from '../workflow/due-days.ts';

/** Roles that review budgets of several departments. */
const REVIEWERS: readonly RoleId[] = ['section-reviewer', 'budget-office', 'auditor'];

/** Moves by which several departments may be passed on at once: what they give down is the same for all. */
const BATCHED: readonly MoveId[] = ['pass-department', 'approve'];

type Request = { services: Pick<Services, 'storage' | 'clock'>; actor: Actor; year?: number | undefined };

/** Whether somebody has a queue at all. */
export function reviews(actor: Actor): boolean {
  return REVIEWERS.some((role) => role === actor.role);
}

/**
 * The budgets that a reviewer sees, riskiest first. Made of what was kept when each was handed in, and of the database's own
 * sums where it was changed since: no budget is derived.
 * @param request.year where absent, the latest in which something waits for the person, else the latest that there is
 */
export async function reviewQueue(request: Request): Promise<Result<ReviewQueueView, Refusal>> {
  const { services, actor } = request;
  if (!reviews(actor)) return refuse({ code: 'ROLE_NOT_ALLOWED', action: 'read', roles: REVIEWERS });
  return services.storage.read(async (repositories): Promise<Result<ReviewQueueView, Refusal>> => {
    const years = await repositories.reviews.years(actor);
    const latest = years[0] ?? yearOf(services.clock.now());
    const year = request.year ?? (await waitingYear({ repositories, actor, years })) ?? latest;
    const entries = await queueEntries({ repositories, actor, year, at: services.clock.now() });
    const region = actor.scope.level === 'region' ? { region: actor.scope.region } : {};
    return ok({ year, years, ...region, entries });
  });
}

/** The latest year in which a budget waits for a person; nothing where none does. */
async function waitingYear(input: {
  repositories: Pick<Repositories, 'reviews' | 'years'>;
  actor: Actor;
  years: readonly number[];
}): Promise<number | undefined> {
  const { repositories, actor, years } = input;
  for (const year of years) {
    const queued = await repositories.reviews.queue({ actor, year });
    const rounds = new Map<string, number>();
    for (const region of new Set(queued.map(({ key }) => key.region)))
      rounds.set(region, (await repositories.years.find({ region, year }))?.rounds ?? DEFAULT_ROUNDS);
    const waits = (budget: QueuedBudget) =>
      forwardMoves({ budget, actor, rounds: rounds.get(budget.key.region) ?? DEFAULT_ROUNDS }).length > 0;
    if (queued.some(waits)) return year;
  }
  return undefined;
}

/** Entries of a year's queue, riskiest first. */
export async function queueEntries(input: {
  repositories: Pick<Repositories, 'reviews' | 'years'>;
  actor: Actor;
  year: number;
  at: Date;
}): Promise<QueueEntry[]> {
  const { repositories, actor, year, at } = input;
  const queued = await repositories.reviews.queue({ actor, year });
  const summed = queued.filter((budget) => isStale(budget)).map(({ key }) => key.department);
  const query = { actor, departments: summed };
  const now = await repositories.reviews.totals({ ...query, year });
  const before = await repositories.reviews.totals({ ...query, year: year - 1 });
  const settings = new Map<string, FiscalYear | undefined>();
  for (const region of new Set(queued.map(({ key }) => key.region)))
    settings.set(region, await repositories.years.find({ region, year }));
  const today = dayOf(at);
  return queued
    .map((budget) => {
      const name = `${budget.key.region}/${budget.key.department}`;
      const sums = { now: now.get(name), before: before.get(name) };
      return entryOf({ budget, actor, sums, settings: settings.get(budget.key.region), today });
    })
    .sort(inOrderOfRisk);
}

function isStale({ digest, revision }: QueuedBudget): boolean {
  return digest === undefined || digest.revision !== revision;
}

type Sums = { now: Fen | undefined; before: Fen | undefined };

function entryOf(input: {
  budget: QueuedBudget;
  actor: Actor;
  sums: Sums;
  settings: FiscalYear | undefined;
  today: string;
}): QueueEntry {
  const { budget, actor, sums, settings, today } = input;
  const { key, departmentName, section, state, round, digest } = budget;
  const stale = isStale(budget);
  const deadlines = dueDays({ deadlines: settings?.deadlines ?? [], today });
  const due = dueNow({ progress: { state, round, version: 0 }, deadlines, steps: [], today });
  const lastYearTotal = digest?.lastYearTotal ?? sums.before;
  const findings = digest && { ...digest.findings, overruled: digest.overruled };
  const forward = forwardMoves({ budget, actor, rounds: settings?.rounds ?? DEFAULT_ROUNDS });
  const clean = findings !== undefined && !stale && findings.error + findings.warning === 0;
  const accept = clean ? forward.find((move) => BATCHED.includes(move)) : undefined;
  return {
    key,
    departmentName,
    section,
    state,
    round,
    total: (stale ? sums.now : digest?.total) ?? ZERO_FEN,
    ...(lastYearTotal === undefined ? {} : { lastYearTotal }),
    ...(findings === undefined ? {} : { findings }),
    stale,
    units: unitCounts(budget),
    ...(due === undefined ? {} : { daysLeft: due.daysLeft }),
    mine: forward.length > 0,
    ...(accept === undefined ? {} : { accept }),
  };
}

/** Moves that lead on and that the person could make now, what they need aside. */
function forwardMoves(input: { budget: QueuedBudget; actor: Actor; rounds: number }): MoveId[] {
  const { budget, actor, rounds } = input;
  const { state, round, confirmedBy } = budget;
  const progress = {
    state,
    round,
    rounds,
    units: [],
    version: 0,
    ...(confirmedBy === undefined ? {} : { confirmedBy }),
  };
  return movesOpenTo({ progress, role: actor.role, units: [] }).flatMap(({ transition }) =>
    transition.kind === 'forward' && transition.move !== 'correct' ? [transition.move] : [],
  );
}

function unitCounts({ units }: QueuedBudget): QueueEntry['units'] {
  const count = (takes: (state: string) => boolean) =>
    units.reduce((sum, each) => sum + (takes(each.state) ? each.count : 0), 0);
  const out = count((state) => state === 'drafting' || state === 'unit-review');
  const all = count(() => true);
  return { in: all - out, all };
}
