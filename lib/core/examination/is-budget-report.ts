import type { ReadDocument } from '#lib/core/reading/index.ts';
import type { ExaminedReport } from './examination.ts';

/** Words that hardly any other document has. */
const WORDS =
  /部门预算|单位预算|预算公开|收支(总表|总?预算|总体)|财政拨款|一般公共预算|政府性基金|[“"]?三公[”"]?经费|机关运行经费/g;
/** Fewer of them, and no table that was recognised, is another kind of document. */
const FEWEST = 3;
const FEWEST_FIGURES = 2;

/** Whether what was examined is a budget report at all, or a document of another kind. */
export function isBudgetReport({ examination, blocks }: Pick<ExaminedReport, 'examination' | 'blocks'>): boolean {
  if (examination.read.tables > 0) return true;
  const words = wordsIn(blocks);
  // A paragraph that was pasted says little and states figures.
  return words >= FEWEST || (words > 0 && examination.read.figures >= FEWEST_FIGURES);
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
