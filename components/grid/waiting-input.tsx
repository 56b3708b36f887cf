'use client';

import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { copiedIn } from './copied-in.ts';
import type { EarlyDeeds } from './early-deeds.ts';
import { type EditorHandle, editorPlace } from './editor-place.ts';
import { commandOf, pressOf } from './grid-keys.ts';
import type { GridModel } from './grid-model.ts';
import type { GridSettings } from './grid-settings.ts';

/**
 * The input over the active cell until what writes the cells is here: it takes what is typed, pressed and pasted, in its
 * order, so that nothing of it is lost.
 */
export function WaitingInput(props: {
  grid: GridModel;
  settings: GridSettings;
  headHeight: number;
  handle: RefObject<EditorHandle | null>;
  early: EarlyDeeds;
  onComposing: (composing: boolean) => void;
}) {
  const { grid, settings, headHeight, handle, early, onComposing } = props;
  const box = useRef<HTMLInputElement>(null);
  useSyncExternalStore(grid.cursor.subscribe, grid.cursor.version, grid.cursor.version);
  const layout = useSyncExternalStore(grid.rows.subscribeLayout, grid.rows.layout, grid.rows.layout);
  const { spot, column } = grid.active();
  useLayoutEffect(() => {
    const input = box.current;
    const focus = () => box.current?.focus({ preventScroll: true });
    handle.current = {
      focus,
      go(selection) {
        // What was typed before belongs to the cell that it was typed in.
        if (early.waiting()) early.add({ type: 'go', selection });
        else grid.cursor.select(selection);
        clear(box);
        focus();
      },
      open: () => early.add({ type: 'open' }),
      run(command) {
        early.add({ type: 'run', command });
        clear(box);
      },
    };
    return () => {
      handle.current = null;
      early.focused = input !== null && document.activeElement === input;
    };
  }, [handle, grid, early]);
  const onKeyDown = (event: KeyboardEvent) => {
    const press = pressOf(event.nativeEvent);
    const mode = early.text() === '' ? 'ready' : 'enter';
    if (commandOf({ press, mode }) === undefined) return;
    event.preventDefault();
    early.add({ type: 'key', press });
    clear(box);
    // The key may lead to another cell: whether that one can be written is seen when it is done.
    if (box.current !== null) box.current.readOnly = false;
  };
  return (
    <div
      className="pointer-events-none absolute left-0 z-4 print:hidden"
      style={{ top: headHeight + (layout.lineOf[spot.row] ?? 0) * settings.rowHeight, width: settings.layout.total }}
    >
      <input
        ref={box}
        type="text"
        id={`${settings.id}-input`}
        data-grid-input=""
        autoComplete="off"
        spellCheck={false}
        readOnly={grid.activeIsReadOnly()}
        aria-label={`${column?.label ?? grid.props().label}，第 ${spot.row + 1} 行`}
        className="sticky block border-0 bg-transparent px-2 text-grid outline-2 -outline-offset-2 outline-accent"
        style={editorPlace({ settings, column: spot.column })}
        onKeyDown={onKeyDown}
        onInput={({ currentTarget }) => early.add({ type: 'text', text: currentTarget.value })}
        onCompositionStart={() => onComposing(true)}
        onCompositionEnd={({ currentTarget }) => {
          early.add({ type: 'text', text: currentTarget.value });
          onComposing(false);
        }}
        onPaste={(event) => {
          event.preventDefault();
          const copied = copiedIn(event.clipboardData);
          if (copied !== undefined) early.add({ type: 'paste', copied });
        }}
        onBlur={() => early.waiting() && early.add({ type: 'leave' })}
      />
    </div>
  );
}

function clear(box: RefObject<HTMLInputElement | null>): void {
  if (box.current !== null) box.current.value = '';
}
