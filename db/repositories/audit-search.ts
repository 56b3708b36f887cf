import { and, desc, eq, gte, lt, or, type SQL } from 'drizzle-orm';
import type { AuditEvent, AuditPayload } from '#lib/core/audit/index.ts';
import type { AuditFilter, AuditMark, AuditRepository } from '#lib/usecases/ports/index.ts';
import type { Tables } from '../schema/tables.ts';
import type { Context } from './context.ts';
import { departmentInSight, regionsOf } from './scope.ts';
import { holds, mentions } from './text-search.ts';

/** Events, the newest first. */
export async function searchEvents(
  context: Context,
  query: Parameters<AuditRepository['search']>[0],
): Promise<AuditEvent[]> {
  const { db, tables } = context;
  const { auditEvent } = tables;
  const { actor, region, filter, accountsOnly = false, after, limit } = query;
  const ofRegion = region === undefined ? undefined : eq(auditEvent.region, region);
  const visible = accountsOnly
    ? eq(auditEvent.department, '')
    : or(
        and(eq(auditEvent.department, ''), regionsOf(actor, auditEvent.region)),
        departmentInSight(context, { actor, place: auditEvent }),
      );
  const rows = await db
    .select()
    .from(auditEvent)
    .where(and(ofRegion, visible, ...conditionsOf(context, filter), olderThan(context, after)))
    .orderBy(desc(auditEvent.at), desc(auditEvent.department), desc(auditEvent.sequence))
    .limit(limit);
  return rows.map(storedEvent);
}

/** An event as its row keeps it. */
export function storedEvent(row: Tables['auditEvent']['$inferSelect']): AuditEvent {
  const { actorId, actorName, actorRole, payload, address, ...rest } = row;
  return {
    ...rest,
    actor: { id: actorId, name: actorName, role: actorRole },
    ...(address === null ? {} : { address }),
    payload: JSON.parse(payload) as AuditPayload,
  };
}

function conditionsOf({ tables: { auditEvent } }: Context, filter: AuditFilter): (SQL | undefined)[] {
  const { department, since, until, person, type, cell } = filter;
  // The payload is canonical JSON: a member stands in it in one way only.
  const says = (name: string, value: string) =>
    mentions(auditEvent.payload, JSON.stringify({ [name]: value }).slice(1, -1));
  return [
    department === undefined ? undefined : eq(auditEvent.department, department),
    since === undefined ? undefined : gte(auditEvent.at, since),
    until === undefined ? undefined : lt(auditEvent.at, until),
    person === undefined ? undefined : holds(auditEvent.actorName, person),
    type === undefined ? undefined : says('type', type),
    cell === undefined ? undefined : and(says('form', cell.form), says('owner', cell.owner)),
    cell?.row === undefined ? undefined : mentions(auditEvent.payload, JSON.stringify(cell.row)),
    cell?.field === undefined ? undefined : mentions(auditEvent.payload, JSON.stringify(cell.field)),
  ];
}

function olderThan({ tables: { auditEvent } }: Context, mark: AuditMark | undefined): SQL | undefined {
  if (mark === undefined) return undefined;
  const { at, department, sequence } = mark;
  return or(
    lt(auditEvent.at, at),
    and(eq(auditEvent.at, at), lt(auditEvent.department, department)),
    and(eq(auditEvent.at, at), eq(auditEvent.department, department), lt(auditEvent.sequence, sequence)),
  );
}
