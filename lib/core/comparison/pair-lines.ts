import type { Line } from './line.ts';

/** A line beside the one that it was or became; alone where it is new or gone. */
export type LinePair =
  | { before: Line; after: Line }
  | { before: Line; after?: never }
  | { before?: never; after: Line };

type Sides = { before: readonly Line[]; after: readonly Line[] };

/**
 * Finds the lines of two budgets that are each other's. First lines of one place and one item, those that are the same in
 * amount and basis before the rest, which pair in their order; then lines of one project and item that moved to another
 * code. Where no item is named, only the same amount shows that a line moved.
 */
export function pairLines({ before, after }: Sides): LinePair[] {
  let rest: Sides = { before, after };
  const pairs: LinePair[] = [];
  for (const name of [
    ({ at, item, amount, basis }: Line) => JSON.stringify([at, item, amount, basis]),
    ({ at, item }: Line) => JSON.stringify([at, item]),
    ({ at: { unit, project, period }, item, amount }: Line) => JSON.stringify([unit, project, period, item, amount]),
    ({ at: { unit, project, period }, item }: Line) =>
      item === '' ? undefined : JSON.stringify([unit, project, period, item]),
  ]) {
    const found = pairBy({ ...rest, name });
    pairs.push(...found.pairs);
    rest = found.rest;
  }
  return [...pairs, ...rest.before.map((line) => ({ before: line })), ...rest.after.map((line) => ({ after: line }))];
}

/** Pairs lines of the same name in their order; a line without a name stays alone. */
function pairBy({ before, after, name }: Sides & { name: (line: Line) => string | undefined }): {
  pairs: LinePair[];
  rest: Sides;
} {
  const waiting = new Map<string, Line[]>();
  const alone = { before: [] as Line[], after: [] as Line[] };
  for (const line of after) {
    const key = name(line);
    const group = key === undefined ? undefined : waiting.get(key);
    if (key === undefined) alone.after.push(line);
    else if (group === undefined) waiting.set(key, [line]);
    else group.push(line);
  }
  const pairs: LinePair[] = [];
  const taken = new Map<string, number>();
  for (const line of before) {
    const key = name(line);
    const at = key === undefined ? 0 : (taken.get(key) ?? 0);
    const match = key === undefined ? undefined : waiting.get(key)?.[at];
    if (key === undefined || match === undefined) {
      alone.before.push(line);
      continue;
    }
    taken.set(key, at + 1);
    pairs.push({ before: line, after: match });
  }
  for (const [key, group] of waiting) alone.after.push(...group.slice(taken.get(key) ?? 0));
  alone.after.sort((a, b) => a.index - b.index);
  return { pairs, rest: alone };
}
