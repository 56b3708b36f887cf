import { and, asc, eq, sql } from 'drizzle-orm';
import type { AuditEvent, AuditPayload } from '#lib/core/audit/index.ts';
import { canonicalJson } from '#lib/core/canonical/index.ts';
import type { Actor } from '#lib/core/workflow/index.ts';
import type { AuditBreak, AuditDigest, AuditRepository } from '#lib/usecases/ports/index.ts';
import { searchEvents, storedEvent } from './audit-search.ts';
import type { Context } from './context.ts';
import { algorithmOf, digestOf } from './digest.ts';
import { departmentInSight, regionsOf, unitOf } from './scope.ts';

/** What the first event of a chain has before it. */
const GENESIS = '0'.repeat(64);

type Place = { region: string; department: string };

/** The audit trail: one chain of hashes a department, only ever added to. */
export function auditRepository(context: Context): AuditRepository {
  const { db, tables } = context;
  const { auditEvent, auditHead } = tables;
  return {
    async append({ actor, region, department, at, payload }) {
      const place = { region, department };
      const { sequence, previousHash } = await nextPlace(context, place);
      const event = {
        ...place,
        sequence,
        at,
        actor: { id: actor.id, name: actor.name, role: actor.role },
        ...(actor.address === undefined ? {} : { address: actor.address }),
        payload,
        previousHash,
      };
      const hash = hashOf({ event, algorithm: await chosenDigest(context) });
      await db.insert(auditEvent).values({
        ...place,
        sequence,
        at,
        actorId: actor.id,
        actorName: actor.name,
        actorRole: actor.role,
        address: actor.address ?? null,
        payload: canonicalJson(payload),
        previousHash,
        hash,
      });
      await db.update(auditHead).set({ hash }).where(ofPlace(auditHead, place));
    },
    async list(query) {
      const own = unitOf(query.actor);
      const events = await eventsOf(context, query);
      return own === undefined ? events : events.filter(({ payload }) => isAbout(payload, own));
    },
    search: (query) => searchEvents(context, query),
    chains: () =>
      db
        .select({ region: auditHead.region, department: auditHead.department })
        .from(auditHead)
        .orderBy(asc(auditHead.region), asc(auditHead.department)),
    async verify(query) {
      const events = await eventsOf(context, query);
      const [head] = await db.select().from(auditHead).where(ofPlace(auditHead, query));
      const end = { sequence: head?.sequence ?? 0, hash: head?.hash ?? GENESIS };
      return firstBreak(events, end);
    },
  };
}

/** Counts the chain up; from here to the end of the transaction nobody else can add to it. */
async function nextPlace({ db, tables: { auditHead } }: Context, place: Place) {
  await db
    .insert(auditHead)
    .values({ ...place, sequence: 0, hash: GENESIS })
    .onConflictDoNothing();
  const [head] = await db
    .update(auditHead)
    .set({ sequence: sql`${auditHead.sequence} + 1` })
    .where(ofPlace(auditHead, place))
    .returning();
  if (head === undefined) throw new Error('the end of the audit chain is gone');
  return { sequence: head.sequence, previousHash: head.hash };
}

/** Whether an event says something of a unit and nothing of its neighbours. Kinds not named here are not shown. */
function isAbout(payload: AuditPayload, unit: string): boolean {
  switch (payload.type) {
    case 'budget.imported':
      return true;
    case 'project-lines.saved':
    case 'comment.added':
    case 'comment.resolved':
    case 'amount.cut':
    case 'amount.restored':
      return payload.unit === unit;
    case 'budget.moved':
      return payload.unit === unit || payload.unit === '';
    case 'form.saved':
      return payload.forms.every((form) => form.unit === unit);
    default:
      return false;
  }
}

async function eventsOf(context: Context, query: Place & { actor: Actor }): Promise<AuditEvent[]> {
  const { db, tables } = context;
  const { auditEvent } = tables;
  // What concerns the region as a whole is of no department: only who sees the region sees it.
  const visible =
    query.department === ''
      ? regionsOf(query.actor, auditEvent.region)
      : departmentInSight(context, { actor: query.actor, place: auditEvent });
  const rows = await db
    .select()
    .from(auditEvent)
    .where(and(ofPlace(auditEvent, query), visible))
    .orderBy(asc(auditEvent.sequence));
  return rows.map(storedEvent);
}

/** How new events are hashed: a setting of the installation. */
async function chosenDigest({ db, tables: { setting } }: Context): Promise<AuditDigest> {
  const [row] = await db.select({ value: setting.value }).from(setting).where(eq(setting.name, 'audit-digest'));
  return row?.value === 'sm3' ? 'sm3' : 'sha256';
}

function firstBreak(events: readonly AuditEvent[], end: { sequence: number; hash: string }): AuditBreak | undefined {
  let previousHash = GENESIS;
  for (const [index, { hash, ...event }] of events.entries()) {
    if (event.sequence !== index + 1) return { sequence: index + 1, reason: 'gap' };
    if (event.previousHash !== previousHash) return { sequence: event.sequence, reason: 'link' };
    if (hashOf({ event, algorithm: algorithmOf(hash) }) !== hash) return { sequence: event.sequence, reason: 'hash' };
    previousHash = hash;
  }
  if (end.sequence !== events.length || end.hash !== previousHash) return { sequence: events.length, reason: 'head' };
  return undefined;
}

function hashOf({ event, algorithm }: { event: Omit<AuditEvent, 'hash'>; algorithm: AuditDigest }): string {
  return digestOf({ algorithm, text: canonicalJson({ ...event, at: event.at.toISOString() }) });
}

function ofPlace(table: { region: Parameters<typeof eq>[0]; department: Parameters<typeof eq>[0] }, place: Place) {
  return and(eq(table.region, place.region), eq(table.department, place.department));
}
