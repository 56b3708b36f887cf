'use client';

import { useRow } from '#components/draft/form-hooks.ts';
import type { FormStore } from '#components/draft/form-store.ts';
import { earlierLabel } from '#lib/core/entry/index.ts';
import { staleBecause } from '#lib/core/fit/index.ts';
import {
  type Change,
  clearedMarks,
  type FieldDefinition,
  type FormId,
  markKey,
  waitingMarks,
} from '#lib/core/forms/index.ts';

/** A cell as an input needs it: its text, what is remembered about it, and ways to change it. */
export type CellBinding = {
  text: string;
  /** The field that it is a cell of, definition or not. */
  at: { form: FormId; section: string; field: string };
  definition: FieldDefinition | undefined;
  /** Why it cannot be changed; absent where it can. */
  readOnly: string | undefined;
  /** Last year's value, where the text was carried over and nobody has confirmed it. */
  carried: string | undefined;
  /** What was cut that the text depends on, where nobody has looked at it since. */
  stale: string | undefined;
  /** Where in last year's published report the text was read. */
  read: string | undefined;
  /** Takes what is being typed: letters in a row are one step of undo. */
  type: (text: string) => void;
  /** Takes a value that was chosen, as a step of its own. */
  set: (text: string) => void;
  /** Lets a value that waits stand: carried over, or dependent on what was cut. */
  confirm: () => void;
};

/** Where a cell is. */
export type CellPlace = { store: FormStore; row: string; field: string };

/** Binds an input to a cell; renders again with each change of its row. */
export function useCellBinding({ store, row, field }: CellPlace): CellBinding {
  const stored = useRow(store, row);
  const cells = stored?.cells ?? {};
  // The row of a record that was never filled is not there yet: its id is its section's.
  const section = stored?.section ?? row;
  const definition = fieldOf({ store, section, field });
  const carriedKey = markKey({ field, mark: 'carried' });
  const set = (key: string, to: string | null): Change => ({
    type: 'set',
    row,
    field: key,
    from: cells[key] ?? null,
    to,
  });
  const apply = (changes: Change[], how?: { typing: boolean }) =>
    store.apply(
      changes,
      definition?.label ?? earlierLabel(field) ?? field,
      ...(how === undefined ? [] : ([how] as const)),
    );
  // What a person wrote over is confirmed by it.
  const written = (text: string) => [set(field, text), ...clearedMarks({ row: { id: row, cells }, field, to: text })];
  return {
    text: cells[field] ?? '',
    at: { form: store.definition.id, section, field },
    definition,
    readOnly: store.readOnly,
    carried: cells[carriedKey],
    stale: staleBecause({ row: { cells }, field }),
    read: cells[markKey({ field, mark: 'read' })],
    type: (text) => apply(written(text), { typing: true }),
    set: (text) => apply(written(text)),
    confirm: () => apply(waitingMarks({ row: { cells }, field }).map((key) => set(key, null))),
  };
}

function fieldOf({ store, section, field }: { store: FormStore; section: string; field: string }) {
  return store.definition.sections.find(({ id }) => id === section)?.fields.find(({ id }) => id === field);
}
