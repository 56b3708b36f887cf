import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import type { GridModel } from './grid-model.ts';
import type { GridSettings } from './grid-settings.ts';

/**
 * Scrolls by as little as brings the corner that moves into sight, beside what is frozen over it. Where the sheet stands
 * is kept beside the page: to ask the page in the middle of a key would make it lay itself out.
 */
export function useReveal(input: {
  grid: GridModel;
  settings: GridSettings;
  scroller: RefObject<HTMLDivElement | null>;
  headHeight: number;
  /** How many lines are drawn now. */
  lines: number;
}): void {
  const { grid, settings, scroller, headHeight, lines } = input;
  const seen = useScrolled(input);
  const foot = settings.totals.length > 0 ? settings.rowHeight : 0;
  const reveal = useCallback(() => {
    const element = scroller.current;
    const { width, height, top, left } = seen.current;
    if (element === null || height === 0) return;
    const { active, extent, stay } = grid.cursor.selection();
    const spot = stay ? active : extent;
    const { lefts, widths, frozen, frozenEdge } = settings.layout;
    const line = grid.rows.layout().lineOf[spot.row] ?? 0;
    const room = height - headHeight - foot - settings.rowHeight;
    const at = line * settings.rowHeight;
    const wanted = within({ value: top, from: at - room, to: at });
    // A line that is not drawn yet is come to when it is.
    if (wanted !== top && line < lines) {
      seen.current.top = wanted;
      element.scrollTop = wanted;
    }
    if (spot.column < frozen) return;
    const start = lefts[spot.column] ?? 0;
    const end = start + (widths[spot.column] ?? 0) - width;
    const across = within({ value: left, from: end, to: start - frozenEdge });
    if (across === left) return;
    seen.current.left = across;
    element.scrollLeft = across;
  }, [grid, settings, scroller, seen, headHeight, foot, lines]);
  useEffect(() => grid.cursor.subscribe(reveal), [grid, reveal]);
  const drawn = useRef(lines);
  useLayoutEffect(() => {
    if (drawn.current !== lines) reveal();
    drawn.current = lines;
  }, [lines, reveal]);
}

/** Size and place of what is in sight, as the browser tells them. */
function useScrolled(input: {
  grid: GridModel;
  settings: GridSettings;
  scroller: RefObject<HTMLDivElement | null>;
  headHeight: number;
}) {
  const { grid, settings, scroller, headHeight } = input;
  const seen = useRef({ width: 0, height: 0, top: 0, left: 0 });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const onScroll = () => {
      seen.current.top = element.scrollTop;
      seen.current.left = element.scrollLeft;
    };
    const observer = new ResizeObserver(() => {
      seen.current.width = element.clientWidth;
      seen.current.height = element.clientHeight;
      onScroll();
      grid.setPage(Math.max(1, Math.floor((element.clientHeight - headHeight) / settings.rowHeight) - 1));
    });
    observer.observe(element);
    // Before the lines are drawn anew, while the place costs nothing to read.
    element.addEventListener('scroll', onScroll, { passive: true, capture: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', onScroll, { capture: true });
    };
  }, [grid, scroller, headHeight, settings.rowHeight]);
  return seen;
}

function within({ value, from, to }: { value: number; from: number; to: number }): number {
  return Math.max(0, Math.min(Math.max(value, from), to));
}
