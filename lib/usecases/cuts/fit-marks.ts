import { type CutRow, dependentsOf, isCuttable, staleChanges } from '#lib/core/fit/index.ts';
import { type FormRow, formName, readKey, rowAmount } from '#lib/core/forms/index.ts';
import type { Filling } from '../draft/form-access.ts';
import { type MergedForm, mergeForms } from '../draft/merge-forms.ts';
import type { Repositories } from '../ports/index.ts';
import { DEPARTMENT_WORDS } from './cut-parts.ts';

/**
 * What else a save marks that brings a unit's amounts down to their control figures: the department's own forms that tell
 * of these amounts. Whoever fills the unit neither sees nor fills them; the department has to look at them again.
 */
export async function departmentMarks(input: {
  repositories: Pick<Repositories, 'forms'>;
  filling: Filling;
  merged: readonly MergedForm[];
}): Promise<MergedForm[]> {
  const { repositories, filling, merged } = input;
  const { key, header, units } = filling;
  const cuts = fittedRows(merged);
  const touched = new Set(merged.map(({ header: form }) => formName(form)));
  const words = DEPARTMENT_WORDS.filter((form) => !touched.has(formName(form)));
  if (cuts.length === 0 || words.length === 0) return [];
  const owners = [...new Set(merged.map(({ header: form }) => form.unit))].filter((unit) => unit !== '');
  const lists = owners.map((owner) => ({ form: 'projects', owner }) as const);
  const there = await repositories.forms.find({ key, forms: [...words, ...lists] });
  const forms = [
    ...there.filter((form) => !touched.has(formName(form))),
    ...merged.map(({ header: form, after }) => ({ ...form, rows: after })),
  ];
  const draft = { ...key, fiscalYear: key.year, template: header.template, units, forms };
  const own = new Set(words.map(formName));
  const patches = dependentsOf({ draft, cuts })
    .filter(({ form }) => own.has(formName(form)))
    .flatMap(({ form, cells }) => {
      const stored = there.find((each) => formName(each) === formName(form));
      const changes = staleChanges({ cells });
      return stored === undefined || changes.length === 0
        ? []
        : [{ form: form.form, owner: form.owner, revision: stored.revision, changes }];
    });
  const stored = new Map(there.map((form) => [formName(form), form]));
  const marked = mergeForms({ patches, stored, since: [], template: header.template });
  if (!marked.ok) throw new Error('marks on a form that the transaction holds cannot conflict');
  return marked.value;
}

/**
 * Rows that a fit lowered. Nothing else that people fill in lowers amounts and marks what depends on them in one go: whoever
 * types a smaller amount has thought of the rest, or has not begun to.
 */
function fittedRows(merged: readonly MergedForm[]): CutRow[] {
  const marks = ({ cells }: FormRow) => Object.keys(cells).filter((key) => readKey(key).mark === 'stale').length;
  const rows = merged.flatMap(({ header: { form, owner }, before, after }) => {
    const earlier = new Map(before.map((row) => [row.id, row]));
    return after.flatMap((row) => {
      const old = earlier.get(row.id);
      return old === undefined ? [] : [{ form, owner, old, row }];
    });
  });
  if (!rows.some(({ old, row }) => marks(row) > marks(old))) return [];
  return rows.flatMap(({ form, owner, old, row }) => {
    const [from, to] = [old, row].map((each) => rowAmount({ form, row: each }));
    const lowered = from !== undefined && to !== undefined && to < from;
    return lowered && isCuttable({ form, row }) ? [{ form, owner, row: row.id }] : [];
  });
}
