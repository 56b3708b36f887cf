import type { AssembledBudget } from './assemble/assemble-budget.ts';
import type { BudgetDraft, FormPlace } from './budget-draft.ts';
import type { FormId } from './definition.ts';
import { formPaths } from './form-paths.ts';

type Followed = { draft: BudgetDraft; assembled: Pick<AssembledBudget, 'budget' | 'places'> };

/** Which form a path of the exchange format begins in, by its first word. */
const FORM_OF: Readonly<Record<string, FormId>> = {
  units: 'unit',
  projects: 'project',
  procurement: 'procurement',
  purchasedServices: 'purchased-services',
};

/**
 * Leads from a path of the exchange format to every form cell that its value was entered in: 国有资产 are the sum of what each
 * unit filled in. None where nobody entered it.
 */
export function enteredPlaces(followed: Followed): (path: string) => FormPlace[] {
  const follow = formPaths(followed);
  return (path) => {
    const [head = '', ...rest] = path.split('.');
    if (head === 'priorYear') return priorPlaces({ ...followed, rest });
    if (head === 'performance') return overallPlaces({ ...followed, rest });
    if (head === 'assets') return assetPlaces({ ...followed, field: rest.join('.') });
    const form = FORM_OF[head.replace(/\[\d+\]$/, '')];
    const place = form === undefined ? undefined : follow({ form, field: path });
    return place === undefined ? [] : [place];
  };
}

/** `totals.general` is a field of the form's record, `functions.2080502.total` one of its rows. */
function priorPlaces({ draft, rest }: Followed & { rest: readonly string[] }): FormPlace[] {
  const form = draft.forms.find(({ form: id }) => id === 'prior-year');
  if (form === undefined) return [];
  const key = { form: 'prior-year', owner: '' } as const;
  const [section, ...field] = rest;
  if (section === 'totals') return [{ ...key, row: 'totals', field: field.join('.') }];
  const [code, amount = 'total'] = field;
  const row = form.rows.find(({ section: own, cells }) => own === section && cells.function?.trim() === code);
  return row === undefined ? [] : [{ ...key, row: row.id, field: amount }];
}

/** `history.2024.income.unit` is the row of that year, `projectSummary[1].total` one of the groups that were declared. */
function overallPlaces({ draft, rest }: Followed & { rest: readonly string[] }): FormPlace[] {
  const rows = draft.forms.find(({ form }) => form === 'overall-performance')?.rows ?? [];
  const [list = '', ...field] = rest;
  const [, index] = /^projectSummary\[(\d+)\]$/.exec(list) ?? [];
  const [year, ...amount] = field;
  const row =
    index === undefined
      ? rows.find(({ section, cells }) => section === list && cells.year?.trim() === year)
      : rows.filter(({ section }) => section === 'summary')[Number(index)];
  const named = (index === undefined ? amount : field).join('.');
  return row === undefined ? [] : [{ form: 'overall-performance', owner: '', row: row.id, field: named }];
}

function assetPlaces({ draft, field }: Followed & { field: string }): FormPlace[] {
  return draft.forms.flatMap(({ form, owner, rows }) =>
    form === 'unit' && rows.some(({ id }) => id === 'assets') ? [{ form, owner, row: 'assets', field }] : [],
  );
}
