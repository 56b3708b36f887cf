import type { KeyboardEvent } from 'react';

/** Keys that move through a grid, as steps of rows and cells. */
const STEPS: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

function figureCells(row: Element | undefined): HTMLElement[] {
  return row ? [...row.querySelectorAll<HTMLElement>('td[data-column]')] : [];
}

/** The cell that is `rows` below and `cells` to the right of another, or the nearest to it. */
function neighbour(cell: HTMLElement, [rows, cells]: [number, number]): HTMLElement | undefined {
  const row = cell.closest('tr');
  const all = [...(row?.parentElement?.children ?? [])];
  const place = figureCells(row ?? undefined).indexOf(cell);
  if (cells !== 0) return figureCells(row ?? undefined)[place + cells];
  for (let index = all.indexOf(row as Element) + rows; index >= 0 && index < all.length; index += rows) {
    const line = figureCells(all[index]);
    if (line.length > 0) return line[Math.min(place, line.length - 1)];
  }
  return undefined;
}

/**
 * Moves through the figures of a table by arrow keys, Home and End. One cell at a time can be reached by Tab.
 * @returns the cell that has the focus now, if it moved
 */
export function moveByKey(event: KeyboardEvent<HTMLElement>): HTMLElement | undefined {
  const cell = (event.target as HTMLElement).closest<HTMLElement>('td[data-column]');
  if (!cell) return undefined;
  const line = figureCells(cell.closest('tr') ?? undefined);
  const step = STEPS[event.key];
  const target = step ? neighbour(cell, step) : { Home: line[0], End: line.at(-1) }[event.key];
  if (!step && event.key !== 'Home' && event.key !== 'End') return undefined;
  event.preventDefault();
  target?.focus();
  return target;
}
