import fc from 'fast-check';
import {
  applyChange,
  type BudgetDraft,
  type Change,
  type DraftForm,
  disassembleBudget,
  type FormId,
  type FormRow,
  type FormRows,
} from '#lib/core/forms/index.ts';
import { goldenBudget } from '#tests/support/golden-case.ts';

/** The golden budget's headquarters, and two of its projects. */
export const HEADQUARTERS = '215001';
export const MEALS = '42011526215Y000000137';
export const WAGES = '42011526215R000000106';

/** The golden budget as it stands in its forms. */
export function goldenDraft(): BudgetDraft {
  return disassembleBudget(goldenBudget());
}

/** A form of a draft. @throws Error when it has none */
export function formIn(draft: BudgetDraft, form: FormId, owner = ''): DraftForm {
  const found = draft.forms.find((candidate) => candidate.form === form && candidate.owner === owner);
  if (found === undefined) throw new Error(`no form ${form} of ${owner}`);
  return found;
}

/** A draft in which a form has other rows. */
export function withRows(
  draft: BudgetDraft,
  change: { form: FormId; owner?: string; rows: (rows: readonly FormRow[]) => readonly FormRow[] },
): BudgetDraft {
  const { form: id, owner = '', rows } = change;
  formIn(draft, id, owner);
  return {
    ...draft,
    forms: draft.forms.map((form) =>
      form.form === id && form.owner === owner ? { ...form, rows: rows(form.rows) } : form,
    ),
  };
}

/** Rows in which one has other cells; a cell of `undefined` is taken away. */
export function withCells(row: string, cells: Record<string, string | undefined>) {
  return (rows: readonly FormRow[]): FormRow[] =>
    rows.map((candidate) => {
      if (candidate.id !== row) return candidate;
      const kept = Object.entries({ ...candidate.cells, ...cells }).filter(([, text]) => text !== undefined);
      return { ...candidate, cells: Object.fromEntries(kept) as Record<string, string> };
    });
}

/** Rows by id, as a form holds them. */
export function rowsById(rows: readonly FormRow[]): FormRows {
  return new Map(rows.map((row) => [row.id, row]));
}

const text = fc.constantFrom('', '1', '2', '三', '４');
const id = fc.constantFrom('a', 'b', 'c', 'd');
const field = fc.constantFrom('x', 'y', 'z#carried');
const rank = fc.constantFrom('a0', 'a1', 'a2');

const row: fc.Arbitrary<FormRow> = fc
  .record({ id, section: fc.constant('lines'), rank, cells: fc.dictionary(field, text) })
  .map((given) => ({ ...given, cells: { ...given.cells } }));

/** Rows of a form, few enough that changes meet. */
export const someRows: fc.Arbitrary<FormRow[]> = fc.uniqueArray(row, { selector: (given) => given.id, maxLength: 4 });

type Wish =
  | { type: 'set'; row: string; field: string; to: string | null }
  | { type: 'insert'; row: FormRow }
  | { type: 'remove'; row: string }
  | { type: 'move'; row: string; to: string };

const wish: fc.Arbitrary<Wish> = fc.oneof(
  fc.record({ type: fc.constant('set' as const), row: id, field, to: fc.option(text, { nil: null }) }),
  fc.record({ type: fc.constant('insert' as const), row }),
  fc.record({ type: fc.constant('remove' as const), row: id }),
  fc.record({ type: fc.constant('move' as const), row: id, to: rank }),
);

/** What somebody wants to do, one thing after the other. */
export const wishes: fc.Arbitrary<Wish[]> = fc.array(wish, { maxLength: 12 });

/** The changes that do it, as a grid makes them: each from what stands there; what cannot be done is left out. */
export function changesFrom(rows: readonly FormRow[], wanted: readonly Wish[]): { changes: Change[]; after: FormRows } {
  const after = rowsById(rows);
  const changes = wanted.flatMap((each): Change[] => {
    const change = changeFor(after, each);
    if (change === undefined) return [];
    applyChange(after, change);
    return [change];
  });
  return { changes, after };
}

function changeFor(rows: FormRows, wanted: Wish): Change | undefined {
  if (wanted.type === 'insert') return rows.has(wanted.row.id) ? undefined : wanted;
  const there = rows.get(wanted.row);
  if (there === undefined) return undefined;
  switch (wanted.type) {
    case 'set':
      return { ...wanted, from: there.cells[wanted.field] ?? null };
    case 'remove':
      return { type: 'remove', row: there };
    case 'move':
      return { ...wanted, from: there.rank };
  }
}
