import type { FormId } from '#lib/core/forms/index.ts';
import {
  DEADLINE_LEVEL_IDS,
  type DeadlineLevel,
  type MoveId,
  ROLE_IDS,
  type RoleId,
  type StateId,
} from '#lib/core/workflow/index.ts';
import type { defineBudget } from './budget.ts';
import type { Kit } from './kit-sqlite.ts';
import type { defineRegion } from './organisation.ts';
import { isOneOf } from './rules.ts';

/** A region's fiscal year as the budget office opened it. A year without a row has the product's own settings. */
export function defineFiscalYear(kit: Kit, region: ReturnType<typeof defineRegion>) {
  return kit.table(
    'fiscal_year',
    {
      region: kit.text('region_code').notNull(),
      year: kit.count('fiscal_year').notNull(),
      /** How many times 上 and 下, 1 to 3. */
      rounds: kit.count('rounds').notNull(),
      template: kit.text('template').notNull(),
      openedAt: kit.instant('opened_at').notNull(),
      updatedAt: kit.instant('updated_at').notNull(),
    },
    (t) => [
      kit.primaryKey({ name: 'fiscal_year_key', columns: [t.region, t.year] }),
      kit.reference({ name: 'fiscal_year_region', columns: [t.region], to: [region.code] }),
    ],
  );
}

/** Until when a level hands on its budgets in a round. */
export function defineDeadline(kit: Kit, fiscalYear: ReturnType<typeof defineFiscalYear>) {
  return kit.table(
    'deadline',
    {
      region: kit.text('region_code').notNull(),
      year: kit.count('fiscal_year').notNull(),
      round: kit.count('round').notNull(),
      level: kit.text('level').$type<DeadlineLevel>().notNull(),
      /** The last day, as YYYY-MM-DD. */
      dueOn: kit.text('due_on').notNull(),
    },
    (t) => [
      kit.primaryKey({ name: 'deadline_key', columns: [t.region, t.year, t.round, t.level] }),
      kit.reference({
        name: 'deadline_fiscal_year',
        columns: [t.region, t.year],
        to: [fiscalYear.region, fiscalYear.year],
      }),
      kit.check('deadline_level_known', isOneOf(t.level, DEADLINE_LEVEL_IDS)),
    ],
  );
}

function budgetColumns(kit: Kit) {
  return {
    region: kit.text('region_code').notNull(),
    department: kit.text('department_code').notNull(),
    year: kit.count('fiscal_year').notNull(),
  };
}

/** Who did it, as the name and role were then. */
function doerColumns(kit: Kit) {
  return {
    actorId: kit.text('actor_id').notNull(),
    actorName: kit.text('actor_name').notNull(),
    actorRole: kit.text('actor_role').$type<RoleId>().notNull(),
  };
}

/** A move that was made, never changed afterwards but for who opened it first. `unit` is '' where the budget moved as one. */
export function defineStep(kit: Kit, budget: ReturnType<typeof defineBudget>) {
  return kit.table(
    'step',
    {
      ...budgetColumns(kit),
      /** Place among the budget's steps, from 1. */
      sequence: kit.count('sequence').notNull(),
      unit: kit.text('unit_code').notNull(),
      move: kit.text('move').$type<MoveId>().notNull(),
      from: kit.text('from_state').$type<StateId>().notNull(),
      to: kit.text('to_state').$type<StateId>().notNull(),
      /** The round that it was made in. */
      round: kit.count('round').notNull(),
      at: kit.instant('at').notNull(),
      ...doerColumns(kit),
      reason: kit.text('reason').notNull(),
      /** Codes of the units that were given back, as a JSON array. */
      units: kit.text('units').notNull(),
      /** Findings that were overruled, each with its reason, as canonical JSON: `Overruling[]`. */
      overruled: kit.text('overruled').notNull(),
      snapshot: kit.text('snapshot_id'),
      openedAt: kit.instant('opened_at'),
      openedBy: kit.text('opened_by'),
    },
    (t) => [
      kit.primaryKey({ name: 'step_key', columns: [t.region, t.department, t.year, t.sequence] }),
      kit.reference({
        name: 'step_budget',
        columns: [t.region, t.department, t.year],
        to: [budget.region, budget.department, budget.year],
      }),
      kit.check('step_role_known', isOneOf(t.actorRole, ROLE_IDS)),
    ],
  );
}

/** What a remark is: words alone, or words that go with a cut (核减). */
export const COMMENT_KINDS = ['comment', 'cut'] as const;

/** A remark on a form, row or field, or a reply to one (`thread` names the first). Its words are never changed. */
export function defineComment(kit: Kit, budget: ReturnType<typeof defineBudget>) {
  return kit.table(
    'comment',
    {
      ...budgetColumns(kit),
      id: kit.text('id').notNull(),
      /** Id of the remark that began it: its own where it did. */
      thread: kit.text('thread').notNull(),
      kind: kit.text('kind').$type<(typeof COMMENT_KINDS)[number]>().notNull(),
      /** Whose form it is on: '' for the department's own. */
      unit: kit.text('unit_code').notNull(),
      /** '' where it is on the budget as a whole; then owner, row and field are '' too. */
      form: kit.text('form').$type<FormId | ''>().notNull(),
      owner: kit.text('owner').notNull(),
      row: kit.text('row_id').notNull(),
      field: kit.text('field').notNull(),
      /** What people called the place when it was written: the row may be gone by now. */
      placeWords: kit.text('place_words').notNull(),
      text: kit.text('text').notNull(),
      /** 分: what a cut changed, absent for words alone. */
      cutFrom: kit.money('cut_from'),
      cutTo: kit.money('cut_to'),
      round: kit.count('round').notNull(),
      at: kit.instant('at').notNull(),
      ...doerColumns(kit),
      resolvedAt: kit.instant('resolved_at'),
      resolvedBy: kit.text('resolved_by'),
    },
    (t) => [
      kit.primaryKey({ name: 'comment_key', columns: [t.region, t.department, t.year, t.id] }),
      kit.reference({
        name: 'comment_budget',
        columns: [t.region, t.department, t.year],
        to: [budget.region, budget.department, budget.year],
      }),
      kit.check('comment_kind_known', isOneOf(t.kind, COMMENT_KINDS)),
      kit.check('comment_role_known', isOneOf(t.actorRole, ROLE_IDS)),
    ],
  );
}

/** A message in the product to one person. */
export function defineMessage(kit: Kit) {
  return kit.table(
    'message',
    {
      id: kit.text('id').primaryKey(),
      userId: kit.text('user_id').notNull(),
      /** What it tells, as canonical JSON: `MessageContent`. */
      content: kit.text('content').notNull(),
      at: kit.instant('at').notNull(),
      readAt: kit.instant('read_at'),
    },
    (t) => [kit.index('message_by_user').on(t.userId, t.at)],
  );
}
