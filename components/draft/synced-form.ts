import { applyChange, type Change, type FormRow, type FormRows, formName } from '#lib/core/forms/index.ts';
import type { OpenFormStore } from './create-form-store.ts';
import { rowOf } from './listed-rows.ts';
import { mergeRow } from './merge-row.ts';
import { heldPlaces, nameOf, type Question, type Who } from './questions.ts';
import { differences, fieldsOf, rowDifference } from './row-difference.ts';

/**
 * A form with the server's state of it beside what the person sees. What is to be saved is the difference of the two, so
 * nothing can be forgotten; where both have changed the same place, that place waits for an answer.
 */
export type SyncedForm = {
  readonly store: OpenFormStore;
  /** Code of the unit that the form belongs to; empty for the department's own. */
  readonly unit: string;
  revision(): number;
  /** What is to be sent: without the places that wait for an answer. */
  pending(): Change[];
  /** What the server does not have for certain, `sent` being on its way; with the places that wait. */
  unsaved(sent: readonly Change[]): Change[];
  /** The server has these changes of this person. */
  acknowledge(saved: { changes: readonly Change[]; revision: number }): void;
  /** The server has these changes of somebody else: taken over, or asked about. */
  merge(others: { changes: readonly Change[]; revision: number; who: Who }): void;
  /** The server's rows as they are now; `whoOf` tells who wrote a cell. */
  adopt(current: {
    rows: readonly FormRow[];
    revision: number;
    whoOf(place: { row: string; field?: string }): Who;
  }): void;
  questions(): Question[];
  /** Takes one of two values; the other is gone. */
  answer(answer: { question: Question; take: 'mine' | 'theirs' }): void;
};

/** A form as loaded, nothing changed yet. */
export function syncForm(input: { store: OpenFormStore; unit: string; revision: number }): SyncedForm {
  const { store, unit } = input;
  const base: FormRows = new Map(store.rows().map((row) => [row.id, row]));
  const local = { get: (id: string) => store.row(id) };
  const touched = new Set<string>();
  let revision = input.revision;
  const held = heldPlaces((row) => differingFields(base.get(row), store.row(row)));
  store.onChange((changes, origin) => {
    if (origin === 'person') for (const change of changes) touched.add(rowOf(change));
  });

  const differenceAt = (id: string) => rowDifference({ before: base.get(id), after: local.get(id) });

  function allPending(): Change[] {
    return [...touched].flatMap((id) => {
      const changes = differenceAt(id);
      if (changes.length === 0) touched.delete(id);
      return changes;
    });
  }

  function merge(others: { changes: readonly Change[]; whoOf(place: { row: string; field?: string }): Who }): void {
    const ids = new Set(others.changes.map(rowOf));
    const before = new Map([...ids].map((id) => [id, base.get(id)]));
    for (const change of others.changes) applyChange(base, change);
    const received: Change[] = [];
    for (const row of ids) {
      const { receive, ask } = mergeRow({ before: before.get(row), now: base.get(row), local: local.get(row) });
      received.push(...receive);
      for (const field of ask) {
        touched.add(row);
        held.hold({ row, field, who: others.whoOf({ row, ...(field === undefined ? {} : { field }) }) });
      }
    }
    store.receive(received);
  }

  return {
    store,
    unit,
    revision: () => revision,
    pending() {
      held.settled();
      return allPending().filter((change) => !held.holds(placeOf(change)));
    },
    unsaved(sent) {
      const pending = allPending();
      const known = new Set(pending.map((change) => nameOf(placeOf(change))));
      // Taken back while it was on its way: the server may have what was sent.
      const after = takenBack({ base, sent, local });
      return [...pending, ...after.filter((change) => !known.has(nameOf(placeOf(change))))];
    },
    acknowledge(saved) {
      for (const change of saved.changes) {
        applyChange(base, change);
        touched.add(rowOf(change));
      }
      revision = Math.max(revision, saved.revision);
    },
    merge(others) {
      merge({ changes: others.changes, whoOf: () => others.who });
      revision = Math.max(revision, others.revision);
    },
    adopt(current) {
      const after = new Map(current.rows.map((row) => [row.id, row]));
      merge({ changes: differences({ before: base, after }), whoOf: current.whoOf });
      revision = current.revision;
    },
    questions() {
      const name = formName(store.key);
      return held.settled().map(({ row, field, who }) => ({
        ...who,
        id: `${name}\n${nameOf({ row, field })}`,
        key: store.key,
        row,
        ...(field === undefined ? {} : { field }),
        mine: local.get(row),
        theirs: base.get(row),
      }));
    },
    answer({ question: { row, field }, take }) {
      held.release({ row, field });
      touched.add(row);
      if (take === 'mine') return;
      store.receive(
        rowDifference({ before: local.get(row), after: base.get(row) }).filter(
          (change) => field === undefined || (change.type === 'set' && change.field === field),
        ),
      );
    },
  };
}

function placeOf(change: Change): { row: string; field?: string } {
  return change.type === 'set' ? { row: change.row, field: change.field } : { row: rowOf(change) };
}

function differingFields(a: FormRow | undefined, b: FormRow | undefined): readonly string[] | undefined {
  if (a === undefined || b === undefined) return a === b ? [] : undefined;
  return fieldsOf(a, b).filter((field) => a.cells[field] !== b.cells[field]);
}

function takenBack(input: {
  base: FormRows;
  sent: readonly Change[];
  local: { get(id: string): FormRow | undefined };
}): Change[] {
  const { base, sent, local } = input;
  const ids = new Set(sent.map(rowOf));
  const maybe: FormRows = new Map([...ids].flatMap((id) => [base.get(id) ?? []].flat().map((row) => [id, row])));
  for (const change of sent) applyChange(maybe, change);
  return [...ids].flatMap((id) => rowDifference({ before: maybe.get(id), after: local.get(id) }));
}
