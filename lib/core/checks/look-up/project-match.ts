import type { SubjectProjectForm } from '../subject/form.ts';
import type { Subject } from '../subject/subject.ts';
import type { SubjectRow, SubjectTable } from '../subject/table.ts';
import { bareUnitName, plainName } from './across.ts';
import { countedAmount, rowOf } from './cells.ts';
import { sourcesTerm } from './forms.ts';

/** A project's form and the row of 项目支出表 that is the same project. `by` tells how it was found. */
export type MatchedForm = { form: SubjectProjectForm; row?: SubjectRow; by?: 'id' | 'name' | 'truncated' | 'amount' };

/** Names shorter than this begin too many others to tell a cut one. */
const SHORTEST_CUT_NAME = 4;

/** Rows of projects of 项目支出表. */
export function projectRows(table: SubjectTable | undefined): SubjectRow[] {
  return table?.rows.filter(({ kind }) => kind === 'project') ?? [];
}

/** Whether one name is the beginning of the other, as where a table cut it off. */
export function isCut(one: string, other: string): boolean {
  const [a, b] = [cleanName(one), cleanName(other)];
  if (a === b) return false;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= SHORTEST_CUT_NAME && long.startsWith(short);
}

/** A name without the punctuation that a cut leaves at its end. */
export function cleanName(name: string): string {
  return plainName(name).replace(/[、,，;；:：.…]+$/, '');
}

/** Finds the row of each form: by its id or code, by name, by a cut name, by an amount that only one row has. */
export function matchForms(subject: Subject): MatchedForm[] {
  const table = subject.tables.get('projects');
  const taken = new Set<string>();
  const rows = projectRows(table);
  const matched = new Map<SubjectProjectForm, MatchedForm>();
  const passes = [byId(table), byName, byCutName, byAmount] as const;
  for (const pass of passes)
    for (const form of subject.projectForms) {
      if (matched.has(form)) continue;
      const found = pass(
        form,
        rows.filter(({ id }) => !taken.has(id)),
      );
      if (found === undefined) continue;
      taken.add(found.row?.id ?? '');
      matched.set(form, found);
    }
  return subject.projectForms.map((form) => matched.get(form) ?? { form });
}

type Pass = (form: SubjectProjectForm, rows: readonly SubjectRow[]) => MatchedForm | undefined;

const byId =
  (table: SubjectTable | undefined): Pass =>
  (form, rows) => {
    const named = table && form.row !== undefined ? rowOf(table, form.row) : undefined;
    const row = named ?? rows.find(({ code }) => code !== undefined && form.code !== undefined && code === form.code);
    return row && { form, row, by: 'id' };
  };

const byName: Pass = (form, rows) =>
  best(
    form,
    rows.filter(({ label }) => cleanName(label) === cleanName(form.name)),
    'name',
  );

const byCutName: Pass = (form, rows) =>
  best(
    form,
    rows.filter(({ label }) => isCut(label, form.name)),
    'truncated',
  );

/** An amount tells a project only where it is the only one of that amount; what nobody asks for tells nothing. */
const byAmount: Pass = (form, rows) => {
  const same = rows.filter((row) => hasAmount(form, row));
  return same.length === 1 ? { form, row: same[0] as SubjectRow, by: 'amount' } : undefined;
};

/** Of several rows of that name the one with the form's amount or unit, else the first. */
function best(
  form: SubjectProjectForm,
  rows: readonly SubjectRow[],
  by: 'name' | 'truncated',
): MatchedForm | undefined {
  const row =
    rows.find((candidate) => hasAmount(form, candidate)) ??
    rows.find((candidate) => isOfUnit(form, candidate)) ??
    rows[0];
  return row && { form, row, by };
}

function hasAmount(form: SubjectProjectForm, row: SubjectRow): boolean {
  const amount = countedAmount(row.cells.get('total'));
  return (
    amount !== undefined &&
    amount !== 0 &&
    (amount === form.currentBudget?.amount || amount === sourcesTerm(form)?.amount)
  );
}

function isOfUnit(form: SubjectProjectForm, row: SubjectRow): boolean {
  const unit = form.fields.get('unit')?.text;
  return unit !== undefined && row.parent !== undefined && bareUnitName(unit) === bareUnitName(row.parent);
}
