import { FORM_IDS, type FormId } from '#lib/core/forms/index.ts';
import type { Kit } from './kit-sqlite.ts';
import { isOneOf } from './rules.ts';

/** Whose a form is: its budget, and the unit or project within it. The region's own forms have department ''. */
function formColumns(kit: Kit) {
  return {
    region: kit.text('region_code').notNull(),
    department: kit.text('department_code').notNull(),
    year: kit.count('fiscal_year').notNull(),
    form: kit.text('form').$type<FormId>().notNull(),
    /** Code of the unit or project; empty for the department's and the region's own. */
    owner: kit.text('owner').notNull(),
  };
}

/** A form of a budget. `revision` counts its saves; `unit` is whose it is, empty for the department's and the region's own. */
export function defineForm(kit: Kit) {
  return kit.table(
    'form',
    {
      ...formColumns(kit),
      unit: kit.text('unit_code').notNull(),
      revision: kit.count('revision').notNull(),
      updatedAt: kit.instant('updated_at').notNull(),
      updatedBy: kit.text('updated_by').notNull(),
    },
    (t) => [
      kit.primaryKey({ name: 'form_key', columns: [t.region, t.department, t.year, t.form, t.owner] }),
      kit.check('form_known', isOneOf(t.form, FORM_IDS)),
    ],
  );
}

type FormTable = ReturnType<typeof defineForm>;

/** A row of a form as it was entered: the truth that everything else follows from. */
export function defineFormRow(kit: Kit, form: FormTable) {
  return kit.table(
    'form_row',
    {
      ...formColumns(kit),
      id: kit.text('id').notNull(),
      section: kit.text('section').notNull(),
      parent: kit.text('parent'),
      rank: kit.text('rank').notNull(),
      /** Text by field as canonical JSON. */
      cells: kit.text('cells').notNull(),
    },
    (t) => [
      kit.primaryKey({ name: 'form_row_key', columns: [t.region, t.department, t.year, t.form, t.owner, t.id] }),
      kit.reference({
        name: 'form_row_form',
        columns: [t.region, t.department, t.year, t.form, t.owner],
        to: [form.region, form.department, form.year, form.form, form.owner],
      }),
    ],
  );
}

/** How a change came about: somebody entered it, it came with a whole package, or a reviewer cut it (核减). */
export const CHANGE_ORIGINS = ['entered', 'imported', 'cut'] as const;

/** One save of one form, never changed afterwards: what others saved since, who wrote a cell last, a cell's history. */
export function defineFormChange(kit: Kit, form: FormTable) {
  return kit.table(
    'form_change',
    {
      ...formColumns(kit),
      revision: kit.count('revision').notNull(),
      at: kit.instant('at').notNull(),
      actorId: kit.text('actor_id').notNull(),
      actorName: kit.text('actor_name').notNull(),
      origin: kit.text('origin').$type<(typeof CHANGE_ORIGINS)[number]>().notNull(),
      /** `Change[]` as canonical JSON. */
      changes: kit.text('changes').notNull(),
    },
    (t) => [
      kit.primaryKey({
        name: 'form_change_key',
        columns: [t.region, t.department, t.year, t.form, t.owner, t.revision],
      }),
      kit.reference({
        name: 'form_change_form',
        columns: [t.region, t.department, t.year, t.form, t.owner],
        to: [form.region, form.department, form.year, form.form, form.owner],
      }),
      kit.check('form_change_origin_known', isOneOf(t.origin, CHANGE_ORIGINS)),
    ],
  );
}

/** Who has which form open, a tab a row. Forgotten soon after the tab fell silent. */
export function definePresence(kit: Kit) {
  return kit.table(
    'presence',
    {
      ...formColumns(kit),
      actorId: kit.text('actor_id').notNull(),
      actorName: kit.text('actor_name').notNull(),
      tab: kit.text('tab').notNull(),
      seenAt: kit.instant('seen_at').notNull(),
    },
    (t) => [kit.primaryKey({ name: 'presence_key', columns: [t.region, t.department, t.year, t.actorId, t.tab] })],
  );
}
