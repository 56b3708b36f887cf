import type { FormRow } from '#lib/core/forms/index.ts';
import type { GridContent } from './block-changes.ts';
import { carriedFrom } from './cell-view.ts';
import type { Block } from './selection.ts';

/** The cells of a block that were carried over and that nobody has confirmed yet. */
export function carriedCells({
  content,
  block,
}: {
  content: GridContent;
  block: Block;
}): { row: FormRow; field: string }[] {
  const columns = content.columns.slice(block.left, block.right + 1);
  return content.rows
    .slice(block.top, block.bottom + 1)
    .flatMap((row) =>
      columns.flatMap(({ field }) => (carriedFrom({ row, field }) === undefined ? [] : [{ row, field }])),
    );
}
