import { plainWords } from '../text/squeeze.ts';

/** A heading as printed: its number, the words behind it, how deep it stands (0 is a part or an annex). */
export type Heading = { number: string; title: string; depth: number };

const BULLET = /^[-•·●*#\s]+/;
const LEADER = /(?<![.．…·\s])[.．…·\s]{2,}\d{1,3}$|\s\d{1,3}$/;

const LEVELS: readonly (readonly [RegExp, number])[] = [
  [/^(第[一二三四五六七八九十]+部分|附件\s*[\d一二三四五六七八九十]*)[：:、.\s]*(.*)$/, 0],
  [/^([一二三四五六七八九十]{1,3}、)\s*(.+)$/, 1],
  [/^([（(][一二三四五六七八九十]{1,3}[)）])[、.\s]*(.+)$/, 2],
  [/^(\d{1,2}\s*[.、．])(?!\d)\s*(.+)$/, 3],
  [/^([（(]\d{1,2}[)）])[、.\s]*(.+)$/, 4],
];

/** Without the dash of a list and the page number of a contents list. */
export function bareLine(text: string): string {
  const line = text.trim().replace(BULLET, '');
  return /^附件/.test(line) ? line.trim() : line.replace(LEADER, '').trim();
}

/** The heading that a line is; nothing where it is a sentence or has no number. */
export function headingOf(text: string): Heading | undefined {
  const line = bareLine(text);
  for (const [pattern, depth] of LEVELS) {
    const match = pattern.exec(line);
    if (match === null) continue;
    const [, number = '', title = ''] = match;
    return isTitle(title) || (title === '' && depth === 0)
      ? { number: number.replace(/\s/g, ''), title: title.trim(), depth }
      : undefined;
  }
  return undefined;
}

/** Short, and neither a sentence nor an amount. */
function isTitle(title: string): boolean {
  const words = plainWords(title);
  return (
    words.length > 0 &&
    words.length <= 42 &&
    !/[。；，]|[：]$|\d万?元|\d万?$|：\d{4}年|占\d/.test(words.replace(/（[^）]*）/g, ''))
  );
}

/** Whether a line begins something new: a number, a bullet, a date, a note. */
export function beginsAnew(text: string): boolean {
  const line = text.trim();
  if (/^[-•·●*#]\s/.test(line) || LEVELS.some(([pattern]) => pattern.test(line))) return true;
  return /^\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$|^(?:备?注|说明|附)[：:]|^[①-⑳]|^——/.test(line);
}
