import type { GridMode } from './grid-keys.ts';
import { type Block, blockOf, type Selection, selectionAt } from './selection.ts';

type Listener = () => void;

/**
 * Where somebody is in a grid, and what they are doing there. A row is told only when its own part of the selection
 * changes, so that a step costs the same whatever the number of rows.
 */
export type GridCursor = {
  selection(): Selection;
  mode(): GridMode;
  select(selection: Selection): void;
  setMode(mode: GridMode): void;
  /** What of a row is selected, as one number to compare: -1 for nothing. See `selectedPart`. */
  partOf(row: number): number;
  subscribeRow(row: number, listener: Listener): () => void;
  subscribe(listener: Listener): () => void;
  /** A number that changes with every move and mode. */
  version(): number;
};

/** More columns than a grid has. */
const WIDEST = 1024;

/** A cursor in the first cell. */
export function createGridCursor(): GridCursor {
  let selection = selectionAt({ row: 0, column: 0 });
  let block = blockOf(selection);
  let mode: GridMode = 'ready';
  let version = 0;
  const listeners = new Set<Listener>();
  const byRow = new Map<number, Set<Listener>>();

  function changed(): void {
    version += 1;
    for (const listener of [...listeners]) listener();
  }

  return {
    selection: () => selection,
    mode: () => mode,
    version: () => version,
    select(next) {
      const before = block;
      selection = next;
      block = blockOf(next);
      // Only rows on the screen listen: they are few, whatever is selected.
      for (const [row, heard] of byRow)
        if (touches(before, row) || touches(block, row)) for (const listener of [...heard]) listener();
      changed();
    },
    setMode(next) {
      if (next === mode) return;
      mode = next;
      changed();
    },
    partOf: (row) => (touches(block, row) ? block.left * WIDEST + block.right : -1),
    subscribeRow(row, listener) {
      const heard = byRow.get(row) ?? new Set();
      byRow.set(row, heard.add(listener));
      return () => {
        heard.delete(listener);
        if (heard.size === 0 && byRow.get(row) === heard) byRow.delete(row);
      };
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** First and last column of a row that are selected. */
export function selectedPart(part: number): { left: number; right: number } | undefined {
  return part < 0 ? undefined : { left: Math.floor(part / WIDEST), right: part % WIDEST };
}

function touches({ top, bottom }: Block, row: number): boolean {
  return row >= top && row <= bottom;
}
