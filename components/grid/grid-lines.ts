import type { FormRow } from '#lib/core/forms/index.ts';
import type { GridGroup } from './grid-column.ts';

/** A line of the grid: a row that is entered, or a sum over the entries `from` up to, not with, `to`. */
export type GridLine =
  | { kind: 'entry'; row: string; entry: number }
  | { kind: 'group'; group: GridGroup; level: number; from: number; to: number };

/** Lines in the order shown, the entered rows among them in the same order, and the index of each row's entry. */
export type GridLayout = {
  lines: readonly GridLine[];
  /** Ids of the rows as shown. */
  entries: readonly string[];
  /** Line of each entry. */
  lineOf: readonly number[];
  entryOf: ReadonlyMap<string, number>;
};

type Node = { group: GridGroup | undefined; rows: string[]; children: Map<string, Node> };

/** What tells whether a row has changed its group. */
export function groupPath(groups: readonly GridGroup[]): string {
  return groups.map(({ id, order }) => `${order ?? ''}\n${id}`).join('\t');
}

/**
 * Puts rows under their groups: groups in the order of their codes, rows in the order of their list. A row without groups
 * stays behind the row before it, so that a new line is filled where it was inserted.
 */
export function layOutLines(input: {
  rows: readonly FormRow[];
  groups?: ((row: FormRow) => readonly GridGroup[]) | undefined;
}): GridLayout {
  const root: Node = { group: undefined, rows: [], children: new Map() };
  let node = root;
  for (const row of input.rows) {
    const path = input.groups?.(row) ?? [];
    if (path.length > 0) node = nodeAt(root, path);
    node.rows.push(row.id);
  }
  const layout = { lines: [] as GridLine[], entries: [] as string[], lineOf: [] as number[] };
  emit({ node: root, level: -1, layout });
  return { ...layout, entryOf: new Map(layout.entries.map((id, entry) => [id, entry])) };
}

function nodeAt(root: Node, path: readonly GridGroup[]): Node {
  let node = root;
  for (const group of path) {
    const child = node.children.get(group.id) ?? { group, rows: [], children: new Map() };
    node.children.set(group.id, child);
    node = child;
  }
  return node;
}

function emit(input: {
  node: Node;
  level: number;
  layout: { lines: GridLine[]; entries: string[]; lineOf: number[] };
}): void {
  const { node, level, layout } = input;
  const from = layout.entries.length;
  const head = node.group && { kind: 'group' as const, group: node.group, level, from, to: from };
  if (head) layout.lines.push(head);
  for (const row of node.rows) {
    layout.lineOf.push(layout.lines.length);
    layout.lines.push({ kind: 'entry', row, entry: layout.entries.length });
    layout.entries.push(row);
  }
  for (const child of [...node.children.values()].sort(byOrder)) emit({ node: child, level: level + 1, layout });
  if (head) head.to = layout.entries.length;
}

function byOrder(a: Node, b: Node): number {
  const [left, right] = [orderOf(a), orderOf(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function orderOf({ group }: Node): string {
  return group?.order ?? group?.id ?? '';
}
