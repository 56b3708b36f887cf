import type { DisclosureDocument } from '#lib/core/disclosure/index.ts';
import { anchors, type NumberLinks } from './anchors.ts';

/** Links of a file that stands alone: a figure of a sentence leads to the cell that it is taken from, where that is printed. */
export function innerLinks(document: DisclosureDocument): NumberLinks {
  const printed = new Set(
    document.parts.flatMap((part) =>
      part.sections.flatMap((section) =>
        section.blocks.flatMap((block) =>
          block.kind === 'table'
            ? block.rows.flatMap(({ id: row }) =>
                block.columns.map(({ id: column }) => anchors.cell({ table: block.id, row, column })),
              )
            : [],
        ),
      ),
    ),
  );
  return {
    figure: ({ cell }) => {
      const anchor = cell && anchors.cell(cell);
      return anchor !== undefined && printed.has(anchor) ? `#${anchor}` : undefined;
    },
  };
}
