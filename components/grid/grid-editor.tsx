'use client';

import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { createCellEditing } from './cell-editing.ts';
import { alignOf } from './cell-view.ts';
import { ChoiceList } from './choice-list.tsx';
import type { EarlyDeeds } from './early-deeds.ts';
import { editorEvents, listenTo, repeatEarly } from './editor-events.ts';
import { type EditorHandle, editorPlace, WRITING_ROOM } from './editor-place.ts';
import { leaveCell, openCell, runCommand } from './grid-commands.ts';
import type { GridModel } from './grid-model.ts';
import { cellId, type GridSettings } from './grid-settings.ts';
import type { PlannedPaste } from './paste-target.ts';
import { useCellInput } from './use-cell-input.ts';
import { useOpenCell } from './use-open-cell.ts';
import { type Popup, usePopup } from './use-popup.ts';

type TextBox = HTMLInputElement | HTMLTextAreaElement;

type EditorProps = {
  grid: GridModel;
  settings: GridSettings;
  headHeight: number;
  handle: RefObject<EditorHandle | null>;
  onPlan: (plan: PlannedPaste) => void;
  /** What was done before this was here: it is done first. */
  early: EarlyDeeds;
};

const INPUT_MODES: Partial<Record<string, 'decimal' | 'numeric'>> = {
  amount: 'decimal',
  count: 'numeric',
  decimal: 'decimal',
  year: 'numeric',
};
/** Nothing to see until somebody writes; then what stands in the cell is not to be seen behind it. */
const LOOK = `bg-transparent caret-transparent data-open:pointer-events-auto data-open:bg-surface data-open:caret-auto data-open:shadow-raised ${WRITING_ROOM}`;

function useEditor({ grid, handle, onPlan, early }: EditorProps) {
  const box = useRef<TextBox>(null);
  const input = useCellInput(box);
  const editing = useMemo(() => createCellEditing(grid), [grid]);
  const [state] = useState({ composing: false, leaving: false });
  useSyncExternalStore(grid.cursor.subscribe, grid.cursor.selection, grid.cursor.selection);
  const layout = useSyncExternalStore(grid.rows.subscribeLayout, grid.rows.layout, grid.rows.layout);
  const popup = usePopup({ grid, input });
  const { spot } = grid.active();

  // biome-ignore lint/correctness/useExhaustiveDependencies: a popup belongs to the cell that it was opened for.
  useEffect(() => {
    if (popup.open !== undefined) popup.close();
  }, [spot.row, spot.column]);
  useLayoutEffect(() => {
    const context = { grid, editing, input };
    handle.current = {
      focus: input.focus,
      go(selection) {
        leaveCell(context);
        grid.cursor.select(selection);
        input.focus();
      },
      open: () => openCell(context),
      run: (command) => void runCommand({ ...context, pick: () => undefined }, command),
    };
    return () => {
      handle.current = null;
    };
  }, [handle, grid, editing, input]);

  const { store } = grid.props();
  useEffect(() => store.onClosing(() => leaveCell({ grid, editing, input })), [store, grid, editing, input]);

  const context = { grid, editing, input, popup, onPlan, state };
  const events = editorEvents(context);
  const [, goOn] = useState(0);
  useLayoutEffect(() => {
    if (early.focused) input.focus();
    early.focused = false;
  }, [early, input]);
  // Before the browser has anything new to tell. What opens a list is drawn before the next is done: that is for the list.
  useLayoutEffect(() => {
    if (early.waiting() && repeatEarly({ context, early })) goOn((times) => times + 1);
  });
  const latest = useRef(events);
  useLayoutEffect(() => {
    latest.current = events;
  });
  // Before the browser goes on: a key that comes before the page is painted is for this input already.
  useLayoutEffect(
    () => (box.current === null ? undefined : listenTo({ box: box.current, events: () => latest.current })),
    [],
  );
  const long = useOpenCell({ grid, box });
  return { box, popup, line: layout.lineOf[spot.row], long };
}

/**
 * The one real input of a grid. It is always there, over the active cell, and empty until somebody writes: so an input
 * method has a place to compose in, and its first letter is not lost.
 */
export function GridEditor(props: EditorProps) {
  const { grid, settings, headHeight } = props;
  const { box, popup, line, long } = useEditor(props);
  const { row, column, spot } = grid.active();
  const frozen = spot.column < settings.layout.frozen;
  const Box = settings.columns.some(({ kind }) => kind === 'long-text') ? 'textarea' : 'input';
  const top = headHeight + (line ?? 0) * settings.rowHeight;
  return (
    <div
      className={`pointer-events-none absolute left-0 print:hidden ${popup.open ? 'z-8' : frozen ? 'z-4' : 'z-2'}`}
      style={{ top, width: settings.layout.total, height: settings.rowHeight }}
    >
      <Box
        ref={box as RefObject<never>}
        {...(Box === 'input' ? { type: 'text' } : { rows: 1 })}
        id={`${settings.id}-input`}
        data-grid-input=""
        autoComplete="off"
        spellCheck={false}
        inputMode={INPUT_MODES[column?.kind ?? ''] ?? 'text'}
        readOnly={grid.activeIsReadOnly()}
        aria-label={`${column?.label ?? grid.props().label}，第 ${spot.row + 1} 行`}
        aria-describedby={`${settings.id}-keys`}
        {...descendantOf({
          popup,
          settings,
          Box,
          cell: row && cellId({ id: settings.id, row: row.id, column: spot.column }),
        })}
        className={`sticky block resize-none overflow-hidden border-0 px-2 text-grid outline-2 -outline-offset-2 outline-accent ${LOOK} ${column && alignOf(column) === 'right' ? 'text-right' : 'text-left'}`}
        style={editorPlace({ settings, column: spot.column, long })}
      />
      <PopupOfCell {...{ grid, settings, popup, box }} />
    </div>
  );
}

function descendantOf(input: {
  popup: Popup;
  settings: GridSettings;
  cell: string | undefined;
  Box: 'input' | 'textarea';
}) {
  const { popup, settings, cell, Box } = input;
  const listId = `${settings.id}-choices`;
  if (popup.open?.kind !== 'list') return { 'aria-controls': settings.id, 'aria-activedescendant': cell };
  return {
    // What takes several lines may be no combobox.
    ...(Box === 'input' ? { role: 'combobox', 'aria-expanded': true } : { 'aria-haspopup': 'listbox' as const }),
    'aria-controls': listId,
    'aria-activedescendant': popup.listed.length > 0 ? `${listId}-${popup.open.at}` : undefined,
  };
}

function PopupOfCell(props: { grid: GridModel; settings: GridSettings; popup: Popup; box: RefObject<TextBox | null> }) {
  const { grid, settings, popup, box } = props;
  const { row, column } = grid.active();
  if (popup.open === undefined || column === undefined || box.current === null) return null;
  if (popup.open.kind === 'list')
    return (
      <ChoiceList
        id={`${settings.id}-choices`}
        label={column.label}
        choices={popup.listed}
        at={popup.open.at}
        anchor={box.current}
        onPick={({ value }) => popup.take(value)}
      />
    );
  if (column.picker === undefined) return null;
  const { current } = box;
  return (
    <div className="pointer-events-auto">
      {column.picker({
        value: row?.cells[column.field] ?? '',
        query: popup.open.query,
        anchor: current,
        onPick: popup.take,
        onClose: () => {
          popup.close();
          current.focus({ preventScroll: true });
        },
      })}
    </div>
  );
}
