import type { Random } from '#lib/core/rounding/random.ts';
import { asText, type Laid, texts } from './sheets.ts';

/** What a conversion of pages into text does to a report: each leaves the same words in the same order. */
export type Conversion = { name: string; convert: (report: Laid, random: Random) => string };

const isBreakable = (line: string) => line.length > 44 && !line.includes('\t');

/** A line in pieces of a page's width; the last one may be short. */
function broken(line: string, { width, random }: { width: number; random: Random }): string[] {
  const pieces: string[] = [];
  let rest = line;
  while (rest.length > width + 8) {
    let at = width - 2 + random.below(5);
    // A page never breaks a number or puts a mark at the beginning of a line.
    while (
      /[\d.]/.test(rest.charAt(at)) ||
      /[，。；：、）”%]/.test(rest.charAt(at)) ||
      /[\d.]$/.test(rest.slice(0, at))
    )
      at += 1;
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...pieces, rest];
}

const everyLine = (text: string, change: (line: string) => readonly string[]) =>
  text
    .split('\n')
    .flatMap((line) => change(line))
    .join('\n');

/** The tabs of a block as blanks, so that columns stand under each other; a Chinese sign is two wide. */
function alignedColumns(block: string): string {
  const lines = block.split('\n');
  const rows = lines.map((line) => line.split('\t'));
  const width = (text: string) => [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0x2000 ? 2 : 1), 0);
  const own = rows.filter((cells) => cells.length > 1);
  const widths = Array.from({ length: Math.max(0, ...own.map((cells) => cells.length)) }, (_, column) =>
    Math.max(2, ...own.map((cells) => width(cells[column] ?? ''))),
  );
  return lines
    .map((line, index) => {
      const cells = rows[index] ?? [];
      if (cells.length < 2) return line;
      const isHead = !cells.some((cell) => /^[\d.]+$/.test(cell));
      const padded = cells.map((cell, column) => {
        const blank = Math.max(0, (widths[column] ?? 0) - width(cell));
        const before = /^[\d.]+$/.test(cell) && column > 1 ? blank : isHead ? Math.floor(blank / 2) : 0;
        return `${' '.repeat(before)}${cell}${' '.repeat(blank - before)}`;
      });
      return padded.join('   ').trimEnd();
    })
    .join('\n');
}

/** How a report becomes text. */
export const CONVERSIONS: readonly Conversion[] = [
  { name: '段落间空行', convert: (report) => asText(report) },
  { name: '段落间没有空行', convert: (report) => asText(report).replace(/\n\n+/g, '\n') },
  { name: '回车换行', convert: (report) => asText(report).replaceAll('\n', '\r\n') },
  {
    name: '长行折断',
    convert: (report, random) =>
      everyLine(asText(report), (line) => (isBreakable(line) ? broken(line, { width: 38, random }) : [line])),
  },
  {
    name: '长行折断并空行',
    convert: (report, random) =>
      everyLine(asText(report), (line) =>
        isBreakable(line) ? broken(line, { width: 34, random }).flatMap((piece) => [piece, '']) : [line],
      ),
  },
  {
    name: '每段首行空格',
    convert: (report) => asText(texts(report, (text) => (/。$/.test(text) ? `    ${text}` : text))),
  },
  {
    name: '表格用空格对齐',
    // The forms stay as they are: their cells of several lines do not survive a layout by blanks.
    convert: (report) =>
      report.map((item) => (item.kind === 'sheet' ? alignedColumns(asText([item])) : asText([item]))).join('\n\n'),
  },
  {
    name: '表格用竖线',
    convert: (report) =>
      everyLine(asText(report), (line) => [line.includes('\t') ? `| ${line.split('\t').join(' | ')} |` : line]),
  },
];
