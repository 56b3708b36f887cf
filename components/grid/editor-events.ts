import type { ClipboardEvent, KeyboardEvent } from 'react';
import type { CellEditing } from './cell-editing.ts';
import { readClipboard, writeClipboard } from './clipboard.ts';
import { applyPaste, clearSelected, planPasteHere } from './grid-actions.ts';
import { type CellInput, leaveCell, runCommand } from './grid-commands.ts';
import { commandOf, type KeyPress } from './grid-keys.ts';
import type { GridModel } from './grid-model.ts';
import type { PastePlan } from './paste-plan.ts';
import type { Popup } from './use-popup.ts';

/** What the input over the active cell does with what happens to it. */
export type EditorContext = {
  grid: GridModel;
  editing: CellEditing;
  input: CellInput;
  popup: Popup;
  /** A paste with something that cannot be read waits for an answer. */
  onPlan: (plan: PastePlan) => void;
  /** What lasts from one event to the next. */
  state: { composing: boolean; leaving: boolean };
};

/** Handlers of the input over the active cell. */
export function editorEvents(context: EditorContext) {
  const { grid, editing, input, popup, state } = context;
  const onInput = () => {
    if (grid.cursor.mode() === 'ready') editing.begin('enter');
    if (!state.composing) editing.typed(input.text);
    popup.search(input.text());
  };
  const onCopy = (event: ClipboardEvent) => {
    if (grid.cursor.mode() !== 'ready') return;
    writeClipboard({ event, grid });
    if (event.type === 'cut') clearSelected(grid, '剪切');
  };
  return {
    onKeyDown: (event: KeyboardEvent) => {
      if (handleKey(context, pressOf(event))) event.preventDefault();
    },
    onInput,
    onCompositionStart: () => {
      state.composing = true;
      if (grid.cursor.mode() === 'ready') editing.begin('enter');
    },
    onCompositionEnd: () => {
      state.composing = false;
      onInput();
    },
    onPaste: (event: ClipboardEvent) => {
      if (paste(context, event.clipboardData)) event.preventDefault();
    },
    onCopy,
    onCut: onCopy,
    onBlur: () => {
      if (popup.open?.kind === 'picker') return;
      leaveCell({ grid, editing, input });
      popup.close();
    },
  };
}

function pressOf({ key, keyCode, shiftKey, ctrlKey, metaKey, altKey, nativeEvent }: KeyboardEvent): KeyPress {
  return {
    key,
    keyCode,
    shift: shiftKey,
    ctrl: ctrlKey || metaKey,
    alt: altKey,
    composing: nativeEvent.isComposing,
  };
}

function handleKey({ grid, editing, input, popup, state }: EditorContext, press: KeyPress): boolean {
  const command = commandOf({ press, mode: grid.cursor.mode() });
  if (command === undefined) return false;
  if (popup.onKey(press)) return true;
  // Tab is a key of the grid; after Esc it leaves, so that nobody is caught in here.
  if (press.key === 'Tab' && state.leaving) return false;
  state.leaving = press.key === 'Escape' && grid.cursor.mode() === 'ready';
  return runCommand({ grid, editing, input, pick: popup.pick }, command);
}

/** @returns whether the browser should not paste by itself */
function paste({ grid, editing, input, onPlan }: EditorContext, data: DataTransfer): boolean {
  const block = readClipboard(data);
  const single = block?.length === 1 && block[0]?.length === 1;
  // One value goes into the text that is being written.
  if (block === undefined || (grid.cursor.mode() !== 'ready' && single)) return false;
  leaveCell({ grid, editing, input });
  const plan = planPasteHere(grid, block);
  if (plan.problems.length > 0) onPlan(plan);
  else applyPaste(grid, plan);
  return true;
}
