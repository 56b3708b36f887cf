import type { CSSProperties } from 'react';
import type { GridSettings } from './grid-settings.ts';
import type { Selection } from './selection.ts';

/** What the rest of the grid may ask of the input over the active cell. */
export type EditorHandle = {
  focus(): void;
  /** Goes to what is selected, once what stands in the open cell is taken. */
  go(selection: Selection): void;
  /** Opens the active cell. */
  open(): void;
};

/** Pixels that a text being written has at least, and a long one's height. */
const NARROWEST = 140;
const LONG_TEXT = { width: 320, height: 128 };

/** Where the input stands over the active cell; larger where somebody writes in it. */
export function editorPlace(input: {
  settings: GridSettings;
  column: number;
  open?: boolean;
  long?: boolean;
}): CSSProperties {
  const { settings, column, open = false, long = false } = input;
  const { lefts, widths, frozen, total } = settings.layout;
  const left = lefts[column] ?? 0;
  const own = widths[column] ?? 0;
  const width = long ? Math.max(own, LONG_TEXT.width) : open ? Math.max(own, NARROWEST) : own;
  const at = Math.max(0, Math.min(left, total - width));
  return {
    marginLeft: at,
    ...(column < frozen ? { left: at } : {}),
    width,
    height: long ? LONG_TEXT.height : settings.rowHeight - 1,
    lineHeight: long ? 1.5 : `${settings.rowHeight - 1}px`,
    ...(long ? { overflow: 'auto', paddingTop: 4 } : {}),
  };
}
