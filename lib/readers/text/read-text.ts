import type { ReadCell, ReadDocument, ReadGrid, ReadLine } from '#lib/core/reading/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import { alignedCells } from '../grid/aligned-cells.ts';
import { blocksOfHtml } from '../markup/html-blocks.ts';
import { plainCell } from '../read-cell.ts';
import type { ReadingRefusal } from '../reading-refusal.ts';
import { withoutTags } from './inline-tags.ts';
import { isPipeRow, isPipeRule, pipeCells } from './pipe-rows.ts';
import { type SourceLine, sourceLines } from './source-lines.ts';
import { areSpacedTable, isBlankRow, isHeadAlone, isLabelAlone, isSpacedRow, spacedPieces } from './spaced-rows.ts';
import { isTabRow, lastTabRow } from './tab-rows.ts';

type Block = ReadLine | ReadGrid;
/** What was found from a line on, and the line after it. */
type Found = { block: readonly Block[]; next: number };
type At = { lines: readonly SourceLine[]; first: number };

/** Reads plain text: lines with their numbers; tables by tabs, strokes, HTML or aligned spaces. */
export function readText({ name, text }: { name: string; text: string }): Result<ReadDocument, ReadingRefusal> {
  const lines = sourceLines(text);
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const here = { lines, first: at };
    const found = htmlTable(here) ?? tabTable(here) ?? pipeTable(here) ?? spacedTable(here);
    if (found === undefined) {
      const line = lines[at];
      if (line !== undefined && line.text.trim() !== '') blocks.push(plainLine(line));
      at += 1;
    } else {
      blocks.push(...found.block);
      at = found.next;
    }
  }
  if (blocks.length === 0) return refuse({ code: 'NO_TEXT', kind: 'txt' });
  return ok({ name, kind: 'txt', blocks, notRead: [] });
}

function plainLine({ text, line }: SourceLine): ReadLine {
  return { kind: 'line', text: withoutTags(text).trim(), at: { line } };
}

function tabTable({ lines, first }: At): Found | undefined {
  if (!isTabRow(lines[first]?.text ?? '')) return undefined;
  const last = lastTabRow({ lines, first });
  const rows = lines.slice(first, last + 1);
  const grid = gridOf({
    lines: rows,
    cells: rows.map(({ text }) => text.split('\t').map((cell) => plainCell(withoutTags(cell).trim()))),
  });
  return { block: [grid], next: last + 1 };
}

function pipeTable({ lines, first }: At): Found | undefined {
  const end = endOf({ lines, first, belongs: (text) => isPipeRow(text) || isPipeRule(text) });
  if (end - first < 2) return undefined;
  const rows = lines.slice(first, end).filter(({ text }) => !isPipeRule(text));
  if (rows.length === 0) return undefined;
  const cells = rows.map(({ text }) => pipeCells(withoutTags(text)).map(plainCell));
  return { block: [gridOf({ lines: rows, cells })], next: end };
}

function spacedTable({ lines, first }: At): Found | undefined {
  const end = endOfSpaced({ lines, first });
  if (end - first < 3) return headAlone({ lines, first });
  const rows = lines.slice(first, end);
  const pieces = rows.map(({ text }) => spacedPieces(withoutTags(text)));
  const cells = areSpacedTable(pieces) ? alignedCells(pieces) : undefined;
  return { block: cells === undefined ? rows.map(plainLine) : [gridOf({ lines: rows, cells })], next: end };
}

/** The head of a table that has nothing in it, with the rows right below that have no amount either. */
function headAlone({ lines, first }: At): Found | undefined {
  const pieces = (at: number) => spacedPieces(lines[at]?.text ?? '');
  if (!isHeadAlone(pieces(first))) return undefined;
  const next = /^合计$/.test(lines[first + 1]?.text.replace(/\s/g, '') ?? '') ? first + 2 : first + 1;
  const rows = lines.slice(first, next);
  const cells = rows.map(({ text }) => spacedPieces(text).map((piece) => plainCell(piece.text)));
  return { block: [gridOf({ lines: rows, cells })], next };
}

/** So many rows with a label alone may stand between two with amounts. */
const MOST_LABELS = 24;

/** Rows with blank amounts between others belong to the table, and its head over the first of them. */
function endOfSpaced({ lines, first }: At): number {
  const pieces = (at: number) => spacedPieces(lines[at]?.text ?? '');
  const isRow = (at: number) => at < lines.length && isSpacedRow(pieces(at));
  const goesOn = (from: number) => {
    let at = from;
    while (at < from + MOST_LABELS && !isRow(at) && (isLabelAlone(pieces(at)) || isBlankRow(pieces(at)))) at += 1;
    return isRow(at);
  };
  const starts = isRow(first) || (pieces(first).length >= 2 && isBlankRow(pieces(first)) && isRow(first + 1));
  let end = first;
  for (let at = first; starts && at < lines.length; at += 1)
    if (isRow(at)) end = at + 1;
    else if (!isBlankRow(pieces(at)) && !(isLabelAlone(pieces(at)) && goesOn(at + 1))) break;
  return end;
}

/** An HTML table in the text of another file, as conversions write it. */
function htmlTable({ lines, first }: At): Found | undefined {
  if (!/<table\b/i.test(lines[first]?.text ?? '')) return undefined;
  const last = lines.findIndex(({ text }, at) => at >= first && /<\/table\s*>/i.test(text));
  const end = last === -1 ? lines.length : last + 1;
  const source = lines.slice(first, end);
  const starts: number[] = [];
  let length = 0;
  for (const { text } of source) {
    starts.push(length);
    length += text.length + 1;
  }
  const lineAt = (offset: number) => first + Math.max(1, starts.findLastIndex((start) => start <= offset) + 1);
  const { blocks } = blocksOfHtml({
    html: source.map(({ text }) => text).join('\n'),
    placeOf: (offset) => ({ line: lineAt(offset) }),
  });
  return { block: blocks, next: end };
}

function endOf({ lines, first, belongs }: At & { belongs: (text: string) => boolean }): number {
  let end = first;
  while (end < lines.length && belongs(lines[end]?.text ?? '')) end += 1;
  return end;
}

function gridOf(input: { lines: readonly SourceLine[]; cells: readonly (readonly ReadCell[])[] }): ReadGrid {
  return {
    kind: 'grid',
    rows: input.lines.map(({ line }, at) => ({ cells: input.cells[at] ?? [], at: { line } })),
  };
}
