import type { ReadDocument } from '#lib/core/reading/index.ts';
import type { ExaminedReport } from './examination.ts';

/** Words that hardly any other document has. */
const WORDS = /部门预算|单位预算|预算公开|收支(总表|预算|总体)|财政拨款|“三公”经费/g;
/** Fewer of them, and no table that was recognised, is another kind of document. */
const FEWEST = 3;

/** Whether what was examined is a budget report at all, or a document of another kind. */
export function isBudgetReport({ examination, blocks }: Pick<ExaminedReport, 'examination' | 'blocks'>): boolean {
  if (examination.read.tables > 0) return true;
  return wordsIn(blocks) >= FEWEST;
}

function wordsIn(blocks: ReadDocument['blocks']): number {
  let count = 0;
  for (const block of blocks) {
    const texts =
      block.kind === 'line' ? [block.text] : block.rows.flatMap(({ cells }) => cells.map(({ text }) => text));
    for (const text of texts) count += text.match(WORDS)?.length ?? 0;
  }
  return count;
}
