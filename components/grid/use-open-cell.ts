import { type RefObject, useLayoutEffect, useSyncExternalStore } from 'react';
import type { GridModel } from './grid-model.ts';

/**
 * Shows in the input, outside React, whether somebody writes in it: the first key of a cell draws nothing.
 * @returns whether it is a long text, which is written in a larger box
 */
export function useOpenCell({ grid, box }: { grid: GridModel; box: RefObject<HTMLElement | null> }): boolean {
  useLayoutEffect(() => {
    const show = () => void box.current?.toggleAttribute('data-open', grid.cursor.mode() !== 'ready');
    show();
    return grid.cursor.subscribe(show);
  }, [grid, box]);
  const longNow = () => grid.cursor.mode() !== 'ready' && grid.active().column?.kind === 'long-text';
  return useSyncExternalStore(grid.cursor.subscribe, longNow, longNow);
}
