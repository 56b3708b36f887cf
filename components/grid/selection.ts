/** A cell by its place among the entered rows and the columns. */
export type Spot = { row: number; column: number };

/** How much there is to move in; `page` is how many rows are in sight. */
export type GridShape = { rows: number; columns: number; page: number };

/** Where somebody is. Keys write into `active`; `extent` is the other corner of what is selected. */
export type Selection = {
  active: Spot;
  extent: Spot;
  /** The active cell is what stays in sight, however far the other corner is. */
  stay?: true;
  /** Column that a run of Tabs began in: Enter returns to it. */
  tabbedFrom?: number;
};

/** A rectangle of cells; `bottom` and `right` belong to it. */
export type Block = { top: number; left: number; bottom: number; right: number };

export type Move =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'row-start'
  | 'row-end'
  | 'grid-start'
  | 'grid-end'
  | 'column-start'
  | 'column-end'
  | 'page-up'
  | 'page-down';

/** One cell selected. */
export function selectionAt(spot: Spot): Selection {
  return { active: spot, extent: spot };
}

/** The rectangle that is selected. */
export function blockOf({ active, extent }: Pick<Selection, 'active' | 'extent'>): Block {
  return {
    top: Math.min(active.row, extent.row),
    left: Math.min(active.column, extent.column),
    bottom: Math.max(active.row, extent.row),
    right: Math.max(active.column, extent.column),
  };
}

/** Keeps a place inside the grid; the first cell where there is none. */
export function clampSpot({ spot, shape }: { spot: Spot; shape: GridShape }): Spot {
  return {
    row: Math.max(0, Math.min(spot.row, shape.rows - 1)),
    column: Math.max(0, Math.min(spot.column, shape.columns - 1)),
  };
}

/** Moves by a key, or with Shift moves the other corner. Never leaves the grid. */
export function moveSelection(input: {
  selection: Selection;
  move: Move;
  extend: boolean;
  shape: GridShape;
}): Selection {
  const { selection, move, extend, shape } = input;
  const from = extend ? selection.extent : selection.active;
  const spot = clampSpot({ spot: target({ from, move, shape }), shape });
  return extend ? { active: selection.active, extent: spot } : selectionAt(spot);
}

function target({ from, move, shape }: { from: Spot; move: Move; shape: GridShape }): Spot {
  const { row, column } = from;
  const last = { row: shape.rows - 1, column: shape.columns - 1 };
  const page = Math.max(1, shape.page - 1);
  const targets: Record<Move, Spot> = {
    up: { row: row - 1, column },
    down: { row: row + 1, column },
    left: { row, column: column - 1 },
    right: { row, column: column + 1 },
    'row-start': { row, column: 0 },
    'row-end': { row, column: last.column },
    'grid-start': { row: 0, column: 0 },
    'grid-end': last,
    'column-start': { row: 0, column },
    'column-end': { row: last.row, column },
    'page-up': { row: row - page, column },
    'page-down': { row: row + page, column },
  };
  return targets[move];
}

/**
 * Enter: one down, or back up; after a run of Tabs to the column where it began.
 * @returns `beyond` where there is no row to go to
 */
export function enterSelection(input: { selection: Selection; back: boolean; shape: GridShape }): {
  selection: Selection;
  beyond: boolean;
} {
  const { selection, back, shape } = input;
  const column = selection.tabbedFrom ?? selection.active.column;
  const row = selection.active.row + (back ? -1 : 1);
  const spot = clampSpot({ spot: { row, column }, shape });
  return { selection: selectionAt(spot), beyond: !back && row >= shape.rows };
}

/**
 * Tab: one to the right, from the end of a row to the start of the next; Shift goes back.
 * @returns `beyond` where there is no cell to go to
 */
export function tabSelection(input: { selection: Selection; back: boolean; shape: GridShape }): {
  selection: Selection;
  beyond: boolean;
} {
  const { selection, back, shape } = input;
  const { row, column } = selection.active;
  const place = row * shape.columns + column + (back ? -1 : 1);
  if (place < 0 || place >= shape.rows * shape.columns) return { selection, beyond: true };
  const spot = { row: Math.floor(place / shape.columns), column: place % shape.columns };
  const tabbedFrom = selection.tabbedFrom ?? column;
  return { selection: { ...selectionAt(spot), tabbedFrom: spot.row === row ? tabbedFrom : 0 }, beyond: false };
}
