import type { Ruling } from './page-content.ts';

/** Lines that are nearer than this are one, in points: cells draw the line between them twice. */
export const NEAR = 2.5;

/** A line along one axis: where it lies across it, and from where to where it runs. */
export type Stretch = { at: number; from: number; to: number };

/** The lines of a page, pieces that touch made one. */
export function joinedRulings(rulings: readonly Ruling[]): { across: Stretch[]; down: Stretch[] } {
  const across = rulings.flatMap(({ x0, x1, y0, y1 }) => (y0 === y1 ? [{ at: y0, from: x0, to: x1 }] : []));
  const down = rulings.flatMap(({ x0, x1, y0, y1 }) => (x0 === x1 ? [{ at: x0, from: y0, to: y1 }] : []));
  return { across: joined(across), down: joined(down) };
}

function joined(stretches: readonly Stretch[]): Stretch[] {
  return grouped(stretches).flatMap((group) => {
    const found: Stretch[] = [];
    for (const stretch of group.toSorted((one, other) => one.from - other.from)) {
      const last = found.at(-1);
      if (last !== undefined && stretch.from <= last.to + NEAR) last.to = Math.max(last.to, stretch.to);
      else found.push({ ...stretch });
    }
    return found;
  });
}

/** Stretches that lie on the same line, all moved to where the first of them lies. */
function grouped(stretches: readonly Stretch[]): Stretch[][] {
  const groups: Stretch[][] = [];
  for (const stretch of stretches.toSorted((one, other) => one.at - other.at)) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (group !== undefined && first !== undefined && stretch.at - first.at <= NEAR)
      group.push({ ...stretch, at: first.at });
    else groups.push([{ ...stretch }]);
  }
  return groups;
}

/** Different positions among numbers, in order; those that are near are one. */
export function positions(numbers: readonly number[]): number[] {
  const found: number[] = [];
  for (const number of numbers.toSorted((one, other) => one - other))
    if (found.length === 0 || number - (found.at(-1) ?? 0) > NEAR) found.push(number);
  return found;
}
