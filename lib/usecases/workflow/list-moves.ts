import { dayOf } from '#lib/core/days/index.ts';
import { ok, type Result } from '#lib/core/result/index.ts';
import type { ArguableFinding, DueDay } from '#lib/core/screen/index.ts';
import {
  type Actor,
  type BudgetKey,
  isCollecting,
  openThreads,
  type StateId,
  type Transition,
} from '#lib/core/workflow/index.ts';
import { type Examine, examinationOf } from '../examination/examination-of.ts';
import type { Examination } from '../examination/examine-budget.ts';
import type { Step, UnitHeader } from '../ports/index.ts';
import type { Services } from '../services.ts';
import { dueDays, dueNow } from './due-days.ts';
import { type MoveFacts, openMoves, readMoveFacts } from './move-facts.ts';
import type { MoveDenial, Unmet } from './move-refusals.ts';
import { arguableFindings, needsExamination, unmetNeeds } from './unmet-needs.ts';

/** A move that somebody could make now, with what stands in its way. */
export type ListedMove = {
  transition: Transition;
  unit?: string;
  unmet: readonly Unmet[];
  arguable: readonly ArguableFinding[];
};

/** Where a budget stands, what the person may do with it, and how it came there. */
export type ListedMoves = {
  progress: { state: StateId; round: number; rounds: number; version: number };
  units: readonly UnitHeader[];
  moves: readonly ListedMove[];
  steps: readonly Step[];
  due?: DueDay;
  deadlines: readonly DueDay[];
  counts: { openComments: number; unitsIn: number; units: number };
};

/** The moves that are open to somebody, each with the needs that the facts do not meet yet; and the steps so far. */
export async function listMoves(input: {
  services: Services;
  examine: Examine;
  actor: Actor;
  key: BudgetKey;
}): Promise<Result<ListedMoves, MoveDenial>> {
  const { services, actor, key } = input;
  const found = await services.storage.read((repositories) => readMoveFacts(repositories, { actor, key }));
  if (!found.ok) return found;
  const facts = found.value;
  const open = openMoves(facts);
  let examination: Examination | undefined;
  if (open.some(({ transition }) => needsExamination(transition))) {
    const examined = await examinationOf(input);
    if (!examined.ok) return examined;
    examination = examined.value.examination;
  }
  const today = dayOf(services.clock.now());
  const moves = await services.storage.read(async (repositories) => {
    const listed: ListedMove[] = [];
    for (const { transition, unit } of open) {
      const asked = { repositories, facts, transition, unit, examination, today };
      const unmet = await unmetNeeds(asked);
      // What was opened can no longer be taken back: there is nothing to press.
      if (unmet.some(({ need }) => need === 'unopened')) continue;
      listed.push({ transition, unmet, arguable: arguableFindings(asked), ...(unit === undefined ? {} : { unit }) });
    }
    return listed;
  });
  return ok({ ...standingOf(facts, today), moves });
}

/** Where a budget stands for the person who asks, in the unit's own words where it sees one unit, and what is due. */
export async function readStanding(input: {
  services: Pick<Services, 'storage' | 'clock'>;
  actor: Actor;
  key: BudgetKey;
}): Promise<Result<{ state: StateId; round: number; due?: DueDay }, MoveDenial>> {
  const { services, actor, key } = input;
  const found = await services.storage.read((repositories) => readMoveFacts(repositories, { actor, key }));
  if (!found.ok) return found;
  const { progress, due, units } = standingOf(found.value, dayOf(services.clock.now()));
  const own = actor.scope.level === 'unit' && isCollecting(progress) ? units[0]?.state : undefined;
  return ok({ state: own ?? progress.state, round: progress.round, ...(due === undefined ? {} : { due }) });
}

function standingOf(facts: MoveFacts, today: string): Omit<ListedMoves, 'moves'> {
  const { progress, units, steps, year, comments, actor } = facts;
  const { state, round, rounds, version } = progress;
  const deadlines = dueDays({ deadlines: year?.deadlines ?? [], today });
  const own = actor.scope.level === 'unit' ? units[0]?.state : undefined;
  const due = dueNow({ progress, deadlines, steps, today, ...(own === undefined ? {} : { unit: own }) });
  return {
    progress: { state, round, rounds, version },
    units,
    steps,
    ...(due === undefined ? {} : { due }),
    deadlines,
    counts: {
      openComments: openThreads({ remarks: comments }).length,
      unitsIn: units.filter((unit) => unit.state !== 'drafting' && unit.state !== 'unit-review').length,
      units: units.length,
    },
  };
}
