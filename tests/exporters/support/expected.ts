import type { DisclosureDocument, PrintedForm, PrintedTable } from '#lib/core/disclosure/index.ts';
import { paragraphText } from '#lib/core/disclosure/index.ts';

/** Text without white space: where a line breaks is the renderer's affair, what it says is not. */
export function squeezed(text: string): string {
  return text.replace(/\s/gu, '');
}

/** A table as anybody must find it: its lines from the top, only lines and cells that have something in them. */
export type FoundTable = { head: string[][]; body: string[][] };

/** The tables and forms of a document in order, read off the document by itself, not by the renderers' layout. */
export function expectedTables(document: DisclosureDocument): FoundTable[] {
  return blocksOf(document).flatMap((block) => {
    if (block.kind === 'table') return [expectedTable(block)];
    return block.kind === 'form' ? [expectedForm(block)] : [];
  });
}

/** The paragraphs and inner headings of a document in order. */
export function expectedTexts(document: DisclosureDocument): string[] {
  return blocksOf(document).flatMap((block) => {
    if (block.kind === 'paragraph') return [squeezed(paragraphText(block))];
    return block.kind === 'heading' ? [squeezed(block.text)] : [];
  });
}

/** All that is read aloud outside tables: cover, titles, headings, paragraphs, the titles of tables. */
export function expectedReading(document: DisclosureDocument): string {
  const { heading, department, date } = document.cover;
  const parts = document.parts.flatMap((part) => [
    part.number + part.title,
    ...part.sections.flatMap((section) => [section.number + section.title, ...section.blocks.map(spoken)]),
  ]);
  return squeezed([heading, department, date ?? '', '目录', ...parts].join(''));
}

/** What stands beside tables and forms in order: number, whose it is with the measure, notes. */
export function expectedBeside(document: DisclosureDocument): string[] {
  return blocksOf(document)
    .flatMap((block) => {
      if (block.kind === 'table') return [block.number, `${block.owner}单位：${block.measure}`, ...block.notes];
      return block.kind === 'form' ? [block.number, block.caption.left + block.caption.right] : [];
    })
    .map(squeezed)
    .filter((text) => text !== '');
}

function spoken(block: ReturnType<typeof blocksOf>[number]): string {
  if (block.kind === 'paragraph') return paragraphText(block);
  return block.kind === 'heading' ? block.text : block.title;
}

/** All blocks of a document in order. */
export function blocksOf(
  document: DisclosureDocument,
): DisclosureDocument['parts'][number]['sections'][number]['blocks'] {
  return document.parts.flatMap((part) => part.sections.flatMap((section) => section.blocks));
}

function filled(texts: string[]): string[] {
  return texts.map(squeezed).filter((text) => text !== '');
}

/** A line of nothing but blanks is not found by anybody. */
function saying(lines: string[][]): string[][] {
  return lines.filter((cells) => cells.length > 0);
}

function expectedTable(table: PrintedTable): FoundTable {
  const printed = (value: string): string => (table.zero === 'blank' && value === '0.00' ? '' : value);
  const line = (stub: string[], cells: string[]): string[] => [...stub, ...cells.map(printed)];
  const head = table.head.map((cells) => filled(cells.map((cell) => cell.text)));
  const { layout } = table;
  if (layout.kind === 'rows') return { head, body: saying(table.rows.map((row) => filled(line(row.stub, row.cells)))) };
  const row = (id: string | null | undefined): string[] => {
    const found = table.rows.find((candidate) => candidate.id === id);
    return found === undefined ? [] : line([found.label], found.cells);
  };
  const body = layout.left.rowIds.map((id, index) => filled([...row(id), ...row(layout.right.rowIds[index])]));
  return { head, body: saying(body) };
}

function expectedForm(form: PrintedForm): FoundTable {
  const body = form.rows.map((cells) => filled(cells.map((cell) => cell.text)));
  return { head: [], body: saying(body) };
}
