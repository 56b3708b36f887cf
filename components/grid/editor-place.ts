import type { CSSProperties } from 'react';
import type { RowCommand } from './grid-keys.ts';
import type { GridSettings } from './grid-settings.ts';
import type { Selection } from './selection.ts';

/** What the rest of the grid may ask of the input over the active cell. */
export type EditorHandle = {
  focus(): void;
  /** Goes to what is selected, once what stands in the open cell is taken. */
  go(selection: Selection): void;
  /** Opens the active cell. */
  open(): void;
  /** Does what a button beside the grid asks, after all that was typed before. */
  run(command: RowCommand): void;
};

/** Pixels that a text being written has at least, as the class says, and a long one's size. */
const NARROWEST = 140;
export const WRITING_ROOM = 'data-open:min-w-[140px]';
const LONG_TEXT = { width: 320, height: 128 };

/** Where the input stands over the active cell. Where it is wider than the cell it grows to the side that has room. */
export function editorPlace(input: {
  settings: GridSettings;
  column: number;
  /** Whether somebody writes a long text in it. */
  long?: boolean;
}): CSSProperties {
  const { settings, column, long = false } = input;
  const { lefts, widths, frozen, total } = settings.layout;
  const left = lefts[column] ?? 0;
  const own = widths[column] ?? 0;
  const width = long ? Math.max(own, LONG_TEXT.width) : own;
  const grown = Math.max(width, NARROWEST);
  const at = Math.max(0, Math.min(left, total - width));
  return {
    ...(left + grown > total ? { marginLeft: 'auto', marginRight: total - at - width } : { marginLeft: at }),
    ...(column < frozen ? { left: at } : {}),
    width,
    height: long ? LONG_TEXT.height : settings.rowHeight - 1,
    lineHeight: long ? 1.5 : `${settings.rowHeight - 1}px`,
    ...(long ? { overflow: 'auto', paddingTop: 4 } : {}),
  };
}
