import type { Move } from './selection.ts';

/**
 * What somebody is doing in the active cell: `ready` walks, `enter` types over what was there (arrows leave the cell),
 * `edit` changes it (arrows move in the text).
 */
export type GridMode = 'ready' | 'enter' | 'edit';

export type GridCommand =
  | { type: 'move'; move: Move; extend: boolean }
  | { type: 'enter' | 'tab'; back: boolean }
  | { type: 'fill'; direction: 'down' | 'right' }
  | {
      type:
        | 'edit'
        | 'cancel'
        | 'clear'
        | 'insert-row'
        | 'delete-rows'
        | 'undo'
        | 'redo'
        | 'pick'
        | 'select-all'
        | 'select-rows'
        | 'new-line';
    };

/** What buttons ask as well as keys. */
export type RowCommand = { type: 'insert-row' | 'delete-rows' };

/** A key press, as the browser tells it. `ctrl` is ⌘ as well. */
export type KeyPress = {
  key: string;
  keyCode: number;
  shift: boolean;
  ctrl: boolean;
  alt: boolean;
  composing: boolean;
};

/** A key press without what of it belongs to the browser. */
export function pressOf(event: KeyboardEvent): KeyPress {
  const { key, keyCode, shiftKey, ctrlKey, metaKey, altKey, isComposing } = event;
  return {
    key,
    keyCode,
    shift: shiftKey,
    ctrl: ctrlKey || metaKey,
    alt: altKey,
    composing: isComposing,
  };
}

const MOVES: Record<string, Move> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'row-start',
  End: 'row-end',
  PageUp: 'page-up',
  PageDown: 'page-down',
};

const CONTROL_MOVES: Record<string, Move> = {
  ArrowUp: 'column-start',
  ArrowDown: 'column-end',
  ArrowLeft: 'row-start',
  ArrowRight: 'row-end',
  Home: 'grid-start',
  End: 'grid-end',
};

const CONTROL_COMMANDS: Record<string, GridCommand> = {
  d: { type: 'fill', direction: 'down' },
  r: { type: 'fill', direction: 'right' },
  z: { type: 'undo' },
  y: { type: 'redo' },
  a: { type: 'select-all' },
  Enter: { type: 'insert-row' },
  '-': { type: 'delete-rows' },
};

/** Process key: the press belongs to the input method. */
const COMPOSING_KEY = 229;

/**
 * What a key press asks of the grid; nothing where the text under the cursor, the input method or the browser takes it.
 */
export function commandOf({ press, mode }: { press: KeyPress; mode: GridMode }): GridCommand | undefined {
  if (press.composing || press.keyCode === COMPOSING_KEY) return undefined;
  const { key, shift, ctrl, alt } = press;
  if (key === 'Enter' && alt && mode !== 'ready') return { type: 'new-line' };
  if (key === 'ArrowDown' && alt) return { type: 'pick' };
  if (alt) return undefined;
  if (key === 'Enter' && !ctrl) return { type: 'enter', back: shift };
  if (key === 'Tab' && !ctrl) return { type: 'tab', back: shift };
  if (key === 'Escape') return { type: 'cancel' };
  if (mode === 'edit') return ctrl && key === 'Enter' ? { type: 'insert-row' } : undefined;
  const moves = ctrl ? CONTROL_MOVES : MOVES;
  const move = moves[key];
  // While typing over a cell, Home and End belong to the text, as Shift with an arrow does.
  if (move !== undefined && (mode === 'ready' || (!shift && key.startsWith('Arrow'))))
    return { type: 'move', move, extend: shift };
  if (mode !== 'ready') return ctrl && key === 'Enter' ? { type: 'insert-row' } : undefined;
  return readyCommand({ key, shift, ctrl });
}

function readyCommand({ key, shift, ctrl }: { key: string; shift: boolean; ctrl: boolean }): GridCommand | undefined {
  // Shift+F2 is the remark's, as in a spreadsheet: the screen around the grid takes it.
  if (key === 'F2' && !shift) return { type: 'edit' };
  if (key === 'Delete' || key === 'Backspace') return { type: 'clear' };
  if (key === ' ' && shift) return { type: 'select-rows' };
  if (!ctrl) return undefined;
  if (shift && key.toLowerCase() === 'z') return { type: 'redo' };
  return CONTROL_COMMANDS[key.length === 1 ? key.toLowerCase() : key];
}
