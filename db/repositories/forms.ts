import { and, asc, desc, eq, gt, inArray, ne, sql } from 'drizzle-orm';
import { canonicalJson } from '#lib/core/canonical/index.ts';
import { formName } from '#lib/core/forms/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';
import type { FormRepository, FormWrite } from '#lib/usecases/ports/index.ts';
import { batches, type Context } from './context.ts';
import { rowValues, saveOf } from './form-rows.ts';
import { amongNames, findForms, findHeaders, formsWhere, readDraft, seenHeaders } from './read-forms.ts';
import { ofBudget } from './scope.ts';
import { mentions } from './text-search.ts';

/** Forms as they are filled, and what is kept of every save. */
export function formRepository(context: Context): FormRepository {
  const { db, tables } = context;
  const { form: table, formChange } = tables;
  return {
    draft: (authorized) => readDraft({ context, authorized }),
    seen: (query) => seenHeaders({ context, ...query }),
    headers: (query) => findHeaders({ context, ...query }),
    find: (query) => findForms({ context, ...query }),
    all: (key) => formsWhere({ context, key }),
    ofKind: ({ key, form }) => formsWhere({ context, key, where: eq(table.form, form) }),
    async write({ key, actor, at, origin, forms }) {
      for (const form of forms) {
        await writeHeader({ context, key, form, at, by: actor.name });
        await writeRows({ context, key, form });
      }
      const saves = forms.map(({ form, owner, revision, changes }) => ({
        ...key,
        form,
        owner,
        revision,
        at,
        actorId: actor.id,
        actorName: actor.name,
        origin,
        changes: canonicalJson(changes),
      }));
      for (const batch of batches(saves)) await db.insert(formChange).values(batch);
    },
    async hold({ key, form: { form, owner, unit }, at }) {
      await db
        .insert(table)
        .values({ ...key, form, owner, unit, revision: 0, updatedAt: at, updatedBy: '' })
        .onConflictDoNothing();
      // A change that changes nothing: whoever else wants the form waits for this transaction's end.
      await db
        .update(table)
        .set({ revision: sql`${table.revision}` })
        .where(and(ofBudget(table, key), eq(table.form, form), eq(table.owner, owner)));
    },
    async savesSince({ key, known }) {
      if (known.length === 0) return [];
      const since = new Map(known.map((form) => [formName(form), form.revision]));
      const oldest = Math.min(...since.values());
      const rows = await db
        .select()
        .from(formChange)
        .where(and(ofBudget(formChange, key), amongNames(formChange, known), gt(formChange.revision, oldest)))
        .orderBy(asc(formChange.revision));
      return rows.filter((row) => row.revision > (since.get(formName(row)) ?? row.revision)).map(saveOf);
    },
    async hasEntered({ key, person, unit }) {
      const [found] = await db
        .select({ revision: formChange.revision })
        .from(formChange)
        .innerJoin(
          table,
          and(
            eq(table.region, formChange.region),
            eq(table.department, formChange.department),
            eq(table.year, formChange.year),
            eq(table.form, formChange.form),
            eq(table.owner, formChange.owner),
          ),
        )
        .where(
          and(
            ofBudget(formChange, key),
            eq(formChange.actorId, person),
            eq(formChange.origin, 'entered'),
            ne(formChange.form, 'control-figures'),
            unit === undefined ? undefined : eq(table.unit, unit),
          ),
        )
        .limit(1);
      return found !== undefined;
    },
    async savesOfRow({ key, form: { form, owner }, row }) {
      const rows = await db
        .select()
        .from(formChange)
        .where(
          and(
            ofBudget(formChange, key),
            eq(formChange.form, form),
            eq(formChange.owner, owner),
            mentions(formChange.changes, JSON.stringify(row)),
          ),
        )
        .orderBy(desc(formChange.revision));
      return rows.map(saveOf);
    },
  };
}

async function writeHeader(input: {
  context: Context;
  key: BudgetKey;
  form: FormWrite;
  at: Date;
  by: string;
}): Promise<void> {
  const { db, tables } = input.context;
  const { form: table } = tables;
  const { form, owner, unit, revision } = input.form;
  const saved = { unit, revision, updatedAt: input.at, updatedBy: input.by };
  await db
    .insert(table)
    .values({ ...input.key, form, owner, ...saved })
    .onConflictDoUpdate({ target: [table.region, table.department, table.year, table.form, table.owner], set: saved });
}

async function writeRows(input: { context: Context; key: BudgetKey; form: FormWrite }): Promise<void> {
  const { context, key, form } = input;
  const { db, tables } = context;
  const { formRow: table } = tables;
  for (const ids of batches(form.removed))
    await db
      .delete(table)
      .where(and(ofBudget(table, key), eq(table.form, form.form), eq(table.owner, form.owner), inArray(table.id, ids)));
  for (const batch of batches(form.put.map((row) => rowValues({ key, form, row }))))
    await db
      .insert(table)
      .values(batch)
      .onConflictDoUpdate({
        target: [table.region, table.department, table.year, table.form, table.owner, table.id],
        set: {
          section: sql`excluded.section`,
          parent: sql`excluded.parent`,
          rank: sql`excluded.rank`,
          cells: sql`excluded.cells`,
        },
      });
}
