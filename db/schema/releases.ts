import type { defineBudget } from './budget.ts';
import type { Kit } from './kit-sqlite.ts';

/** A published version of a budget: the report as everybody can read it, never changed afterwards. */
export function defineRelease(kit: Kit, budget: ReturnType<typeof defineBudget>) {
  return kit.table(
    'release',
    {
      region: kit.text('region_code').notNull(),
      department: kit.text('department_code').notNull(),
      year: kit.count('fiscal_year').notNull(),
      /** From 1; a correction (更正) is the next. */
      version: kit.count('version').notNull(),
      releasedAt: kit.instant('released_at').notNull(),
      /** Why it was corrected; '' for the first. */
      note: kit.text('note').notNull(),
      regionName: kit.text('region_name').notNull(),
      departmentName: kit.text('department_name').notNull(),
      title: kit.text('title').notNull(),
      template: kit.text('template').notNull(),
      /** `DisclosureDocument` as canonical JSON. */
      document: kit.text('document').notNull(),
      sha256: kit.text('sha256').notNull(),
      snapshot: kit.text('snapshot_id').notNull(),
    },
    (t) => [
      kit.primaryKey({ name: 'release_key', columns: [t.region, t.department, t.year, t.version] }),
      kit.reference({
        name: 'release_budget',
        columns: [t.region, t.department, t.year],
        to: [budget.region, budget.department, budget.year],
      }),
      kit.index('release_by_year').on(t.year, t.region),
      kit.index('release_by_hash').on(t.sha256),
    ],
  );
}

/** A file of a published version, made when it was first asked for and never changed afterwards. */
export function defineReleaseFile(kit: Kit, release: ReturnType<typeof defineRelease>) {
  return kit.table(
    'release_file',
    {
      region: kit.text('region_code').notNull(),
      department: kit.text('department_code').notNull(),
      year: kit.count('fiscal_year').notNull(),
      version: kit.count('version').notNull(),
      name: kit.text('name').notNull(),
      contentType: kit.text('content_type').notNull(),
      bytes: kit.bytes('bytes').notNull(),
      sha256: kit.text('sha256').notNull(),
      /** In bytes. */
      size: kit.count('size').notNull(),
      madeAt: kit.instant('made_at').notNull(),
    },
    (t) => [
      kit.primaryKey({ name: 'release_file_key', columns: [t.region, t.department, t.year, t.version, t.name] }),
      kit.reference({
        name: 'release_file_release',
        columns: [t.region, t.department, t.year, t.version],
        to: [release.region, release.department, release.year, release.version],
      }),
      // Every column but the bytes: SQLite reads through all of these to reach what stands behind them, and each view of a
      // report asks which files there are.
      kit
        .index('release_file_head')
        .on(t.region, t.department, t.year, t.version, t.name, t.contentType, t.size, t.sha256),
      kit.index('release_file_by_hash').on(t.sha256),
    ],
  );
}
