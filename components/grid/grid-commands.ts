import type { CellEditing } from './cell-editing.ts';
import { clearSelected, deleteSelectedRows, fillSelected, insertRowAfter, stepBack } from './grid-actions.ts';
import type { GridCommand } from './grid-keys.ts';
import type { GridModel } from './grid-model.ts';
import { blockOf, enterSelection, moveSelection, selectionAt, tabSelection } from './selection.ts';

/** The input over the active cell, as commands use it. */
export type CellInput = {
  text(): string;
  /** Puts text in, with the cursor behind it. */
  setText(text: string): void;
  /** Puts text in where the cursor is. */
  insert(text: string): void;
  focus(): void;
};

/** What a command works on. */
export type CommandContext = {
  grid: GridModel;
  editing: CellEditing;
  input: CellInput;
  /** Opens the picker or the list of the active cell. */
  pick: () => void;
};

/** Takes what stands in the open cell, where one is open. */
export function leaveCell({ grid, editing, input }: Omit<CommandContext, 'pick'>): void {
  if (grid.cursor.mode() === 'ready') return;
  editing.commit(input.text());
  input.setText('');
}

/** Opens the active cell to change what is in it. */
export function openCell({ grid, editing, input }: Omit<CommandContext, 'pick'>): void {
  if (grid.activeIsReadOnly()) grid.say('此格由系统计算或不能填写');
  else input.setText(editing.begin('edit'));
}

/**
 * Does what a key asks.
 * @returns whether the browser should do nothing more about the key
 */
export function runCommand(context: CommandContext, command: GridCommand): boolean {
  const { grid, editing, input } = context;
  const { cursor } = grid;
  switch (command.type) {
    case 'move':
      leaveCell(context);
      cursor.select(moveSelection({ selection: cursor.selection(), ...command, shape: grid.shape() }));
      return true;
    case 'enter':
    case 'tab':
      return goOn(context, command);
    case 'edit':
      openCell(context);
      return true;
    case 'cancel':
      if (cursor.mode() === 'ready') cursor.select(selectionAt(cursor.selection().active));
      else editing.cancel();
      input.setText('');
      return true;
    case 'new-line':
      if (grid.active().column?.kind === 'long-text') input.insert('\n');
      return true;
    case 'pick':
      context.pick();
      return true;
    case 'insert-row': {
      leaveCell(context);
      const { bottom } = blockOf(cursor.selection());
      if (!insertRowAfter(grid, bottom)) grid.say('这里不能加行');
      return true;
    }
    default:
      runBlockCommand(grid, command);
      return true;
  }
}

function goOn(context: CommandContext, command: Extract<GridCommand, { type: 'enter' | 'tab' }>): boolean {
  const { grid } = context;
  const { cursor } = grid;
  leaveCell(context);
  const step = command.type === 'enter' ? enterSelection : tabSelection;
  const next = step({ selection: cursor.selection(), back: command.back, shape: grid.shape() });
  const last = grid.rows.layout().entries.length - 1;
  if (next.beyond && !command.back && insertRowAfter(grid, last)) {
    if (command.type === 'enter') {
      const { row } = cursor.selection().active;
      cursor.select(selectionAt({ row, column: next.selection.active.column }));
    }
    return true;
  }
  cursor.select(next.selection);
  // Tab at the end of a grid that takes no rows leaves it.
  return !(command.type === 'tab' && next.beyond);
}

function runBlockCommand(grid: GridModel, command: GridCommand): void {
  const { cursor } = grid;
  const shape = grid.shape();
  switch (command.type) {
    case 'fill':
      fillSelected(grid, command.direction);
      break;
    case 'clear':
      clearSelected(grid);
      break;
    case 'delete-rows':
      deleteSelectedRows(grid);
      break;
    case 'undo':
    case 'redo':
      stepBack(grid, command.type);
      break;
    case 'select-all':
      cursor.select({
        active: { row: 0, column: 0 },
        extent: { row: Math.max(0, shape.rows - 1), column: shape.columns - 1 },
        stay: true,
      });
      break;
    case 'select-rows': {
      const { active, extent } = cursor.selection();
      cursor.select({
        active: { row: active.row, column: 0 },
        extent: { row: extent.row, column: shape.columns - 1 },
        stay: true,
      });
    }
  }
}
