import type { AssembledBudget } from './assemble/assemble-budget.ts';
import type { BudgetDraft, FormPlace } from './budget-draft.ts';
import type { FormKey } from './definition.ts';
import type { FormRow } from './form-row.ts';

/** What paths are followed in: the draft, and the budget that it was assembled to. */
type Followed = { draft: BudgetDraft; assembled: Pick<AssembledBudget, 'budget' | 'places'> };

/** A path of the exchange format, as `projects[3].declaration.costLines[1].amount` in its pieces. */
type Path = readonly { name: string; index: number | undefined }[];

/** Leads from paths of the exchange format, as findings name them, to the form cells that they came from. */
export function formPaths(followed: Followed) {
  return ({ form, field }: { form: string; field: string }): FormPlace | undefined => {
    const path = piecesOf(field);
    const [head, ...rest] = path;
    if (head === undefined) return undefined;
    const listed = listedPlace({ followed, head, rest });
    if (listed !== undefined) return listed;
    if (head.name === 'projects' && head.index !== undefined)
      return projectPlace({ followed, index: head.index, rest });
    if (form === 'unit') return unitPlace({ ...followed, index: head.index, rest });
    if (form === 'explanations') return explanationPlace({ ...followed, rest });
    if (form === 'profile') return profilePlace({ ...followed, head, rest });
    if (form === 'overall-performance') return recordOrGoal({ ...followed, key: OVERALL, record: 'overall', rest });
    if (form === 'project' || form === 'project-performance') return { form, owner: field };
    return undefined;
  };
}

const OVERALL = { form: 'overall-performance', owner: '' } as const;

function piecesOf(field: string): Path {
  return field
    .split('.')
    .filter((piece) => piece !== '')
    .map((piece) => {
      const [, name = piece, index] = /^([^[]+)\[(\d+)\]$/.exec(piece) ?? [];
      return { name, index: index === undefined ? undefined : Number(index) };
    });
}

function joined(path: Path): string {
  return path.map(({ name }) => name).join('.');
}

/** Entries that know the row that they came from. */
function listedPlace(input: { followed: Followed; head: Path[number]; rest: Path }): FormPlace | undefined {
  const { followed, head, rest } = input;
  const { places } = followed.assembled;
  if (head.index === undefined || !(head.name in places)) return undefined;
  const place = places[head.name as keyof typeof places][head.index];
  return place && { ...place, field: joined(rest) };
}

/** Rows of a section that say anything, in their order. */
function saying(input: { draft: BudgetDraft; key: FormKey; section: string }): FormRow[] {
  const form = input.draft.forms.find(({ form: id, owner }) => id === input.key.form && owner === input.key.owner);
  return (form?.rows ?? []).filter(
    ({ section, cells }) => section === input.section && Object.values(cells).some((text) => text?.trim() !== ''),
  );
}

function projectPlace(input: { followed: Followed; index: number; rest: Path }): FormPlace | undefined {
  const { followed, index, rest } = input;
  const { draft, assembled } = followed;
  const project = assembled.budget.projects[index];
  if (project === undefined) return undefined;
  const [part, ...inner] = rest;
  if (part?.name === 'performance')
    return recordOrGoal({
      draft,
      key: { form: 'project-performance', owner: project.code },
      record: 'performance',
      rest: inner,
    });
  if (part?.name !== 'declaration') return { form: 'projects', owner: project.unit };
  return declarationPlace({ draft, key: { form: 'project', owner: project.code }, rest: inner });
}

/** A cost line is a row of 支出明细 that is not only the ledger's. */
function declarationPlace(input: { draft: BudgetDraft; key: FormKey; rest: Path }): FormPlace {
  const { draft, key, rest } = input;
  const [list, ...inner] = rest;
  if (list === undefined) return key;
  if (list.index === undefined) return { ...key, row: 'declaration', field: joined(rest) };
  const rows =
    list.name === 'costLines'
      ? saying({ draft, key, section: 'lines' }).filter(({ cells }) => cells.part !== 'ledger')
      : saying({ draft, key, section: list.name });
  return rowPlace({ key, row: rows[list.index], field: joined(inner) });
}

/** `goals[0].indicators[2].value`, or a field of the form's record. */
function recordOrGoal(input: { draft: BudgetDraft; key: FormKey; record: string; rest: Path }): FormPlace {
  const { draft, key, record, rest } = input;
  const [list, inner, field] = rest;
  if (list === undefined) return key;
  if (list.name !== 'goals' || list.index === undefined) return { ...key, row: record, field: joined(rest) };
  const goal = saying({ draft, key, section: 'goals' })[list.index];
  if (inner?.name !== 'indicators' || inner.index === undefined)
    return rowPlace({ key, row: goal, field: inner?.name ?? '' });
  const own = saying({ draft, key, section: 'indicators' }).filter(({ parent }) => parent === goal?.id);
  return rowPlace({ key, row: own[inner.index], field: field?.name ?? '' });
}

function rowPlace(input: { key: FormKey; row: FormRow | undefined; field: string }): FormPlace {
  const { key, row, field } = input;
  if (row === undefined) return key;
  return { ...key, row: row.id, ...(field === '' ? {} : { field }) };
}

/** `staffing.authorized.institution` of the unit with that number; without a number the first unit. */
function unitPlace(input: { draft: BudgetDraft; index: number | undefined; rest: Path }): FormPlace | undefined {
  const { draft, index, rest } = input;
  const owner = draft.units[index ?? 0]?.code;
  if (owner === undefined) return undefined;
  const [record] = rest;
  if (index === undefined || record?.name !== 'staffing') return { form: 'unit', owner };
  return { form: 'unit', owner, row: 'staffing', field: joined(rest.slice(1)) };
}

/** `functions.2080502` is a row of its own, or none yet; everything else a field of the record. */
function explanationPlace({ draft, rest }: { draft: BudgetDraft; rest: Path }): FormPlace {
  const key = { form: 'explanations', owner: '' } as const;
  const [first, code] = rest;
  if (first?.name !== 'functions' || code === undefined) return { ...key, row: 'explanations', field: joined(rest) };
  const rows = draft.forms.find(({ form }) => form === 'explanations')?.rows ?? [];
  const row = rows.find(({ section, cells }) => section === 'functions' && cells.function?.trim() === code.name);
  return row === undefined ? key : { ...key, row: row.id, field: 'reason' };
}

/** `department.duties[2]` is a row; `disclosure.publishedOn` and `department.unitsNote` fields of their records. */
function profilePlace(input: { draft: BudgetDraft; head: Path[number]; rest: Path }): FormPlace {
  const { draft, head, rest } = input;
  const key = { form: 'profile', owner: '' } as const;
  const [duty] = rest;
  if (duty?.name === 'duties') {
    const rows = saying({ draft, key, section: 'duties' });
    return rowPlace({ key, row: rows[duty.index ?? 0], field: 'text' });
  }
  return { ...key, row: head.name === 'department' ? 'identity' : head.name, field: joined(rest) };
}
