import { canonicalJson } from '#lib/core/canonical/index.ts';
import type { DisclosureDocument } from '#lib/core/disclosure/index.ts';
import type { Budget } from '#lib/core/package/index.ts';
import type { BudgetDigest, MoveMade } from '#lib/core/screen/index.ts';
import type { Move, Progress, RoleId, Transition } from '#lib/core/workflow/index.ts';
import type { Examined } from '../examination/examination-of.ts';
import type { Examination } from '../examination/examine-budget.ts';
import type { Overruling, Repositories, Snapshot } from '../ports/index.ts';
import { releaseNote, releaseOf } from '../releases/release-of.ts';
import type { Services } from '../services.ts';
import type { MoveFacts } from './move-facts.ts';
import { tellOfMove } from './move-messages.ts';

/** A move that is allowed and whose needs are met, with the facts in the transaction that makes it. */
export type MoveToMake = {
  services: Pick<Services, 'ids'>;
  repositories: Repositories;
  facts: MoveFacts;
  asked: Move;
  transition: Transition;
  after: Progress;
  reason: string;
  overruled: readonly Overruling[];
  /** What the mover's part comes to; absent where the move asks nothing of the figures. */
  own: Examination | undefined;
  /** What the department's budget comes to. */
  whole: Examined | undefined;
  /** What is published; absent where the move publishes nothing. */
  report: DisclosureDocument | undefined;
  at: Date;
};

/** Makes a move: state, what it freezes and publishes, step, audit event, messages, and what the reviewers' queue shows. */
export async function applyMove(move: MoveToMake): Promise<MoveMade> {
  const { repositories, facts, transition, after, at } = move;
  const { key, actor, progress: before } = facts;
  const unit = move.asked.unit ?? '';
  const snapshot = await freeze(move);
  if (snapshot?.kind === 'publication') await publish(move, snapshot);
  const digest = digestOf(move);
  await repositories.progress.put({ key, progress: after, at });
  if (digest !== undefined) await repositories.progress.keepDigest({ key, digest: canonicalJson(digest) });
  const told = { unit, move: transition.move, to: transition.to, round: before.round, reason: move.reason };
  const from = before.units.find(({ code }) => code === unit)?.state ?? before.state;
  const units = move.asked.units ?? [];
  const sequence = await repositories.progress.addStep({
    key,
    step: {
      ...told,
      from,
      units,
      at,
      by: { id: actor.id, name: actor.name, role: actor.role as RoleId },
      overruled: move.overruled,
      ...(snapshot === undefined ? {} : { snapshot: snapshot.id }),
    },
  });
  await repositories.audit.append({
    actor,
    region: key.region,
    department: key.department,
    at,
    payload: {
      type: 'budget.moved',
      version: 1,
      year: key.year,
      ...told,
      from,
      units,
      overruled: move.overruled.map(({ rule, message, reason }) => ({ rule, message, reason })),
      ...(snapshot === undefined ? {} : { snapshotSha256: snapshot.sha256 }),
    },
  });
  await tellOfMove(move);
  return {
    sequence,
    at: at.toISOString(),
    state: after.units.find(({ code }) => code === unit)?.state ?? after.state,
    round: after.round,
    ...(snapshot === undefined ? {} : { snapshotSha256: snapshot.sha256 }),
  };
}

async function freeze({
  services,
  repositories,
  facts,
  transition,
  own,
  at,
}: MoveToMake): Promise<Snapshot | undefined> {
  const { snapshot: kind } = transition;
  if (kind === undefined) return undefined;
  if (own === undefined) throw new Error(`nothing to freeze for ${transition.move}`);
  const { authorized, progress } = facts;
  return repositories.snapshots.add({
    authorized,
    id: services.ids.next(),
    kind,
    round: progress.round,
    text: own.text,
    at,
  });
}

/** Keeps what everybody can read from now on; a correction says why. */
async function publish({ repositories, facts, after, report, own, at }: MoveToMake, snapshot: Snapshot): Promise<void> {
  if (report === undefined || own === undefined) throw new Error('nothing to publish');
  const release = releaseOf({
    key: { ...facts.key, version: after.version },
    document: report,
    releasedAt: at,
    note: releaseNote({ steps: facts.steps, version: after.version }),
    snapshot: snapshot.id,
    budget: JSON.parse(own.text) as Budget,
  });
  if (!(await repositories.releases.add(release))) throw new Error(`version ${after.version} is published already`);
}

/** What the queue shows of the budget from now on; nothing where it was not examined. */
function digestOf({ facts, after, overruled, whole }: MoveToMake): BudgetDigest | undefined {
  if (whole === undefined) return undefined;
  const { examination, revision } = whole;
  const { total, appropriation, lastYearTotal, blocking, warnings, notices } = examination;
  const reasons = new Set(
    [...facts.steps.flatMap((step) => step.overruled), ...overruled].map(({ finding }) => finding),
  );
  const out = after.units.filter(({ state }) => state === 'drafting' || state === 'unit-review').length;
  return {
    // Moving counts the revision up by one and changes no figure.
    revision: revision === facts.header.revision ? revision + 1 : revision,
    total,
    appropriation,
    ...(lastYearTotal === undefined ? {} : { lastYearTotal }),
    findings: { error: blocking.length, warning: warnings.length, notice: notices },
    overruled: warnings.filter(({ id }) => reasons.has(id)).length,
    units: { in: after.units.length - out, out },
  };
}
