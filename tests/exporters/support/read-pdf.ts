import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type FoundTable, squeezed } from './expected.ts';

/** A PDF as assistive technology finds it: through its structure, not through where ink lies. */
export type FoundPdf = {
  tables: FoundTable[];
  /** Everything that is read aloud outside tables and the contents, in order, without white space. */
  text: string;
  /** Headings with their level, in order. */
  headings: { level: number; text: string }[];
  /** Size of each page in points. */
  pages: { width: number; height: number }[];
  /** Titles of the bookmarks, of all levels, in order. */
  bookmarks: string[];
  /** All text of each page, without white space. */
  pageTexts: string[];
  /** A text that lies outside its page, if any does. */
  outside: string[];
  metadata: { title: unknown; language: unknown; xmp: string };
};

type Node = { role: string; children: (Node | { type: string; id: string })[] };
type Bookmark = { title: string; items: Bookmark[] };
type Element = { role: string; text: string; rows: { head: boolean; cells: string[] }[] };

/** Reads a tagged PDF. A table that runs over several pages is one table. */
export async function readPdf(bytes: Uint8Array): Promise<FoundPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const elements: Element[] = [];
  const found = { pages: [] as FoundPdf['pages'], pageTexts: [] as string[], outside: [] as string[] };
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const content = await page.getTextContent({ includeMarkedContent: true });
    const { marked, all, outside } = textsOf({ items: content.items, width, height });
    found.pages.push({ width: Math.round(width), height: Math.round(height) });
    found.pageTexts.push(squeezed(all));
    found.outside.push(...outside);
    const tree = (await page.getStructTree()) as Node | null;
    if (tree !== null) collect({ node: tree, marked, elements });
  }
  const metadata = await pdf.getMetadata();
  const bookmarks = ((await pdf.getOutline()) ?? []) as Bookmark[];
  const info = metadata.info as { Title?: unknown; Language?: unknown };
  await task.destroy();
  return {
    ...found,
    tables: joinedTables(elements),
    text: squeezed(elements.map(({ text }) => text).join('')),
    headings: elements
      .filter(({ role }) => /^H\d$/.test(role))
      .map(({ role, text }) => ({ level: Number(role.slice(1)), text: squeezed(text) })),
    bookmarks: flat(bookmarks),
    metadata: { title: info.Title, language: info.Language, xmp: new TextDecoder('latin1').decode(bytes) },
  };
}

function flat(bookmarks: Bookmark[]): string[] {
  return bookmarks.flatMap(({ title, items }) => [squeezed(title), ...flat(items)]);
}

type TextItem = { str: string; transform: number[]; width: number };
type Marker = { type: string; id?: string };

function textsOf(input: { items: object[]; width: number; height: number }): {
  marked: Map<string, string>;
  all: string;
  outside: string[];
} {
  const marked = new Map<string, string>();
  const open: (string | undefined)[] = [];
  const outside: string[] = [];
  let all = '';
  for (const item of input.items as (TextItem | Marker)[]) {
    if ('str' in item) {
      const id = open.findLast((candidate) => candidate !== undefined);
      if (id !== undefined) marked.set(id, (marked.get(id) ?? '') + item.str);
      all += item.str;
      const [, , , , x = 0, y = 0] = item.transform;
      const inside = x >= 0 && y >= 0 && x + item.width <= input.width && y <= input.height;
      if (!inside && item.str.trim() !== '') outside.push(item.str);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id);
  }
  return { marked, all, outside };
}

function textOf({ node, marked }: { node: Node; marked: Map<string, string> }): string {
  return node.children
    .map((child) => ('role' in child ? textOf({ node: child, marked }) : (marked.get(child.id) ?? '')))
    .join('');
}

function collect({ node, marked, elements }: { node: Node; marked: Map<string, string>; elements: Element[] }): void {
  if (node.role === 'TOC') return;
  if (node.role === 'Table') elements.push({ role: 'Table', text: '', rows: rowsOf({ node, marked }) });
  else if (node.role === 'P' || /^H\d$/.test(node.role))
    elements.push({ role: node.role, text: textOf({ node, marked }), rows: [] });
  else for (const child of node.children) if ('role' in child) collect({ node: child, marked, elements });
}

function rowsOf({ node, marked }: { node: Node; marked: Map<string, string> }): Element['rows'] {
  return node.children.flatMap((child) => {
    if (!('role' in child)) return [];
    if (child.role !== 'TR') return rowsOf({ node: child, marked });
    const cells = child.children.flatMap((cell) =>
      'role' in cell ? [{ role: cell.role, text: squeezed(textOf({ node: cell, marked })) }] : [],
    );
    const filled = cells.filter(({ text }) => text !== '');
    // The rows of a table's other pages hang in this page's tree as well, without their text.
    if (filled.length === 0) return [];
    return [{ head: cells.every(({ role }) => role === 'TH'), cells: filled.map(({ text }) => text) }];
  });
}

/** A table's pieces on following pages have no head of their own: repeated heads are decoration, not structure. */
function joinedTables(elements: Element[]): FoundTable[] {
  const tables: FoundTable[] = [];
  let open: FoundTable | undefined;
  for (const element of elements) {
    if (element.role !== 'Table') {
      open = undefined;
      continue;
    }
    if (open === undefined) {
      open = { head: [], body: [] };
      tables.push(open);
    }
    open.head.push(...element.rows.filter((row) => row.head).map((row) => row.cells));
    open.body.push(...element.rows.filter((row) => !row.head).map((row) => row.cells));
  }
  return tables;
}
