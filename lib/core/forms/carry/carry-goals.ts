import type { DraftForm } from '../budget-draft.ts';
import { type FormRow, markKey } from '../form-row.ts';
import { carriedCells } from './carried-cells.ts';
import { carryOf } from './carry-rules.ts';

type Cells = Record<string, string>;

const PREVIOUS = /^previous\.(\d{4})$/;
/** Earlier years that an annual indicator shows. */
const EARLIER_YEARS = 2;

/** Where the rows of a form went: `<form>/<owner>/<row>` of last year to the new row's id. */
export type NewIds = ReadonlyMap<string, string>;

/** Last year's indicator a year later: its value is what was reached last year, values from before two years drop out. */
export function carriedIndicator(input: {
  row: FormRow;
  form: DraftForm;
  fiscalYear: number;
  lastYear: number;
}): Cells {
  const { row, form, fiscalYear, lastYear } = input;
  const cells = carriedCells(row.cells, ({ field, text }) => {
    const year = PREVIOUS.exec(field)?.[1];
    if (year !== undefined) return Number(year) >= fiscalYear - EARLIER_YEARS ? text : undefined;
    return carryOf(form.form, fiscalYear - lastYear)({ field, text });
  });
  const goal = form.rows.find(({ id }) => id === row.parent);
  const { value } = row.cells;
  if (goal?.cells.term !== 'annual' || value === undefined || value === '') return cells;
  const field = `previous.${lastYear}`;
  return { ...cells, [field]: value, [markKey({ field, mark: 'carried' })]: value };
}

/**
 * Follows an indicator that is kept in a project: to the project's new row, or, where that project is over, to words of
 * its own.
 */
export function followedIndicator(input: { row: FormRow; forms: readonly DraftForm[]; newIds: NewIds }): FormRow {
  const { row, forms, newIds } = input;
  const { from, ...own } = row.cells;
  if (from === undefined || from === '') return row;
  const [owner = '', id = ''] = from.split('/');
  const next = newIds.get(`project-performance/${owner}/${id}`);
  if (next !== undefined) return { ...row, cells: { ...own, from: `${owner}/${next}` } };
  const project = forms.find((form) => form.form === 'project-performance' && form.owner === owner);
  return { ...row, cells: { ...own, ...project?.rows.find((candidate) => candidate.id === id)?.cells } };
}
