import type { Change, FormRow } from '#lib/core/forms/index.ts';
import { changesOf, type RowEdit } from './cell-changes.ts';
import { isReadOnly } from './cell-view.ts';
import type { GridColumn, LedgerGridProps } from './grid-column.ts';
import type { Block } from './selection.ts';

/** Rows as they are shown, and the columns: what a block of cells is about. */
export type GridContent = {
  rows: readonly FormRow[];
  columns: readonly GridColumn[];
  follow?: LedgerGridProps['follow'];
};

/** Empties the cells of a block that can be written. */
export function clearChanges({ content, block }: { content: GridContent; block: Block }): Change[] {
  return blockChanges({ content, block, textOf: () => '', empties: true });
}

/**
 * Ctrl+D and Ctrl+R: the first row or column of a block goes into the others; a block of one takes from its neighbour
 * above or to the left.
 */
export function fillChanges(input: { content: GridContent; block: Block; direction: 'down' | 'right' }): Change[] {
  const { content, direction } = input;
  const down = direction === 'down';
  const one = down ? input.block.top === input.block.bottom : input.block.left === input.block.right;
  const source = (down ? input.block.top : input.block.left) - (one ? 1 : 0);
  if (source < 0) return [];
  const block = { ...input.block, [down ? 'top' : 'left']: source + 1 };
  const from = content.columns[source];
  return blockChanges({
    content,
    block,
    textOf: ({ row, column }) => {
      if (down) return content.rows[source]?.cells[column.field] ?? '';
      // A name filled into an amount would only be a mistake: right goes into columns of the same kind.
      return from?.kind === column.kind ? (row.cells[from.field] ?? '') : undefined;
    },
  });
}

function blockChanges(input: {
  content: GridContent;
  block: Block;
  textOf: (cell: { row: FormRow; column: GridColumn }) => string | undefined;
  empties?: boolean;
}): Change[] {
  const { content, block, textOf } = input;
  const columns = content.columns.slice(block.left, block.right + 1);
  const edits = content.rows.slice(block.top, block.bottom + 1).map((row): RowEdit => {
    const cells = new Map<string, string>();
    for (const column of columns) {
      const text = isReadOnly({ column, row }) ? undefined : textOf({ row, column });
      if (text !== undefined) cells.set(column.field, text);
    }
    return { row, cells };
  });
  // Only who empties a cell means it; an empty cell that is filled into others says nothing.
  return changesOf({ edits, follow: content.follow, ...(input.empties ? { columns } : {}) });
}
