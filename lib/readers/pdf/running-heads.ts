import type { PageContent, Piece } from './page-content.ts';
import { rowText, type TextRow, textRows } from './text-rows.ts';

/** How far from the upper and lower side of a page headers and footers stand, in points. */
const MARGIN = 72;
const PAGE_NUMBER =
  /^[-—–―·•\s第]*(\d{1,4}|[ivxlcIVXLC]{1,6})[-—–―·•\s页]*([/／共]?\s*[共]?\s*\d{1,4}\s*页?)?[-—–―\s]*$/;
/** Titles of tables and their measures stand near the upper side as well, on page after page. */
const TITLE = /表\s*[\d一二三四五六七八九十-]*$|^表|单位\s*[:：]|^\[|目标|第.{1,3}部分/;

/** Pages without what is printed on every one of them: headers, footers, page numbers. */
export function withoutRunningHeads(pages: readonly PageContent[]): PageContent[] {
  const counts = new Map<string, number>();
  const margins = pages.map((page) => marginRows(page));
  for (const rows of margins) for (const key of new Set(rows.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const often = Math.max(3, pages.length * 0.3);
  return pages.map((page, at) => {
    const gone = new Set<Piece>();
    for (const row of margins[at] ?? []) {
      const repeated = (counts.get(keyOf(row)) ?? 0) >= often && !TITLE.test(rowText(row));
      if (repeated || PAGE_NUMBER.test(rowText(row))) for (const piece of row.pieces) gone.add(piece);
    }
    return gone.size === 0 ? page : { ...page, pieces: page.pieces.filter((piece) => !gone.has(piece)) };
  });
}

function marginRows({ pieces, height }: PageContent): TextRow[] {
  return textRows(pieces.filter(({ base }) => base < MARGIN || base > height - MARGIN));
}

/** The same line on another page: its words, its numbers left open, and how far down it stands. */
function keyOf(row: TextRow): string {
  return `${Math.round(row.y1 / 6)} ${rowText(row).replace(/\d+/g, '#')}`;
}
