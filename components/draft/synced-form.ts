import { applyChange, type Change, type FormRow, type FormRows, formName, rowOf } from '#lib/core/forms/index.ts';
import type { OthersChange } from '#lib/core/screen/index.ts';
import type { OpenFormStore } from './create-form-store.ts';
import { mergeRow } from './merge-row.ts';
import { heldPlaces, nameOf, type Question, type Who } from './questions.ts';
import { differences, fieldsOf, type RowsById, rowDifference } from './row-difference.ts';

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
  /**
   * The server has these changes of others, in order, and over them these of this person's own. Others' are taken over,
   * or asked about where this person has typed in the same place since.
   */
  take(saved: { others: readonly OthersChange[]; own: readonly Change[]; revision: number }): void;
  /** The server's rows as they are now; `whoOf` tells who wrote a cell. */
  adopt(current: { rows: readonly FormRow[]; revision: number; whoOf: WhoOf }): void;
  /** Whether the server is known to have this text in a cell. */
  knows(row: string, field: string, text: string): boolean;
  /** Takes back what is not saved, and what waits for an answer with it. @returns what that was */
  giveUp(): Change[];
  questions(): Question[];
  /** Takes one of two values; the other is gone. */
  answer(answer: { question: Question; take: 'mine' | 'theirs' }): void;
};

type Place = { row: string; field?: string | undefined };
type WhoOf = (place: Place) => Who;

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

  /** The server's rows become `now`; `before` is what they were, this person's own saved changes included. */
  function rebase(input: { ids: Iterable<string>; before: RowsById; now: RowsById; whoOf: WhoOf }): void {
    const received: Change[] = [];
    for (const row of input.ids) {
      const now = input.now.get(row);
      if (now === undefined) base.delete(row);
      else base.set(row, now);
      const { receive, ask } = mergeRow({ before: input.before.get(row), now, local: local.get(row) });
      received.push(...receive);
      for (const field of ask) {
        touched.add(row);
        held.hold({ row, field, who: input.whoOf({ row, field }) });
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
    take({ others, own, revision: reached }) {
      const ids = new Set([...others.flatMap(({ changes }) => changes), ...own].map(rowOf));
      const foreign = others.flatMap(({ changes }) => changes);
      const before = rowsAfter({ rows: base, ids, changes: own });
      const now = rowsAfter({ rows: base, ids, changes: [...foreign, ...own] });
      // What was taken back while it was on its way is a difference again.
      for (const change of own) touched.add(rowOf(change));
      rebase({ ids, before, now, whoOf: (place) => whoWrote({ others, place }) });
      revision = Math.max(revision, reached);
    },
    adopt(current) {
      const now = new Map(current.rows.map((row) => [row.id, row]));
      const ids = new Set(differences({ before: base, after: now }).map(rowOf));
      rebase({ ids, before: new Map(base), now, whoOf: current.whoOf });
      revision = current.revision;
    },
    knows: (row, field, text) => base.get(row)?.cells[field] === text,
    giveUp() {
      const given = allPending();
      const back = [...new Set(given.map(rowOf))].flatMap((id) =>
        rowDifference({ before: local.get(id), after: base.get(id) }),
      );
      store.receive(back);
      held.settled();
      return given;
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
  const maybe = rowsAfter({ rows: base, ids, changes: sent });
  return [...ids].flatMap((id) => rowDifference({ before: maybe.get(id), after: local.get(id) }));
}

/** The rows named, as they are after these changes. */
function rowsAfter(input: { rows: RowsById; ids: Iterable<string>; changes: readonly Change[] }): FormRows {
  const after: FormRows = new Map();
  for (const id of input.ids) {
    const row = input.rows.get(id);
    if (row !== undefined) after.set(id, row);
  }
  for (const change of input.changes) applyChange(after, change);
  return after;
}

/** Who wrote a place last. */
function whoWrote(input: { others: readonly OthersChange[]; place: Place }): Who {
  const { others, place } = input;
  const wrote = ({ changes }: OthersChange) =>
    changes.some((change) => rowOf(change) === place.row && (change.type !== 'set' || change.field === place.field));
  const last = others.findLast(wrote) ?? others.findLast(({ changes }) => changes.some((c) => rowOf(c) === place.row));
  return { by: last?.by, at: last?.at };
}
