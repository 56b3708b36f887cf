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
    name: '表格用竖线',
    convert: (report) =>
      everyLine(asText(report), (line) => [line.includes('\t') ? `| ${line.split('\t').join(' | ')} |` : line]),
  },
];
