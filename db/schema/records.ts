import type { SnapshotKind } from '#lib/core/workflow/index.ts';
import type { defineBudget } from './budget.ts';
import type { Kit } from './kit-sqlite.ts';
import { isOneOf } from './rules.ts';

/** What a budget was at a moment, never changed afterwards: the package as canonical JSON. */
export function defineSnapshot(kit: Kit, budget: ReturnType<typeof defineBudget>) {
  return kit.table(
    'snapshot',
    {
      region: kit.text('region_code').notNull(),
      department: kit.text('department_code').notNull(),
      year: kit.count('fiscal_year').notNull(),
      id: kit.text('id').notNull(),
      /** Why it was taken: those of imports are not of the process. */
      kind: kit.text('kind').$type<SnapshotKind | 'import'>().notNull().default('import'),
      round: kit.count('round').notNull(),
      content: kit.text('content').notNull(),
      sha256: kit.text('sha256').notNull(),
      takenAt: kit.instant('taken_at').notNull(),
    },
    (t) => [
      kit.primaryKey({ name: 'snapshot_key', columns: [t.region, t.department, t.id] }),
      kit.reference({
        name: 'snapshot_budget',
        columns: [t.region, t.department, t.year],
        to: [budget.region, budget.department, budget.year],
      }),
      kit.index('snapshot_by_budget').on(t.region, t.department, t.year, t.takenAt),
    ],
  );
}

/** What happened, one chain of hashes a department. Events outlive what they tell of, so they refer to nothing. */
export function defineAuditEvent(kit: Kit) {
  return kit.table(
    'audit_event',
    {
      region: kit.text('region_code').notNull(),
      department: kit.text('department_code').notNull(),
      sequence: kit.count('sequence').notNull(),
      at: kit.instant('at').notNull(),
      actorId: kit.text('actor_id').notNull(),
      actorName: kit.text('actor_name').notNull(),
      actorRole: kit.text('actor_role').notNull(),
      /** Network address that it was asked from; absent for the product itself. */
      address: kit.text('address'),
      payload: kit.text('payload').notNull(),
      previousHash: kit.text('previous_hash').notNull(),
      hash: kit.text('hash').notNull(),
    },
    (t) => [
      kit.primaryKey({ name: 'audit_event_key', columns: [t.region, t.department, t.sequence] }),
      kit.index('audit_event_by_time').on(t.region, t.at),
    ],
  );
}

/** The end of each department's chain: adding an event starts by counting it up, so that writers queue here. */
export function defineAuditHead(kit: Kit) {
  return kit.table(
    'audit_head',
    {
      region: kit.text('region_code').notNull(),
      department: kit.text('department_code').notNull(),
      sequence: kit.count('sequence').notNull(),
      hash: kit.text('hash').notNull(),
    },
    (t) => [kit.primaryKey({ name: 'audit_head_key', columns: [t.region, t.department] })],
  );
}

/** The first answer given to a request, for when the same request comes again. */
export function defineIdempotencyRecord(kit: Kit) {
  return kit.table(
    'idempotency_record',
    {
      actorId: kit.text('actor_id').notNull(),
      key: kit.text('key').notNull(),
      region: kit.text('region_code').notNull(),
      department: kit.text('department_code').notNull(),
      fingerprint: kit.text('fingerprint').notNull(),
      answer: kit.text('answer').notNull(),
      createdAt: kit.instant('created_at').notNull(),
    },
    (t) => [
      kit.primaryKey({ name: 'idempotency_record_key', columns: [t.actorId, t.key] }),
      kit.index('idempotency_record_by_age').on(t.createdAt),
    ],
  );
}

/** Settings of the installation. */
export function defineSetting(kit: Kit) {
  return kit.table('setting', {
    name: kit.text('name').primaryKey(),
    value: kit.text('value').notNull(),
    updatedAt: kit.instant('updated_at').notNull(),
  });
}

export const CLASSIFICATION_KINDS = ['functional', 'economic-department', 'economic-government', 'mapping'] as const;

/** 政府收支分类科目 of a fiscal year. A mapping row gives the government codes that a department code becomes. */
export function defineClassificationAccount(kit: Kit) {
  return kit.table(
    'classification_account',
    {
      year: kit.count('fiscal_year').notNull(),
      kind: kit.text('kind').$type<(typeof CLASSIFICATION_KINDS)[number]>().notNull(),
      code: kit.text('code').notNull(),
      name: kit.text('name'),
      evidence: kit.text('evidence'),
      administrative: kit.text('administrative_code'),
      institution: kit.text('institution_code'),
    },
    (t) => [
      kit.primaryKey({ name: 'classification_account_key', columns: [t.year, t.kind, t.code] }),
      kit.check('classification_account_kind_known', isOneOf(t.kind, CLASSIFICATION_KINDS)),
    ],
  );
}
