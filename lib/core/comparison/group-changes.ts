import { type Fen, fen } from '#lib/core/money/index.ts';
import { addParts, type Cause, type Parts, partsOf } from './cause.ts';
import type { Line, LinePlace } from './line.ts';
import { type LineChange, postingsOf } from './line-change.ts';

/** What differences are added up by: 单位, 功能分类项, 经济分类款, 项目. */
export const GROUPINGS = ['unit', 'function', 'economic', 'project'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** All lines of one unit, 项, 款 or project that changed. `id` is its code, `lines` are ids of line changes; 分. */
export type GroupChange = {
  id: string;
  before: Fen;
  after: Fen;
  difference: Fen;
  parts: Parts;
  lines: readonly string[];
};

type Gathering = { before: number; after: number; parts: Partial<Record<Cause, number>>; lines: Set<string> };

/** Adds line changes up, the largest difference first; what stayed the same as a whole and in every part is left out. */
export function groupChanges(input: {
  by: Grouping;
  sides: { before: readonly Line[]; after: readonly Line[] };
  changes: readonly LineChange[];
}): GroupChange[] {
  const { by, sides, changes } = input;
  const groups = new Map<string, Gathering>();
  const groupAt = (at: LinePlace): Gathering => {
    const known = groups.get(at[by]) ?? { before: 0, after: 0, parts: {}, lines: new Set() };
    groups.set(at[by], known);
    return known;
  };
  for (const { at, amount } of sides.before) groupAt(at).before += amount;
  for (const { at, amount } of sides.after) groupAt(at).after += amount;
  for (const change of changes)
    for (const { at, parts } of postingsOf(change)) {
      const group = groupAt(at);
      addParts(group.parts, parts);
      group.lines.add(change.id);
    }
  return [...groups]
    .flatMap(([id, { before, after, parts, lines }]) => changed({ id, before, after, parts, lines }))
    .sort(largestFirst);
}

function changed({ id, before, after, parts, lines }: Gathering & { id: string }): GroupChange[] {
  const left = partsOf(parts);
  if (Object.keys(left).length === 0) return [];
  return [
    { id, before: fen(before), after: fen(after), difference: fen(after - before), parts: left, lines: [...lines] },
  ];
}

function largestFirst(a: GroupChange, b: GroupChange): number {
  return Math.abs(b.difference) - Math.abs(a.difference) || (a.id < b.id ? -1 : 1);
}
