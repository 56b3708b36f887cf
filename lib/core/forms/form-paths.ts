import type { BudgetPlaces } from './assemble/assemble-budget.ts';
import type { BudgetDraft, FormPlace } from './budget-draft.ts';

/** Leads from paths of the exchange format, as findings name them, to the form cells that they came from. */
export function formPaths(input: { draft: BudgetDraft; places: Pick<BudgetPlaces, 'expenditure'> }) {
  const { draft, places } = input;
  return ({ form, field }: { form: string; field: string }): FormPlace | undefined => {
    const [head = '', ...rest] = field.split('.');
    const [list = '', number] = head.split(/[[\]]/);
    const path = rest.join('.');
    if (list === 'expenditure' && number !== undefined) {
      const place = places.expenditure[Number(number)];
      return place && { ...place, field: path };
    }
    if (form === 'unit') return unitPlace({ draft, number, path });
    if (list === 'explanations') return explanationPlace({ draft, path });
    if (form === 'profile') return { form, owner: '', row: head, field: path };
    if (form === 'project-performance') return { form, owner: field };
    return undefined;
  };
}

/** `staffing.authorized.institution` of the unit with that number; without a number the first unit. */
function unitPlace(input: { draft: BudgetDraft; number: string | undefined; path: string }): FormPlace | undefined {
  const { draft, number, path } = input;
  const owner = draft.units[Number(number ?? 0)]?.code;
  if (owner === undefined) return undefined;
  if (number === undefined) return { form: 'unit', owner };
  return { form: 'unit', owner, row: 'staffing', field: path.replace(/^staffing\./, '') };
}

/** `functions.2080502` is a row of its own, or none yet; everything else a field of the record. */
function explanationPlace({ draft, path }: { draft: BudgetDraft; path: string }): FormPlace {
  const key = { form: 'explanations', owner: '' } as const;
  const code = /^functions\.(.+)$/.exec(path)?.[1];
  if (code === undefined) return { ...key, row: 'explanations', field: path };
  const rows = draft.forms.find(({ form }) => form === 'explanations')?.rows ?? [];
  const row = rows.find(({ section, cells }) => section === 'functions' && cells.function?.trim() === code);
  return row === undefined ? key : { ...key, row: row.id, field: 'reason' };
}
