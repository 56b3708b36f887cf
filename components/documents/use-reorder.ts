'use client';

import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef, useState } from 'react';
import type { FormRow } from '#lib/core/forms/index.ts';

/** Where a dragged row would come to stand: its place among the others. */
type Drag = { row: string; to: number };

/**
 * Reordering of a list by dragging a handle (mouse, pen or finger) and by Alt+↑ and Alt+↓ anywhere in a row. What had the
 * focus keeps it while its row moves. Elements of rows carry `data-sortable` with the row's id.
 * @param input.rows the rows as they are shown
 * @param input.onMove told the place among the other rows
 */
export function useReorder(input: { rows: readonly FormRow[]; onMove: (row: string, to: number) => void }) {
  const { rows, onMove } = input;
  const list = useRef<HTMLElement | null>(null);
  const focused = useRef<HTMLElement | null>(null);
  const [drag, setDrag] = useState<Drag>();
  const [said, setSaid] = useState('');

  useLayoutEffect(() => {
    // A node that is moved in the page loses the focus.
    const element = focused.current;
    focused.current = null;
    if (element?.isConnected && document.activeElement !== element) element.focus();
  });

  function move(row: string, to: number): void {
    const active = document.activeElement;
    focused.current = active instanceof HTMLElement && list.current?.contains(active) ? active : null;
    onMove(row, to);
    setSaid(`已移到第 ${to + 1} 项，共 ${rows.length} 项`);
  }

  function onKeyDown(event: KeyboardEvent, row: string): void {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    event.stopPropagation();
    const to = rows.findIndex(({ id }) => id === row) + (event.key === 'ArrowUp' ? -1 : 1);
    if (to >= 0 && to < rows.length) move(row, to);
  }

  const handle = (row: string) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ row, to: rows.findIndex(({ id }) => id === row) });
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (drag?.row !== row) return;
      const to = placeAt({ list: list.current, rows, row, y: event.clientY });
      if (to !== drag.to) setDrag({ row, to });
    },
    onPointerUp: () => {
      if (drag?.row !== row) return;
      if (rows.findIndex(({ id }) => id === row) !== drag.to) move(row, drag.to);
      setDrag(undefined);
    },
    onPointerCancel: () => setDrag(undefined),
  });

  return { list, handle, onKeyDown, said, dragged: drag?.row, mark: drag && markOf({ rows, drag }) };
}

/** The row whose edge shows where the dragged one would go, and which edge. */
function markOf({ rows, drag }: { rows: readonly FormRow[]; drag: Drag }): { row: string; edge: 'above' | 'below' } {
  const others = rows.filter(({ id }) => id !== drag.row);
  const next = others[drag.to];
  return next === undefined ? { row: others.at(-1)?.id ?? drag.row, edge: 'below' } : { row: next.id, edge: 'above' };
}

/** How many of the other rows have their middle above a point of the page. */
function placeAt(input: { list: HTMLElement | null; rows: readonly FormRow[]; row: string; y: number }): number {
  return input.rows.filter(({ id }) => {
    if (id === input.row) return false;
    const element = input.list?.querySelector(`[data-sortable="${CSS.escape(id)}"]`);
    if (element === null || element === undefined) return false;
    const { top, height } = element.getBoundingClientRect();
    return top + height / 2 < input.y;
  }).length;
}
