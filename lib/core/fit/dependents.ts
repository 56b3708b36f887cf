import {
  type BudgetDraft,
  type Change,
  type DraftForm,
  type FormKey,
  type FormRow,
  formName,
  markKey,
  projectCodeOf,
} from '#lib/core/forms/index.ts';
import { threePublicPart } from '#lib/core/ledger/index.ts';

/** An amount that was cut: a row of a form. */
export type CutRow = FormKey & { row: string };

/** Cells of one form that wait to be looked at again. */
export type Dependents = { form: DraftForm; cells: readonly { row: FormRow; field: string; because: string }[] };

/** What of a row's own cells says how its amount came about. */
const OWN_FIELDS = ['headcount', 'standard', 'months', 'basis'];
const DECLARED_FIELDS = ['totalBudget', 'plan', 'changeReason', 'costBasis', 'purpose'];
const PURCHASED_FIELDS = ['quantity', 'amount'];

/**
 * The filled cells that depend on amounts that were cut: how each was worked out, cost lines, sources, purchases, targets,
 * and the words that tell of it. Cells of forms that are not in the draft are not found.
 */
export function dependentsOf({ draft, cuts }: { draft: BudgetDraft; cuts: readonly CutRow[] }): Dependents[] {
  const forms = new Map(draft.forms.map((form) => [formName(form), form]));
  const found = new Map<string, Map<string, { row: FormRow; field: string; because: string }>>();
  for (const cut of cuts) {
    const form = forms.get(formName(cut));
    const row = form?.rows.find(({ id }) => id === cut.row);
    if (form === undefined || row === undefined) continue;
    const because = subjectOf({ draft, form, row });
    for (const { form: where, row: at, fields } of placesOf({ forms, form, row })) {
      const cells = found.get(formName(where)) ?? new Map();
      found.set(formName(where), cells);
      for (const field of fields)
        if ((at.cells[field] ?? '').trim() !== '') cells.set(`${at.id} ${field}`, { row: at, field, because });
    }
  }
  return [...found].flatMap(([name, cells]) => {
    const form = forms.get(name);
    return form === undefined || cells.size === 0 ? [] : [{ form, cells: [...cells.values()] }];
  });
}

/** The changes that mark cells of a form; a mark that is there already stays. */
export function staleChanges({ cells }: Pick<Dependents, 'cells'>): Change[] {
  return cells.flatMap(({ row, field, because }): Change[] => {
    const mark = markKey({ field, mark: 'stale' });
    return row.cells[mark] === undefined ? [{ type: 'set', row: row.id, field: mark, from: null, to: because }] : [];
  });
}

type Place = { form: DraftForm; row: FormRow; fields: readonly string[] };
type Query = { forms: ReadonlyMap<string, DraftForm>; form: DraftForm; row: FormRow };

function placesOf(query: Query): Place[] {
  const { forms, form, row } = query;
  const project = form.form === 'project' ? form.owner : (row.cells.project ?? '');
  const rowsIn = (key: FormKey, section: string): { form: DraftForm; row: FormRow }[] => {
    const there = forms.get(formName(key));
    return (there?.rows ?? []).flatMap((each) =>
      there !== undefined && each.section === section ? [{ form: there, row: each }] : [],
    );
  };
  const ofProject = ({ row: each }: { row: FormRow }) => (each.cells.project ?? '').trim() === project;
  const declared = form.form === 'project';
  return [
    { form, row, fields: [...OWN_FIELDS, ...(declared && hasSeveralSources(form) ? ['source'] : [])] },
    ...(declared ? rowsIn(form, 'declaration').map((at) => ({ ...at, fields: DECLARED_FIELDS })) : []),
    ...(row.cells.part === 'ledger'
      ? rowsIn(form, 'lines')
          .filter(({ row: each }) => each.cells.part === 'cost')
          .map((at) => ({ ...at, fields: ['amount'] }))
      : []),
    ...(['procurement', 'purchased-services'] as const).flatMap((id) =>
      rowsIn({ form: id, owner: form.unit }, 'lines')
        .filter(ofProject)
        .map((at) => ({ ...at, fields: PURCHASED_FIELDS })),
    ),
    ...(declared ? targetsOf({ rowsIn, owner: form.owner }) : []),
    ...(declared ? overallOf({ rowsIn, project: form.owner, name: nameOf([...forms.values()], form.owner) }) : []),
    ...incomeOf({ rowsIn, form, row }),
    ...wordsOf({ rowsIn, form, row }),
  ];
}

type RowsIn = (key: FormKey, section: string) => { form: DraftForm; row: FormRow }[];

function hasSeveralSources({ rows }: DraftForm): boolean {
  return new Set(rows.flatMap(({ section, cells }) => (section === 'lines' ? (cells.source ?? []) : []))).size > 1;
}

function targetsOf({ rowsIn, owner }: { rowsIn: RowsIn; owner: string }): Place[] {
  const key: FormKey = { form: 'project-performance', owner };
  return [
    ...rowsIn(key, 'goals').map((at) => ({ ...at, fields: ['statement'] })),
    ...rowsIn(key, 'indicators').map((at) => ({ ...at, fields: ['value'] })),
  ];
}

/**
 * What the department says of its projects as a whole: the sums of the group that bears the project's name, of every group
 * where none does, and the targets that it takes from the project, with the goals that these measure.
 */
function overallOf(input: { rowsIn: RowsIn; project: string; name: string }): Place[] {
  const { rowsIn, project, name } = input;
  const key: FormKey = { form: 'overall-performance', owner: '' };
  const groups = rowsIn(key, 'summary');
  const named = groups.filter(({ row }) => (row.cells.name ?? '').trim() === name);
  const targets = rowsIn(key, 'indicators').filter(({ row }) => (row.cells.from ?? '').startsWith(`${project}/`));
  const goals = new Set(targets.map(({ row }) => row.parent));
  return [
    ...(named.length > 0 ? named : groups).map((at) => ({ ...at, fields: ['total', 'current'] })),
    ...targets.map((at) => ({ ...at, fields: ['name', 'value'] })),
    ...rowsIn(key, 'goals')
      .filter(({ row }) => goals.has(row.id))
      .map((at) => ({ ...at, fields: ['statement'] })),
  ];
}

/** Income that is entered by itself has to cover what is spent of it; 财政拨款 follows. */
function incomeOf({ rowsIn, form, row }: { rowsIn: RowsIn; form: DraftForm; row: FormRow }): Place[] {
  const { source, period = 'current' } = row.cells;
  return rowsIn({ form: 'income', owner: form.unit }, 'lines')
    .filter(({ row: each }) => each.cells.source === source && (each.cells.period ?? 'current') === period)
    .map((at) => ({ ...at, fields: ['amount'] }));
}

/** The sentences that give reasons for what is spent on the same thing. */
function wordsOf({ rowsIn, form, row }: { rowsIn: RowsIn; form: DraftForm; row: FormRow }): Place[] {
  const explanations: FormKey = { form: 'explanations', owner: '' };
  const part = threePublicPart(row.cells.economic ?? '')?.split('.')[0];
  return [
    ...rowsIn(explanations, 'functions')
      .filter(({ row: each }) => each.cells.function === row.cells.function)
      .map((at) => ({ ...at, fields: ['reason'] })),
    ...rowsIn(explanations, 'explanations').map((at) => ({
      ...at,
      fields: [form.form === 'project' ? 'projects' : 'basic', ...(part === undefined ? [] : [`threePublic.${part}`])],
    })),
    ...(part === undefined
      ? []
      : rowsIn({ form: 'three-public', owner: form.unit }, 'reasons').map((at) => ({ ...at, fields: [part] }))),
  ];
}

/** What was cut, for the mark of what depends on it. */
function subjectOf({ draft, form, row }: { draft: BudgetDraft; form: DraftForm; row: FormRow }): string {
  if (form.form === 'project') return `项目“${nameOf(draft.forms, form.owner)}”`;
  return `${form.form === 'personnel' ? '人员经费' : '公用经费'} ${row.cells.economic ?? ''}`.trim();
}

/** A project as its unit lists it; its code where no list names it. */
function nameOf(forms: readonly DraftForm[], project: string): string {
  const rows = forms.flatMap((each) => (each.form === 'projects' ? each.rows : []));
  return rows.find((each) => projectCodeOf(each) === project)?.cells.name?.trim() || project;
}
