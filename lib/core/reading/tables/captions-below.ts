import type { ReadDocument, ReadGrid, ReadLine } from '../read-document.ts';
import { idByHead } from './head.ts';
import { matrixOf } from './matrix.ts';
import { titleLine } from './table-title.ts';

type Block = ReadLine | ReadGrid;
/** So many tables must have their title below before it is taken to be printed there. */
const FEWEST = 3;

/**
 * Some reports print the title of a table under it. Where the heads of the tables tell that most titles belong to what stands
 * before them, each is moved over its table, so that everything behind reads one order.
 */
export function withCaptionsAbove(document: ReadDocument): ReadDocument {
  const { blocks } = document;
  const grids = blocks.flatMap((block, index) => (block.kind === 'grid' ? [index] : []));
  let [above, below] = [0, 0];
  for (const index of grids) {
    const block = blocks[index];
    const id = block?.kind === 'grid' ? idByHead(matrixOf(block)) : undefined;
    if (id === undefined) continue;
    if (titlesBeside(blocks, index, -1).includes(id)) above += 1;
    if (titlesBeside(blocks, index, 1).includes(id)) below += 1;
  }
  return below >= FEWEST && below > above * 2 ? { ...document, blocks: moved(blocks) } : document;
}

/** What the lines between a grid and the next one mean as titles. */
function titlesBeside(blocks: readonly Block[], index: number, step: 1 | -1): string[] {
  return captionBeside(blocks, index, step).flatMap((block) => titleLine(block.text)?.id ?? []);
}

function captionBeside(blocks: readonly Block[], index: number, step: 1 | -1): ReadLine[] {
  const lines: ReadLine[] = [];
  for (let at = index + step; lines.length < 5; at += step) {
    const block = blocks[at];
    if (block?.kind !== 'line' || block.text.length > 60 || /^[一二三四五六七八九十]+、|^第.部分/.test(block.text))
      break;
    lines.push(block);
  }
  return lines;
}

function moved(blocks: readonly Block[]): Block[] {
  const taken = new Set<Block>();
  return blocks.flatMap((block, index): Block[] => {
    if (taken.has(block)) return [];
    if (block.kind !== 'grid') return [block];
    const caption = captionBeside(blocks, index, 1);
    const end = caption.findLastIndex(({ text }) => titleLine(text) !== undefined || /单位：(?:万)?元/.test(text));
    const own = caption.slice(0, end + 1);
    for (const line of own) taken.add(line);
    return [...own, block];
  });
}
