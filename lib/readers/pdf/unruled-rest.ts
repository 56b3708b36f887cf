import type { PlacedText } from '../grid/aligned-cells.ts';
import { isLabelAlone, isSpacedRow } from '../text/spaced-rows.ts';
import type { PlacedBlock } from './page-layout.ts';
import type { PlacedRow } from './placed-table.ts';
import { placedRows } from './unruled-tables.ts';

type Unruled = Extract<PlacedBlock, { ruled: false }>;
type Line = { groups: readonly PlacedText[]; page: number; line: number };

/**
 * A table without lines that a page's end cut, with what the next page begins with: rows in columns, however few. Their
 * columns are told from the rows of both pages together, as the rest alone may leave some of them blank.
 * @returns the whole table, and how many of the page's blocks went into it
 */
export function withUnruledRest(input: {
  last: PlacedBlock | undefined;
  page: readonly PlacedBlock[];
}): { table: Unruled; next: number } | undefined {
  const { last, page } = input;
  if (last?.kind !== 'table' || last.ruled) return undefined;
  const { lines, next } = restOf(page);
  if (!lines.some(({ groups }) => groups.length > 1 && isSpacedRow(groups))) return undefined;
  const placed = placedRows([...last.groups, ...lines.map(({ groups }) => groups)]);
  if (placed === undefined) return undefined;
  const at = [...last.rows, ...lines];
  const rows = placed.map((cells, index): PlacedRow => {
    const { page: own, line } = at[index] ?? { page: last.page, line: 0 };
    return { cells, page: own, line };
  });
  const groups = [...last.groups, ...lines.map((line) => line.groups)];
  return { table: { ...last, page: lines.at(-1)?.page ?? last.page, rows, groups }, next };
}

/** The lines from a page's top that stand in columns. A label alone is one of them where another follows. */
function restOf(page: readonly PlacedBlock[]): { lines: Line[]; next: number } {
  const lines: Line[] = [];
  let labels: Line[] = [];
  let next = 0;
  for (const [index, block] of page.entries()) {
    if (block.kind === 'table') {
      if (block.ruled) break;
      lines.push(...labels, ...block.rows.map((row, at) => ({ ...row, groups: block.groups[at] ?? [] })));
    } else if (block.groups.length > 1) lines.push(...labels, block);
    else if (isLabelAlone(block.groups)) {
      labels.push(block);
      continue;
    } else break;
    labels = [];
    next = index + 1;
    if (block.kind === 'table') break;
  }
  return { lines, next };
}
