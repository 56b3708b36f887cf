import { NEAR, positions, type Stretch } from './joined-rulings.ts';

/** A cell as lines bound it; `rowSpan` rows tall. Points from the page's upper left corner. */
export type RuledCell = { x0: number; x1: number; y0: number; y1: number; rowSpan: number };

/** A table as lines draw it, its cells row by row. */
export type RuledTable = { x0: number; x1: number; y0: number; y1: number; rows: RuledCell[][] };

type Lines = { across: Stretch[]; down: Stretch[] };

/** Smallest that is a table and not a box to tick or a line under words, in points. */
const [NARROWEST, LOWEST] = [60, 12];
/** Most lines of one table that are looked at: beyond is a drawing. */
const MOST_LINES = 3_000;

/** The tables that lines draw: lines that touch are of one table. What has a single cell is a frame, no table. */
export function ruledTables(lines: Lines): RuledTable[] {
  return connected(lines)
    .flatMap((own) => tableOf(own) ?? [])
    .toSorted((one, other) => one.y0 - other.y0);
}

/** Groups of lines that touch each other. */
function connected({ across, down }: Lines): Lines[] {
  if (across.length + down.length > MOST_LINES) return [];
  const parents = [...across, ...down].map((_, at) => at);
  const root = (at: number): number => {
    let here = at;
    while (parents[here] !== here) here = parents[here] ?? here;
    return here;
  };
  across.forEach((flat, one) => {
    down.forEach((upright, other) => {
      if (touch({ flat, upright })) parents[root(across.length + other)] = root(one);
    });
  });
  const groups = new Map<number, Lines>();
  const groupOf = (at: number): Lines => {
    const found = groups.get(root(at)) ?? { across: [], down: [] };
    groups.set(root(at), found);
    return found;
  };
  for (const [at, line] of across.entries()) groupOf(at).across.push(line);
  for (const [at, line] of down.entries()) groupOf(across.length + at).down.push(line);
  return [...groups.values()];
}

function touch({ flat, upright }: { flat: Stretch; upright: Stretch }): boolean {
  const wide = upright.at >= flat.from - NEAR && upright.at <= flat.to + NEAR;
  return wide && flat.at >= upright.from - NEAR && flat.at <= upright.to + NEAR;
}

function tableOf({ across, down }: Lines): RuledTable | undefined {
  if (across.length < 2 || down.length < 1) return undefined;
  // Some tables are open at their sides: they reach as far as their lines.
  const xs = positions([...down.map(({ at }) => at), ...across.flatMap(({ from, to }) => [from, to])]);
  const ys = positions([...across.map(({ at }) => at), ...down.flatMap(({ from, to }) => [from, to])]);
  const [x0 = 0, x1 = 0, y0 = 0, y1 = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  if (x1 - x0 < NARROWEST || y1 - y0 < LOWEST) return undefined;
  const rows = cellsOf({ across, down, xs, ys });
  return rows.flat().length > 1 ? { x0, x1, y0, y1, rows } : undefined;
}

/** A cell reaches to the right and down until a line bounds it. */
function cellsOf({ across, down, xs, ys }: Lines & { xs: number[]; ys: number[] }): RuledCell[][] {
  const [wide, tall] = [xs.length - 1, ys.length - 1];
  const right = wallsAt({ lines: down, at: xs, along: ys });
  const below = wallsAt({ lines: across, at: ys, along: xs });
  const taken = Array.from({ length: tall }, () => new Array<boolean>(wide).fill(false));
  const rows: RuledCell[][] = [];
  for (let row = 0; row < tall; row += 1) {
    const cells: RuledCell[] = [];
    for (let column = 0; column < wide; column += 1) {
      if (taken[row]?.[column]) continue;
      let last = column;
      while (last + 1 < wide && !right[last + 1]?.[row] && !taken[row]?.[last + 1]) last += 1;
      const columns = Array.from({ length: last - column + 1 }, (_, at) => column + at);
      let end = row;
      while (end + 1 < tall && columns.every((at) => !below[end + 1]?.[at] && !taken[end + 1]?.[at])) end += 1;
      for (let at = row; at <= end; at += 1) for (const each of columns) (taken[at] ?? [])[each] = true;
      cells.push({
        x0: xs[column] ?? 0,
        x1: xs[last + 1] ?? 0,
        y0: ys[row] ?? 0,
        y1: ys[end + 1] ?? 0,
        rowSpan: end - row + 1,
      });
    }
    rows.push(cells);
  }
  return rows;
}

/** For each position, whether a line lies there beside each step along the other axis. */
function wallsAt(input: { lines: readonly Stretch[]; at: readonly number[]; along: readonly number[] }): boolean[][] {
  const { lines, at, along } = input;
  return at.map((position) => {
    const here = lines.filter((line) => Math.abs(line.at - position) <= NEAR);
    return along.slice(0, -1).map((start, step) => {
      const middle = (start + (along[step + 1] ?? start)) / 2;
      return here.some(({ from, to }) => from <= middle && middle <= to);
    });
  });
}
