import type { ReadGrid, ReadLine } from '#lib/core/reading/index.ts';
import { continues, goOn } from './continued-table.ts';
import type { PlacedBlock, PlacedLine } from './page-layout.ts';
import { gridOf } from './placed-table.ts';
import { joinBroken } from './text-rows.ts';
import { withUnruledRest } from './unruled-rest.ts';

/** What begins a paragraph whatever stands before it. */
const BEGINS =
  /^(第[一二三四五六七八九十]{1,3}部分|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、.．)）](?!\d)|公开\s*\d+|表\s*\d|附[件表]|备?注[:：]|(?:部门|单位|编制单位|填报单位|金额单位|预算单位)\s*[:：]|[-•·●])/;
/** A heading of 情况说明: what stands under it is no rest of it. */
const HEADING =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])[^。，；：:]{4,40}(?:情况|说明|变化|安排|经费|目标)$/;
/** A line of a contents list: dots, and a page. */
const CONTENTS = /……\s*\d*$/;

/** Pages' blocks as one document: broken lines are paragraphs again, tables that go on over pages are one. */
export function documentBlocks(pages: readonly (readonly PlacedBlock[])[]): (ReadLine | ReadGrid)[] {
  const blocks = joinedTables(pages);
  const right = rightSide(blocks);
  const found: (ReadLine | ReadGrid)[] = [];
  let open: PlacedLine[] = [];
  const close = () => {
    const [first] = open;
    if (first !== undefined)
      found.push({
        kind: 'line',
        text: joinBroken(open.map(({ text }) => text)),
        at: { page: first.page, line: first.line },
      });
    open = [];
  };
  for (const block of blocks) {
    if (block.kind === 'table') {
      close();
      found.push(gridOf(block));
      continue;
    }
    const before = open.at(-1);
    if (before === undefined || !isContinuation({ before, line: block, first: open[0] ?? before, right })) close();
    open.push(block);
  }
  close();
  return found;
}

/** Tables that begin a page and go on with the one that ended the page before are put to it. */
function joinedTables(pages: readonly (readonly PlacedBlock[])[]): PlacedBlock[] {
  const blocks: PlacedBlock[] = [];
  for (const page of pages) {
    const last = blocks.at(-1);
    const rest = withUnruledRest({ last, page });
    if (rest !== undefined) {
      blocks[blocks.length - 1] = rest.table;
      blocks.push(...page.slice(rest.next));
      continue;
    }
    const going = continues({ before: blocks, page });
    if (going === undefined || last?.kind !== 'table') blocks.push(...page);
    else {
      blocks[blocks.length - 1] = goOn({ before: last, table: going.table });
      blocks.push(...page.slice(going.next));
    }
  }
  return blocks;
}

/** Of the place where most lines end, so many end where full lines do. */
const OFTEN = 0.4;

/** Where full lines end: where most long lines do. */
function rightSide(blocks: readonly PlacedBlock[]): number {
  const counts = new Map<number, number>();
  for (const block of blocks) {
    if (block.kind !== 'line' || block.text.length < 10) continue;
    const end = Math.round(block.x1 / 10) * 10;
    counts.set(end, (counts.get(end) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  // Short lines may end at one place by chance: of the places where many end it is the last.
  const often = [...counts].filter(([, count]) => count >= Math.max(2, most * OFTEN)).map(([end]) => end);
  return often.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...often);
}

function isContinuation(input: { before: PlacedLine; line: PlacedLine; first: PlacedLine; right: number }): boolean {
  const { before, line, first, right } = input;
  if (BEGINS.test(line.text) || CONTENTS.test(before.text) || HEADING.test(before.text.replace(/\s/g, '')))
    return false;
  if (Math.abs(before.size - line.size) > before.size * 0.15) return false;
  if (isWrappedTitle({ before, line, right })) return true;
  const near = line.page !== before.page || line.y1 - before.y1 < before.size * 2.8;
  const full = before.x1 > right - before.size * 2.2;
  // Its first line stands further in than the others; what is further in again begins anew.
  const flush = line.x0 < first.x0 + line.size * 0.8 && !(before !== first && line.x0 > before.x0 + line.size);
  const left = before === first || Math.abs(line.x0 - before.x0) < line.size * 1.2;
  return near && full && flush && left && !/[。；！？]$/.test(before.text.trim() + (before.x1 < right - 2 ? '。' : ''));
}

/** A title that did not fit on one line: both lines stand in the middle, the first nearly fills the page. */
function isWrappedTitle({ before, line, right }: { before: PlacedLine; line: PlacedLine; right: number }): boolean {
  const [wide, narrow] = [before.x1 - before.x0, line.x1 - line.x0];
  const middle = Math.abs(before.x0 + before.x1 - line.x0 - line.x1) < before.size;
  const near = before.page === line.page && line.y1 - before.y1 < before.size * 2.5;
  return middle && near && narrow < wide && line.x0 > before.x0 + before.size && wide > right * 0.55;
}
