import type { CellEditing } from './cell-editing.ts';
import { choicesOf } from './cell-view.ts';
import { copiedIn } from './copied-in.ts';
import type { EarlyDeed, EarlyDeeds } from './early-deeds.ts';
import { clearSelected } from './grid-actions.ts';
import { type CellInput, leaveCell, openCell, runCommand } from './grid-commands.ts';
import { commandOf, type KeyPress, pressOf } from './grid-keys.ts';
import type { GridModel } from './grid-model.ts';
import { copyTo, isOneCell, pasteHere } from './late-clipboard.ts';
import type { PlannedPaste } from './paste-target.ts';
import type { Popup } from './use-popup.ts';

/** What the input over the active cell does with what happens to it. */
export type EditorContext = {
  grid: GridModel;
  editing: CellEditing;
  input: CellInput;
  popup: Popup;
  /** A paste with something that cannot be read waits for an answer. */
  onPlan: (plan: PlannedPaste) => void;
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
    if (copyTo({ event, grid }) && event.type === 'cut') clearSelected(grid, '剪切');
  };
  const onPaste = (event: ClipboardEvent) => {
    if (event.clipboardData !== null && paste(context, event.clipboardData)) event.preventDefault();
  };
  return {
    keydown: (event: KeyboardEvent) => {
      if (handleKey(context, pressOf(event))) event.preventDefault();
    },
    input: onInput,
    compositionstart: () => {
      state.composing = true;
      if (grid.cursor.mode() === 'ready') editing.begin('enter');
    },
    compositionend: () => {
      state.composing = false;
      onInput();
    },
    paste: onPaste,
    copy: onCopy,
    cut: onCopy,
    blur: () => {
      if (popup.open?.kind === 'picker') return;
      leaveCell({ grid, editing, input });
      popup.close();
    },
  };
}

/** Handlers by the name of the browser's event. */
export type EditorEvents = ReturnType<typeof editorEvents>;

/** Events of typing that concern nobody but the cell. */
const OWN = ['keypress', 'keyup', 'beforeinput', 'textInput', 'input', 'selectionchange'];

/**
 * Has the browser itself tell the input's handlers, before anything else of the page. A letter that is typed stays between
 * the browser and the cell: handed down and up through the page it would cost more than everything that the grid does about it.
 * @param input.events the handlers as they are now
 * @returns what ends it
 */
export function listenTo({ box, events }: { box: HTMLElement; events: () => EditorEvents }): () => void {
  const ended = new AbortController();
  const heard = { signal: ended.signal, capture: true };
  const keep = (event: Event) => {
    if (event.target === box) event.stopPropagation();
  };
  for (const name of OWN) window.addEventListener(name, keep, heard);
  for (const name of Object.keys(events()) as (keyof EditorEvents)[])
    window.addEventListener(
      name,
      (event) => {
        if (event.target !== box) return;
        if (name === 'keydown' && isLetter(event as KeyboardEvent)) event.stopPropagation();
        (events()[name] as (event: Event) => void)(event);
      },
      heard,
    );
  return () => ended.abort();
}

function isLetter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.length === 1 && !ctrlKey && !metaKey && !altKey;
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

/**
 * Does what was done before this was here, until a list may have come up that the next is for.
 * @returns whether there is more
 */
export function repeatEarly({ context, early }: { context: EditorContext; early: EarlyDeeds }): boolean {
  const { grid, editing, input, popup } = context;
  for (let deed = early.next(); deed !== undefined; deed = early.next()) {
    switch (deed.type) {
      case 'text':
        if (grid.activeIsReadOnly()) break;
        if (grid.cursor.mode() === 'ready') editing.begin('enter');
        input.setText(grid.cursor.mode() === 'edit' ? input.text() + deed.text : deed.text);
        editing.typed(input.text);
        popup.search(input.text());
        break;
      case 'key':
        handleKey(context, deed.press);
        break;
      case 'paste':
        leaveCell({ grid, editing, input });
        pasteHere({ grid, copied: deed.copied, onPlan: context.onPlan });
        break;
      case 'go':
        leaveCell({ grid, editing, input });
        grid.cursor.select(deed.selection);
        break;
      case 'open':
        openCell({ grid, editing, input });
        break;
      case 'run':
        leaveCell({ grid, editing, input });
        runCommand({ grid, editing, input, pick: popup.pick }, deed.command);
        break;
      case 'leave':
        leaveCell({ grid, editing, input });
    }
    if (mayList({ context, deed })) return early.waiting();
  }
  return false;
}

function mayList({ context, deed }: { context: EditorContext; deed: EarlyDeed }): boolean {
  const { grid, popup } = context;
  const { column } = grid.active();
  const chosen = column !== undefined && choicesOf(column).length > 0;
  return popup.open !== undefined || (chosen && deed.type === 'text') || (deed.type === 'key' && deed.press.alt);
}

/** @returns whether the browser should not paste by itself */
function paste({ grid, editing, input, onPlan }: EditorContext, data: DataTransfer): boolean {
  const copied = copiedIn(data);
  // One value goes into the text that is being written.
  if (copied === undefined || (grid.cursor.mode() !== 'ready' && isOneCell(copied))) return false;
  leaveCell({ grid, editing, input });
  pasteHere({ grid, copied, onPlan });
  return true;
}
