import { type FormRow, waitingMarks } from '#lib/core/forms/index.ts';
import type { GridContent } from './block-changes.ts';
import type { Block } from './selection.ts';

/** The cells of a block that wait to be confirmed: carried over from last year, or dependent on what was cut. */
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
      columns.flatMap(({ field }) => (waitingMarks({ row, field }).length === 0 ? [] : [{ row, field }])),
    );
}
