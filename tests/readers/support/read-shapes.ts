import type { ReadDocument } from '#lib/core/reading/index.ts';
import { readReportFile } from '#lib/readers/index.ts';

/** Reads a file, or a text as one. @throws where it is refused */
export async function readOf(content: string | Uint8Array): Promise<ReadDocument> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const read = await readReportFile({ name: '报告', bytes });
  if (!read.ok) throw new Error(`refused: ${JSON.stringify(read.error)}`);
  return read.value;
}

/** Why a file is refused. @throws where it is not */
export async function refusalOf(bytes: Uint8Array): Promise<string> {
  const read = await readReportFile({ name: '报告', bytes });
  if (read.ok) throw new Error('was read');
  return read.error.code;
}

/** Its lines of text, in order. */
export function linesOf({ blocks }: Pick<ReadDocument, 'blocks'>): string[] {
  return blocks.flatMap((block) => (block.kind === 'line' ? [block.text] : []));
}

/** Its grids as cells' texts; a cell over several columns or rows says so: `收入 2×1`. */
export function gridsOf({ blocks }: Pick<ReadDocument, 'blocks'>): string[][][] {
  return blocks.flatMap((block) =>
    block.kind === 'grid'
      ? [
          block.rows.map(({ cells }) =>
            cells.map(({ text, columnSpan, rowSpan }) =>
              columnSpan * rowSpan === 1 ? text : `${text} ${columnSpan}×${rowSpan}`,
            ),
          ),
        ]
      : [],
  );
}
