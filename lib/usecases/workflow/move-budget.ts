import { systemActor } from '#lib/auth/gates.ts';
import { dayOf } from '#lib/core/days/index.ts';
import type { DisclosureDocument } from '#lib/core/disclosure/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { MoveMade, MoveRequest } from '#lib/core/screen/index.ts';
import {
  type Actor,
  type BudgetKey,
  type Move,
  progressAfter,
  TRANSITIONS,
  type Transition,
} from '#lib/core/workflow/index.ts';
import { type Examine, type Examined, examinationOf } from '../examination/examination-of.ts';
import { fingerprint } from '../fingerprint.ts';
import { firstAnswer, keepAnswer } from '../once.ts';
import type { Repositories } from '../ports/index.ts';
import { type Disclose, disclosureOf } from '../releases/disclosure-of.ts';
import type { Services } from '../services.ts';
import { holdYear } from '../years/hold-year.ts';
import { applyMove } from './apply-move.ts';
import { allowedTransition, type MoveFacts, readMoveFacts, unitMoved } from './move-facts.ts';
import type { MoveDenial } from './move-refusals.ts';
import { arguableFindings, needsExamination, overrulings, unmetNeeds } from './unmet-needs.ts';

type Input = {
  services: Services;
  examine: Examine;
  disclose: Disclose;
  actor: Actor;
  key: BudgetKey;
  /** Made by the client for this move, and sent again when it does not know whether the move arrived. */
  idempotencyKey: string;
  request: MoveRequest;
};

/** How often a budget is examined anew because somebody saved in the meantime. */
const ATTEMPTS = 4;

/** Reads the whole department for the reviewers' queue, also where a unit's people move their part: they see none of it. */
const QUEUE = systemActor({ id: 'digest', name: '提交时的摘要' });

/**
 * Moves a budget, or one unit's part of it, from state to state: by the table of transitions, with every need asked of the
 * facts as they stand in the same transaction. Figures are examined before, without holding anybody up, and again where
 * somebody saved in between; so is the report that a release publishes. Of two at once one moves it and the other is told who did. Sent again under the same key,
 * it gets the first answer.
 */
export async function moveBudget(input: Input): Promise<Result<MoveMade, MoveDenial>> {
  for (let attempt = 1; ; attempt += 1) {
    const prepared = await prepare(input);
    if (!prepared.ok) return prepared;
    if (prepared.value.kind === 'made') return ok(prepared.value.made);
    const { services } = input;
    const at = services.clock.now();
    const { value } = prepared;
    const moved = await services.storage.transact<MoveMade, MoveDenial>((repositories) =>
      decide({ ...input, repositories, prepared: value, at }),
    );
    if (moved.ok || moved.error.code !== 'BUDGET_CHANGED' || attempt === ATTEMPTS) return moved;
  }
}

/** What was found before the budget is held: `stamp` stands for the state that was examined; `report` is what a release publishes. */
type Prepared = {
  kind: 'examined';
  stamp: string;
  own: Examined | undefined;
  whole: Examined | undefined;
  report?: DisclosureDocument;
};

async function prepare(input: Input): Promise<Result<Prepared | { kind: 'made'; made: MoveMade }, MoveDenial>> {
  const { services, examine, actor, key } = input;
  const asked = moveOf(input);
  const read = await services.storage.read(async (repositories): Promise<Result<MoveFacts | MoveMade, MoveDenial>> => {
    const first = await firstAnswer<MoveMade>({ ...onceOf(input), repositories, actor });
    return first ?? readMoveFacts(repositories, { actor, key });
  });
  if (!read.ok) return read;
  if ('sequence' in read.value) return ok({ kind: 'made', made: read.value });
  const facts = read.value;
  const allowed = allowedTransition(facts, asked);
  if (!allowed.ok) return allowed;
  const stamp = stampOf(facts, asked.unit);
  if (!needsExamination(allowed.value)) return ok({ kind: 'examined', stamp, own: undefined, whole: undefined });
  const own = await examinationOf({ services, examine, actor, key });
  if (!own.ok) return own;
  if (allowed.value.snapshot === 'publication') {
    const report = await disclosureOf(input);
    return report.ok ? ok({ kind: 'examined', stamp, own: own.value, whole: own.value, report: report.value }) : report;
  }
  if (asked.unit === undefined) return ok({ kind: 'examined', stamp, own: own.value, whole: own.value });
  const whole = await examinationOf({ services, examine, actor: QUEUE, key });
  return whole.ok ? ok({ kind: 'examined', stamp, own: own.value, whole: whole.value }) : whole;
}

/** The move within the transaction that makes it. */
async function decide(
  input: Input & { repositories: Repositories; prepared: Prepared; at: Date },
): Promise<Result<MoveMade, MoveDenial>> {
  const { repositories, actor, key, request, prepared, at } = input;
  if (isByRound(request)) await holdYear({ repositories, ...key, at });
  const found = await readMoveFacts(repositories, { actor, key, lock: true });
  if (!found.ok) return found;
  const facts = found.value;
  const once = { ...onceOf(input), repositories };
  const first = await firstAnswer<MoveMade>({ ...once, actor });
  if (first !== undefined) return first;
  const asked = moveOf(input);
  const allowed = allowedTransition(facts, asked);
  if (!allowed.ok) return allowed;
  const transition = allowed.value;
  if (isStale({ facts, transition, prepared, unit: asked.unit })) return refuse({ code: 'BUDGET_CHANGED' });
  const examination = prepared.own?.examination;
  const needs = { repositories, facts, transition, unit: asked.unit, examination, request, today: dayOf(at) };
  const unmet = await unmetNeeds(needs);
  const arguable = arguableFindings(needs);
  if (unmet.length > 0)
    return refuse({ code: 'NEEDS_NOT_MET', move: transition.move, unmet, arguable, names: { units: facts.units } });
  const made = await applyMove({
    services: input.services,
    repositories,
    facts,
    asked,
    transition,
    after: progressAfter({ progress: facts.progress, asked, transition }),
    overruled: overrulings({ arguable, reasons: request.reasons }),
    reason: (request.reason ?? '').trim(),
    own: examination,
    whole: prepared.whole,
    report: prepared.report,
    at,
  });
  return keepAnswer({ ...once, authorized: facts.authorized, answer: made, at });
}

function onceOf({ key, request, idempotencyKey }: Pick<Input, 'key' | 'request' | 'idempotencyKey'>) {
  return { idempotencyKey, digest: fingerprint({ key, move: request }) };
}

function moveOf({ actor, request }: Pick<Input, 'actor' | 'request'>): Move {
  const { move, unit, units } = request;
  const moved = isOfUnit(move) ? unitMoved(actor, unit) : undefined;
  return {
    move,
    role: actor.role,
    actorId: actor.id,
    ...(moved === undefined ? {} : { unit: moved }),
    ...(units === undefined ? {} : { units }),
  };
}

function isOfUnit(move: Move['move']): boolean {
  return TRANSITIONS.some((row) => row.move === move && row.level === 'unit');
}

/** Whether how many rounds the year has decides about a move: they must not change while it is made. */
function isByRound({ move }: MoveRequest): boolean {
  return TRANSITIONS.some((row) => row.move === move && row.rounds !== undefined);
}

/** Whether figures were saved since they were examined; a unit's part alone where it moves on its own. */
function isStale(input: {
  facts: MoveFacts;
  transition: Transition;
  prepared: Prepared;
  unit: string | undefined;
}): boolean {
  const { facts, transition, prepared, unit } = input;
  if (!needsExamination(transition)) return false;
  return prepared.own === undefined || prepared.stamp !== stampOf(facts, unit);
}

function stampOf({ header, units, limits }: MoveFacts, unit: string | undefined): string {
  if (unit === undefined) return `${header.revision}`;
  return `${units.find(({ code }) => code === unit)?.revision} ${limits}`;
}
