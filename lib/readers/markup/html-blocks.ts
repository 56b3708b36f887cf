import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';
import type { ReadGrid, ReadLine, SourcePlace } from '#lib/core/reading/index.ts';
import { tableElements, tableRows } from './html-table.ts';
import { controlText, isVisible } from './visible.ts';

const BLOCKS = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'caption',
  'center',
  'dd',
  'details',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'html',
  'legend',
  'li',
  'main',
  'nav',
  'ol',
  'p',
  'pre',
  'section',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
]);

/** What a page shows, in reading order, and how many pictures are in it. */
export type HtmlBlocks = { blocks: (ReadLine | ReadGrid)[]; pictures: number };

/**
 * Reads a page, or a piece of one, as lines and grids.
 * @param input.placeOf where a piece stands: by its offset in the source, and its number in reading order, from 1
 */
export function blocksOfHtml(input: {
  html: string;
  placeOf: (offset: number, ordinal: number) => SourcePlace;
}): HtmlBlocks {
  const reader = new PageReader(input.placeOf);
  reader.children(parseDocument(input.html, { withStartIndices: true }).children);
  reader.endLine();
  return { blocks: reader.blocks, pictures: reader.pictures };
}

/** Walks a page; a line is open until something begins another. */
class PageReader {
  readonly blocks: (ReadLine | ReadGrid)[] = [];
  pictures = 0;
  #text = '';
  #offset = 0;
  #ordinal = 0;
  readonly #placeOf: (offset: number, ordinal: number) => SourcePlace;

  constructor(placeOf: (offset: number, ordinal: number) => SourcePlace) {
    this.#placeOf = placeOf;
  }

  children(nodes: readonly ChildNode[]): void {
    for (const node of nodes) {
      if (isText(node)) this.#add({ text: node.data, offset: node.startIndex ?? 0 });
      else if (isTag(node) && isVisible(node)) this.#element(node);
    }
  }

  endLine(): void {
    const text = this.#text.trim();
    if (text !== '') this.blocks.push({ kind: 'line', text, at: this.#place(this.#offset) });
    this.#text = '';
  }

  #element(element: Element): void {
    if (element.name === 'table' && this.#table(element)) return;
    const offset = element.startIndex ?? 0;
    const block = BLOCKS.has(element.name);
    if (block || element.name === 'br') this.endLine();
    if (element.name === 'img' && !isOrnament(element)) this.pictures += 1;
    if (element.name === 'input') this.#add({ text: controlText(element), offset });
    if (element.name === 'li') this.#add({ text: itemNumber(element), offset });
    this.children(element.children);
    if (block) this.endLine();
  }

  /** A table that only lays out the page is no table: tables inside it, or one cell a row. */
  #table(table: Element): boolean {
    const { caption, rows } = tableElements(table);
    const cells = rows.map((row) => row.children.filter(isCell));
    if (cells.every((row) => row.length <= 1) || holdsTable(table)) return false;
    this.endLine();
    // A caption's parts, as its number and title, stand on lines of their own; how is a matter of its style.
    this.#caption(caption?.children ?? []);
    const grid = tableRows({ cells, textOf: (cell) => cellText(cell) });
    this.blocks.push({
      kind: 'grid',
      rows: grid.map((row, at) => ({ cells: row, at: this.#place(rows[at]?.startIndex ?? 0) })),
    });
    return true;
  }

  #caption(parts: readonly ChildNode[]): void {
    for (const part of parts) {
      if (isTag(part) && part.children.some(isTag)) this.#caption(part.children);
      else this.children([part]);
      if (isTag(part)) this.endLine();
    }
    this.endLine();
  }

  #add({ text, offset }: { text: string; offset: number }): void {
    const plain = text.replace(/[ \t\r\n\f]+/g, ' ');
    if (this.#text.trim() === '') this.#offset = offset;
    this.#text += this.#text.endsWith(' ') ? plain.trimStart() : plain;
  }

  #place(offset: number): SourcePlace {
    this.#ordinal += 1;
    return this.#placeOf(offset, this.#ordinal);
  }
}

/** A cell's text, its paragraphs on lines of their own. */
function cellText(cell: Element): string {
  const { blocks } = blocksOf(cell);
  return blocks.flatMap((block) => (block.kind === 'line' ? [block.text] : [])).join('\n');
}

function blocksOf(element: Element): HtmlBlocks {
  const reader = new PageReader(() => ({}));
  reader.children(element.children);
  reader.endLine();
  return { blocks: reader.blocks, pictures: reader.pictures };
}

function isCell(node: ChildNode): node is Element {
  return isTag(node) && (node.name === 'td' || node.name === 'th');
}

function holdsTable(element: Element): boolean {
  return element.children.some((child) => isTag(child) && (child.name === 'table' || holdsTable(child)));
}

/** Signs, spacers and logos of the site, as far as their size tells. */
function isOrnament({ attribs }: Element): boolean {
  const [width, height] = [Number.parseFloat(attribs.width ?? ''), Number.parseFloat(attribs.height ?? '')];
  return width < 200 || height < 80 || attribs.src === undefined;
}

/** Items that bring their own number: the list's is not shown then, as a rule by a style that is not read. */
const OWN_NUMBER = /^\s*([（(]?[\d一二三四五六七八九十]+[、.．)）]|第.{1,3}[部章条节]|[表附]\s*[件表\d])/;

/** The number that a browser writes before an item of a numbered list. */
function itemNumber(item: Element): string {
  const list = item.parent;
  if (
    list === null ||
    !isTag(list) ||
    list.name !== 'ol' ||
    /list-style(-type)?\s*:\s*none/i.test(list.attribs.style ?? '')
  )
    return '';
  if (OWN_NUMBER.test(DomUtils.textContent(item))) return '';
  const items = list.children.filter((child) => isTag(child) && child.name === 'li');
  return `${Number(list.attribs.start ?? 1) + items.indexOf(item)}. `;
}
