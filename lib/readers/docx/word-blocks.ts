import type { Element } from 'domhandler';
import type { ReadGrid, ReadLine } from '#lib/core/reading/index.ts';
import type { Numbering } from './numbering.ts';
import { holds, runText } from './run-text.ts';
import { framedCells, isFrame, wordTableRows } from './word-table.ts';
import { childrenOf, descend } from './word-xml.ts';

/** What only wraps others: controls, links, inserted text. Deleted and moved text is in wrappers that are left out. */
const WRAPPERS = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:ins',
  'w:moveTo',
  'w:customXml',
  'w:smartTag',
  'w:hyperlink',
  'w:fldSimple',
  'w:dir',
  'w:bdo',
]);
const PICTURES = new Set(['pic:pic', 'v:imagedata', 'c:chart', 'o:OLEObject']);
const DRAWINGS = new Set(['w:drawing', 'w:pict', 'w:object', 'mc:AlternateContent']);

/** Walks the body of a document. A paragraph or a row of a table is a line of it, counted from 1. */
export class WordReader {
  readonly blocks: (ReadLine | ReadGrid)[] = [];
  pictures = 0;
  #line = 0;
  readonly #numbering: Numbering;

  constructor(numbering: Numbering) {
    this.#numbering = numbering;
  }

  body(parent: Element): void {
    for (const element of childrenOf({ element: parent })) {
      if (element.name === 'w:p') this.#paragraph(element);
      else if (element.name === 'w:tbl') this.#table(element);
      else if (WRAPPERS.has(element.name)) this.body(element);
    }
  }

  #paragraph(paragraph: Element): void {
    const boxes: Element[] = [];
    const text = this.#textOf({ paragraph, boxes });
    for (const line of text.split('\n')) this.#add(line);
    for (const box of boxes) this.body(box);
  }

  #add(text: string): void {
    if (text.trim() === '') return;
    this.#line += 1;
    this.blocks.push({ kind: 'line', text: text.trim(), at: { line: this.#line } });
  }

  #table(table: Element): void {
    if (isFrame(table)) {
      for (const cell of framedCells(table)) this.body(cell);
      return;
    }
    const rows = wordTableRows({ table, textOf: (cell) => this.#cellText(cell) });
    this.blocks.push({
      kind: 'grid',
      rows: rows.map((cells) => {
        this.#line += 1;
        return { cells, at: { line: this.#line } };
      }),
    });
  }

  /** A cell's text, its paragraphs on lines of their own; of a table inside it the text. */
  #cellText(cell: Element): string {
    const texts = childrenOf({ element: cell }).map((element) => {
      if (element.name === 'w:p') {
        const boxes: Element[] = [];
        const own = this.#textOf({ paragraph: element, boxes });
        return [own, ...boxes.map((box) => this.#cellText(box))].filter((text) => text !== '').join('\n');
      }
      if (element.name === 'w:tbl' || element.name === 'w:tr' || element.name === 'w:tc' || WRAPPERS.has(element.name))
        return this.#cellText(element);
      return '';
    });
    return texts
      .map((text) => text.trim())
      .filter((text) => text !== '')
      .join('\n');
  }

  /** A paragraph's text with its number; text boxes that hang in it are put aside into `boxes`. */
  #textOf({ paragraph, boxes }: { paragraph: Element; boxes: Element[] }): string {
    const text = this.#inline({ element: paragraph, boxes });
    const number = text.trim() === '' ? '' : this.#numbering.next(descend({ element: paragraph, path: ['w:pPr'] }));
    return number + text;
  }

  #inline({ element, boxes }: { element: Element; boxes: Element[] }): string {
    return childrenOf({ element })
      .map((child) => {
        if (child.name === 'w:r') {
          for (const drawing of childrenOf({ element: child }))
            if (DRAWINGS.has(drawing.name)) this.#drawing({ drawing, boxes });
          return runText(child);
        }
        return WRAPPERS.has(child.name) ? this.#inline({ element: child, boxes }) : '';
      })
      .join('');
  }

  #drawing({ drawing, boxes }: { drawing: Element; boxes: Element[] }): void {
    const found = textBoxes(drawing);
    boxes.push(...found);
    if (found.length === 0 && holds({ element: drawing, names: PICTURES })) this.pictures += 1;
  }
}

/** Text boxes of a drawing. What is there twice, for old and new versions of Word, is read once. */
function textBoxes(element: Element): Element[] {
  if (element.name === 'mc:Fallback') return [];
  return childrenOf({ element }).flatMap((child) => (child.name === 'w:txbxContent' ? [child] : textBoxes(child)));
}
