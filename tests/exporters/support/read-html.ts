import { type HTMLElement, parse } from 'node-html-parser';
import { type FoundTable, squeezed } from './expected.ts';

/** A page as a reader of it finds it. */
export type FoundPage = { root: HTMLElement; tables: FoundTable[]; texts: string[] };

/** Reads the tables, paragraphs and inner headings out of a report page. */
export function readHtml(html: string): FoundPage {
  const root = parse(html);
  const tables = root.querySelectorAll('table').map((table) => ({
    head: table.querySelectorAll('thead tr').map(cellTexts),
    body: table
      .querySelectorAll('tbody tr')
      .map(cellTexts)
      .filter((cells) => cells.length > 0),
  }));
  const texts = root.querySelectorAll('p[id^="paragraph-"], h4[id^="heading-"]').map((block) => squeezed(block.text));
  return { root, tables, texts };
}

function cellTexts(row: HTMLElement): string[] {
  return row
    .querySelectorAll('th, td')
    .map((cell) => squeezed(cell.text))
    .filter((text) => text !== '');
}
