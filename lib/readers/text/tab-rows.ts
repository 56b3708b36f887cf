import type { SourceLine } from './source-lines.ts';

/** A line of a list that was converted with a tab after its number: `（一）⇥负责……`. */
const NUMBERED = /^[（(]?[\d一二三四五六七八九十]{1,3}[)）.．、]?\t[^\t]{12,}$|^[-•·●]\t[^\t]*$/;
/** A line of a contents list: a heading, and its page. */
const CONTENTS =
  /^\s*(第.{1,3}部分|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]|表\s*\d|附[表件])[^\t]*\t+\d{1,3}\s*$/;
/** What begins something new between two tables: not a cell that was broken off. */
const HEADING =
  /^\s*(表\s*\d|附[表件]|第.{1,3}部分|[一二三四五六七八九十]+、|备?注[:：]|说明[:：]|填报日期|单位[:：]|#)|表\s*$/;

/** Whether a line is a row of a table whose cells are set apart by tabs. */
export function isTabRow(text: string): boolean {
  return text.includes('\t') && text.trim() !== '' && !NUMBERED.test(text) && !CONTENTS.test(text);
}

/** Whether a line without tabs between two rows is a row of its own with one cell, broken off from its table. */
export function isBrokenOff(text: string): boolean {
  return text.trim() !== '' && !text.includes('\t') && !HEADING.test(text);
}

/** Last line of the table that begins at a line: rows follow each other without a blank line. */
export function lastTabRow({ lines, first }: { lines: readonly SourceLine[]; first: number }): number {
  let last = first;
  for (let at = first + 1; at < lines.length; at += 1) {
    const text = lines[at]?.text ?? '';
    if (isTabRow(text)) last = at;
    else if (!isBrokenOff(text) || at - last > 1) break;
  }
  return last;
}
