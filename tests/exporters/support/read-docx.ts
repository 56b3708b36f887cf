import { type FoundTable, squeezed } from './expected.ts';
import { partText } from './read-zip.ts';

/** An element of XML with its children; text stands between them. */
export type Xml = { name: string; attributes: Record<string, string>; children: (Xml | string)[] };

/** A Word file as a reader of it finds it. */
export type FoundDocx = {
  body: Xml;
  tables: FoundTable[];
  /** Everything outside tables and the contents but numbers, owners and notes of tables, without white space. */
  text: string;
  /** What stands beside a table: its number, whose it is, its notes. */
  beside: string[];
  /** The lines of the contents with the page that they name. */
  contents: { text: string; page: string }[];
};

const BESIDE = new Set(['TableNumber', 'TableOwner', 'TableNote']);

/** Reads the tables and sentences out of a Word file. */
export function readDocx(bytes: Uint8Array): FoundDocx {
  const document = parseXml(partText({ bytes, name: 'word/document.xml' }));
  const body = childOf(document, 'w:body');
  const found: FoundDocx = { body, tables: [], text: '', beside: [], contents: [] };
  for (const block of elements(body)) {
    if (block.name === 'w:tbl') found.tables.push(readTable(block));
    if (block.name === 'w:sdt') found.contents.push(...all(block, 'w:p').flatMap(contentsLine));
    if (block.name !== 'w:p') continue;
    const text = squeezed(textOf(block));
    if (BESIDE.has(styleOf(block))) found.beside.push(text);
    else found.text += text;
  }
  return found;
}

function contentsLine(paragraph: Xml): FoundDocx['contents'] {
  const texts = all(paragraph, 'w:t').map(textOf);
  return texts.length < 2 ? [] : [{ text: squeezed(texts.slice(0, -1).join('')), page: texts.at(-1) ?? '' }];
}

function readTable(table: Xml): FoundTable {
  const found: FoundTable = { head: [], body: [] };
  for (const row of elements(table).filter(({ name }) => name === 'w:tr')) {
    const cells = elements(row)
      .filter(({ name }) => name === 'w:tc')
      .map((cell) => squeezed(textOf(cell)))
      .filter((text) => text !== '');
    if (all(row, 'w:tblHeader').length > 0) found.head.push(cells);
    else if (cells.length > 0) found.body.push(cells);
  }
  return found;
}

/** The id of a paragraph's style. */
export function styleOf(paragraph: Xml): string {
  return all(paragraph, 'w:pStyle')[0]?.attributes['w:val'] ?? '';
}

/** All text below an element; what a field is made of is none. */
export function textOf(element: Xml): string {
  if (element.name === 'w:instrText') return '';
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** The elements right below one. */
export function elements(element: Xml): Xml[] {
  return element.children.filter((child) => typeof child !== 'string');
}

/** All elements of a name below one, at any depth. */
export function all(element: Xml, name: string): Xml[] {
  return elements(element).flatMap((child) => (child.name === name ? [child] : all(child, name)));
}

function childOf(element: Xml, name: string): Xml {
  const child = elements(element).find((candidate) => candidate.name === name);
  if (child === undefined) throw new Error(`no ${name}`);
  return child;
}

const SIGNS: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(#x?[0-9a-f]+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return SIGNS[name] ?? whole;
    return String.fromCodePoint(name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)));
  });
}

/** Reads XML that is well formed. @throws Error where it is not */
export function parseXml(xml: string): Xml {
  const root: Xml = { name: '', attributes: {}, children: [] };
  const open = [root];
  for (const [, instruction, closing, name = '', attributes = '', selfClosed, text] of xml.matchAll(
    /(<\?[^>]*\?>)|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/g,
  )) {
    const parent = open.at(-1) as Xml;
    if (instruction !== undefined) continue;
    if (text !== undefined) parent.children.push(unescaped(text));
    else if (closing === '/') {
      if (open.pop()?.name !== name) throw new Error(`${name} is closed and was not open`);
    } else {
      const element: Xml = { name, attributes: {}, children: [] };
      for (const [, key = '', value = ''] of attributes.matchAll(/([\w:.-]+)\s*=\s*["']([^"']*)["']/g))
        element.attributes[key] = unescaped(value);
      parent.children.push(element);
      if (selfClosed !== '/') open.push(element);
    }
  }
  const [first] = elements(root);
  if (open.length !== 1 || first === undefined) throw new Error('the XML is not whole');
  return first;
}
