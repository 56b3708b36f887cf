import type { Fen } from '#lib/core/money/index.ts';
import { type AmountTree, createAmountTree } from './amount-tree.ts';
import type { GridLayout, GridLine } from './grid-lines.ts';

type GroupLine = Extract<GridLine, { kind: 'group' }>;

/** Sums of the columns of one layout, by group and in all. */
export type GroupSums = {
  set(input: { entry: number; field: string; amount: Fen | undefined }): void;
  ofGroup(input: { line: number; field: string }): Fen | undefined;
  ofAll(field: string): Fen | undefined;
};

/** Sums for the groups of a layout; nothing is counted yet. */
export function createGroupSums({ layout, fields }: { layout: GridLayout; fields: readonly string[] }): GroupSums {
  const { parents, nodeOfLine, root } = treeOf(layout);
  const trees = new Map<string, AmountTree>(fields.map((field) => [field, createAmountTree(parents)]));
  return {
    set: ({ entry, field, amount }) => trees.get(field)?.set(entry, amount),
    ofGroup: ({ line, field }) => trees.get(field)?.sum(nodeOfLine.get(line) ?? root),
    ofAll: (field) => trees.get(field)?.sum(root),
  };
}

/** Entries are the first nodes, groups come behind them, and the last is the sum of everything. */
function treeOf({ lines, entries }: GridLayout): {
  parents: Int32Array;
  nodeOfLine: Map<number, number>;
  root: number;
} {
  const groups = lines.flatMap((line, index) => (line.kind === 'group' ? [{ line, index }] : []));
  const root = entries.length + groups.length;
  const parents = new Int32Array(root + 1).fill(root);
  parents[root] = -1;
  const nodeOfLine = new Map(groups.map(({ index }, place) => [index, entries.length + place]));
  const open: { line: GroupLine; node: number }[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'group') {
      while ((open.at(-1)?.line.level ?? -1) >= line.level) open.pop();
      const node = nodeOfLine.get(index) ?? root;
      parents[node] = open.at(-1)?.node ?? root;
      open.push({ line, node });
    } else {
      parents[line.entry] = open.at(-1)?.node ?? root;
    }
  }
  return { parents, nodeOfLine, root };
}
