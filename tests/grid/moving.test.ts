import { describe, expect, it } from 'vitest';
import { commandOf, type GridMode, type KeyPress } from '#components/grid/grid-keys.ts';
import {
  blockOf,
  enterSelection,
  type GridShape,
  type Move,
  moveSelection,
  type Selection,
  selectionAt,
  tabSelection,
} from '#components/grid/selection.ts';

const SHAPE: GridShape = { rows: 50, columns: 6, page: 10 };
const HERE = selectionAt({ row: 20, column: 2 });

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  keyCode: 0,
  shift: false,
  ctrl: false,
  alt: false,
  composing: false,
  ...more,
});

function asked(key: string, more: Partial<KeyPress> = {}, mode: GridMode = 'ready') {
  return commandOf({ press: press(key, more), mode });
}

describe('keys', () => {
  it('belong to the input method while it composes', () => {
    for (const key of ['Enter', 'Escape', 'ArrowDown', 'Tab'])
      for (const mode of ['ready', 'enter', 'edit'] as const) {
        expect(asked(key, { composing: true }, mode)).toBeUndefined();
        expect(asked(key, { keyCode: 229 }, mode)).toBeUndefined();
      }
  });

  it('are letters of the cell where they ask nothing of the grid', () => {
    for (const key of ['a', '5', '人', '=', '+']) expect(asked(key)).toBeUndefined();
  });

  it('fill, take back and pick as in a spreadsheet', () => {
    expect(asked('d', { ctrl: true })).toEqual({ type: 'fill', direction: 'down' });
    expect(asked('R', { ctrl: true })).toEqual({ type: 'fill', direction: 'right' });
    expect(asked('z', { ctrl: true })).toEqual({ type: 'undo' });
    expect(asked('y', { ctrl: true })).toEqual({ type: 'redo' });
    expect(asked('Z', { ctrl: true, shift: true })).toEqual({ type: 'redo' });
    expect(asked('ArrowDown', { alt: true })).toEqual({ type: 'pick' });
    expect(asked('Delete')).toEqual({ type: 'clear' });
    expect(asked('F2')).toEqual({ type: 'edit' });
    expect(asked('Enter', { ctrl: true })).toEqual({ type: 'insert-row' });
  });

  it('leave a cell that is typed over by arrows, and move in the text of one that is edited', () => {
    expect(asked('ArrowLeft', {}, 'enter')).toEqual({ type: 'move', move: 'left', extend: false });
    expect(asked('ArrowLeft', {}, 'edit')).toBeUndefined();
    expect(asked('Home', {}, 'enter')).toBeUndefined();
    expect(asked('Delete', {}, 'enter')).toBeUndefined();
    expect(asked('z', { ctrl: true }, 'enter')).toBeUndefined();
  });
});

describe('a move', () => {
  const moved = (move: Move, extend = false) => moveSelection({ selection: HERE, move, extend, shape: SHAPE });

  it.each([
    ['down', 21, 2],
    ['up', 19, 2],
    ['left', 20, 1],
    ['right', 20, 3],
    ['row-start', 20, 0],
    ['row-end', 20, 5],
    ['grid-start', 0, 0],
    ['grid-end', 49, 5],
    ['page-down', 29, 2],
    ['page-up', 11, 2],
  ] as const)('%s goes to row %i, column %i', (move, row, column) => {
    expect(moved(move)).toEqual(selectionAt({ row, column }));
  });

  it('with Shift takes the other corner along and leaves the active cell', () => {
    const extended = moved('grid-end', true);
    expect(extended.active).toEqual(HERE.active);
    expect(blockOf(extended)).toEqual({ top: 20, left: 2, bottom: 49, right: 5 });
    expect(blockOf(moved('grid-start', true))).toEqual({ top: 0, left: 0, bottom: 20, right: 2 });
  });

  it('never leaves the grid', () => {
    const corner = selectionAt({ row: 0, column: 0 });
    expect(moveSelection({ selection: corner, move: 'up', extend: false, shape: SHAPE })).toEqual(corner);
    const empty = { rows: 0, columns: 6, page: 10 };
    expect(moveSelection({ selection: corner, move: 'down', extend: false, shape: empty })).toEqual(corner);
  });
});

describe('Enter and Tab', () => {
  it('return to the column where a run of Tabs began', () => {
    let selection: Selection = HERE;
    for (let step = 0; step < 3; step += 1)
      selection = tabSelection({ selection, back: false, shape: SHAPE }).selection;
    expect(selection.active).toEqual({ row: 20, column: 5 });
    expect(enterSelection({ selection, back: false, shape: SHAPE }).selection).toEqual(
      selectionAt({ row: 21, column: 2 }),
    );
  });

  it('go on at the start of the next row, and back with Shift', () => {
    const end = selectionAt({ row: 20, column: 5 });
    const next = tabSelection({ selection: end, back: false, shape: SHAPE }).selection;
    expect(next.active).toEqual({ row: 21, column: 0 });
    expect(tabSelection({ selection: next, back: true, shape: SHAPE }).selection.active).toEqual(end.active);
    expect(enterSelection({ selection: HERE, back: true, shape: SHAPE }).selection.active.row).toBe(19);
  });

  it('say where there is nowhere to go on to', () => {
    const last = selectionAt({ row: 49, column: 5 });
    expect(enterSelection({ selection: last, back: false, shape: SHAPE }).beyond).toBe(true);
    expect(tabSelection({ selection: last, back: false, shape: SHAPE }).beyond).toBe(true);
    expect(enterSelection({ selection: HERE, back: false, shape: SHAPE }).beyond).toBe(false);
  });
});
