import { and, asc, eq, inArray, or, type SQL } from 'drizzle-orm';
import { type FormKey, formName, projectCodeOf } from '#lib/core/forms/index.ts';
import type { StoredForm } from '#lib/core/screen/index.ts';
import type { Actor, AuthorizedBudget, BudgetKey } from '#lib/core/workflow/index.ts';
import type { FormHeader, FormRepository } from '#lib/usecases/ports/index.ts';
import type { Tables } from '../schema/tables.ts';
import type { Context } from './context.ts';
import { assembleForms, headerOf } from './form-rows.ts';
import { ofBudget, unitOf } from './scope.ts';

type Draft = Awaited<ReturnType<FormRepository['draft']>>;

/** A budget as it is being filled; of an actor bound to a unit, that unit's part. */
export async function readDraft(input: { context: Context; authorized: AuthorizedBudget }): Promise<Draft> {
  const { context, authorized } = input;
  const { key, actor } = authorized;
  const { db, tables } = context;
  const own = unitOf(actor);
  const [header] = await db
    .select({ template: tables.budget.template })
    .from(tables.budget)
    .where(ofBudget(tables.budget, key));
  if (header === undefined) throw new Error('an authorised budget is not there: it was removed in the meantime');
  const units = await db
    .select({ code: tables.unitBudget.unit, name: tables.unitBudget.name })
    .from(tables.unitBudget)
    .where(and(ofBudget(tables.unitBudget, key), own === undefined ? undefined : eq(tables.unitBudget.unit, own)))
    .orderBy(asc(tables.unitBudget.position));
  const visible = own === undefined ? undefined : seenByUnit(tables.form, own);
  const forms = await formsWhere({ context, key, where: visible });
  return {
    fiscalYear: key.year,
    template: header.template,
    region: key.region,
    department: key.department,
    units,
    forms: own === undefined ? forms : withOwnLimits({ forms, unit: own }),
  };
}

/** The named forms with their rows; those that are not there are left out. */
export async function findForms(input: {
  context: Context;
  key: BudgetKey;
  forms: readonly FormKey[];
}): Promise<StoredForm[]> {
  const { context, key, forms } = input;
  if (forms.length === 0) return [];
  const wanted = new Set(forms.map(formName));
  const found = await formsWhere({ context, key, where: amongNames(context.tables.form, forms) });
  return found.filter((form) => wanted.has(formName(form)));
}

/** As `findForms`, without the rows. */
export async function findHeaders(input: {
  context: Context;
  key: BudgetKey;
  forms: readonly FormKey[];
}): Promise<FormHeader[]> {
  const { context, key, forms } = input;
  if (forms.length === 0) return [];
  const { form } = context.tables;
  const wanted = new Set(forms.map(formName));
  const rows = await context.db
    .select()
    .from(form)
    .where(and(ofBudget(form, key), amongNames(form, forms)))
    .orderBy(...byName(form));
  return rows.filter((row) => wanted.has(formName(row))).map(headerOf);
}

/** The forms that an actor may see, without their rows. A unit's ceilings are rows of a form that it sees but in part. */
export async function seenHeaders(input: { context: Context; actor: Actor; key: BudgetKey }): Promise<FormHeader[]> {
  const { context, actor, key } = input;
  const { form } = context.tables;
  const own = unitOf(actor);
  const visible = own === undefined ? undefined : or(eq(form.unit, own), eq(form.form, 'profile'));
  const rows = await context.db
    .select()
    .from(form)
    .where(and(ofBudget(form, key), visible))
    .orderBy(...byName(form));
  return rows.map(headerOf);
}

/** Forms of a budget with their rows, where a condition on the form's own columns holds. */
export async function formsWhere(input: {
  context: Context;
  key: BudgetKey;
  where?: SQL | undefined;
}): Promise<StoredForm[]> {
  const { context, key, where } = input;
  const { form, formRow } = context.tables;
  const headers = await context.db
    .select()
    .from(form)
    .where(and(ofBudget(form, key), where))
    .orderBy(...byName(form));
  const rows = await context.db
    .select({ row: formRow })
    .from(formRow)
    .innerJoin(
      form,
      and(
        eq(form.region, formRow.region),
        eq(form.department, formRow.department),
        eq(form.year, formRow.year),
        eq(form.form, formRow.form),
        eq(form.owner, formRow.owner),
      ),
    )
    .where(and(ofBudget(formRow, key), ofBudget(form, key), where));
  return assembleForms({ headers, rows: rows.map(({ row }) => row) });
}

/** Forms of a budget in the one order that both engines can give them in. */
function byName(form: Tables['form']): SQL[] {
  return [asc(form.form), asc(form.owner)];
}

/** Narrows to the kinds and owners that are named; what else shares both is left out by who asks. */
export function amongNames(
  table: Pick<Tables['form'], 'form' | 'owner'> | Pick<Tables['formChange'], 'form' | 'owner'>,
  forms: readonly FormKey[],
): SQL | undefined {
  const kinds = [...new Set(forms.map(({ form }) => form))];
  const owners = [...new Set(forms.map(({ owner }) => owner))];
  return and(inArray(table.form, kinds), inArray(table.owner, owners));
}

/** What a unit sees of a budget: its own forms, whose department it is, and its ceilings. */
function seenByUnit(form: Tables['form'], unit: string): SQL | undefined {
  return or(eq(form.unit, unit), inArray(form.form, ['profile', 'control-figures']));
}

/** Of the control figures a unit sees the rows about itself and its projects. */
function withOwnLimits({ forms, unit }: { forms: readonly StoredForm[]; unit: string }): StoredForm[] {
  const lists = forms.filter(({ form }) => form === 'projects');
  const projects = new Set(lists.flatMap(({ rows }) => rows.map(projectCodeOf)));
  // A project that has no code yet is none: the ceilings of whole units name no project either.
  projects.delete(undefined);
  return forms.map((form) =>
    form.form === 'control-figures'
      ? { ...form, rows: form.rows.filter(({ cells }) => cells.unit === unit || projects.has(cells.project?.trim())) }
      : form,
  );
}
