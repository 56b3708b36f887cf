import { useMemo, useState } from 'react';
import type { Choice } from '#lib/core/forms/index.ts';
import { choicesOf } from './cell-view.ts';
import { matchingChoices } from './choice-list.tsx';
import { writeActive } from './grid-actions.ts';
import type { CellInput } from './grid-commands.ts';
import type { KeyPress } from './grid-keys.ts';
import type { GridModel } from './grid-model.ts';

type Open = { kind: 'list'; query: string; at: number } | { kind: 'picker'; query: string };

/** What is open beside the active cell: the list of its choices, or its column's own picker. */
export type Popup = {
  open: Open | undefined;
  /** Choices that are listed now. */
  listed: readonly Choice[];
  /** Alt+↓. */
  pick(): void;
  /** What is typed looks through the choices, or what the picker offers: it takes a moment until keys go to the picker. */
  search(query: string): void;
  /** Takes a value for the cell. */
  take(text: string): void;
  close(): void;
  /** @returns whether the key was meant for the list */
  onKey(press: KeyPress): boolean;
};

/** Popups of a grid, one at a time. */
export function usePopup({ grid, input }: { grid: GridModel; input: CellInput }): Popup {
  const [open, setOpen] = useState<Open>();
  const { column } = grid.active();
  const choices = useMemo(() => (column === undefined ? [] : choicesOf(column)), [column]);
  const listed = open?.kind === 'list' ? matchingChoices({ choices, query: open.query }) : [];

  function take(text: string): void {
    input.setText('');
    grid.cursor.setMode('ready');
    writeActive({ grid, text });
    setOpen(undefined);
    input.focus();
  }

  function pick(): void {
    const { row, column: here } = grid.active();
    if (grid.activeIsReadOnly() || here === undefined) return;
    if (choices.length > 0) {
      const at = choices.findIndex(({ value }) => value === row?.cells[here.field]);
      setOpen({ kind: 'list', query: '', at: Math.max(0, at) });
    } else if (here.picker !== undefined) setOpen({ kind: 'picker', query: input.text() });
  }

  function onKey({ key, alt, shift }: KeyPress): boolean {
    if (open?.kind !== 'list' || alt) return false;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      const step = key === 'ArrowDown' ? 1 : -1;
      const count = Math.max(1, listed.length);
      setOpen({ ...open, at: (open.at + step + count) % count });
      return true;
    }
    if (key === 'Escape') {
      setOpen(undefined);
      return grid.cursor.mode() === 'ready';
    }
    const chosen = listed[open.at];
    // What is chosen is taken; then Enter and Tab go on as ever.
    if ((key === 'Enter' || key === 'Tab') && !shift && chosen !== undefined) take(chosen.value);
    return false;
  }

  return {
    open,
    listed,
    pick,
    search: (query) => {
      if (open?.kind === 'picker') setOpen({ kind: 'picker', query });
      else if (choices.length > 0) setOpen({ kind: 'list', query, at: 0 });
    },
    take,
    close: () => setOpen(undefined),
    onKey,
  };
}
