import type { ReadDocument, ReadLine } from '../read-document.ts';
import { beginsAnew, headingOf } from './heading.ts';

const ENDED = /[。！？：:!?]["”’）)]?$/;

/**
 * Running text, paragraph by paragraph: lines that the source broke are put together, with the place of the first. Lines
 * over tables stay by themselves.
 */
export function paragraphsOf(input: {
  lines: readonly ReadLine[];
  kind: ReadDocument['kind'];
  captions: ReadonlySet<ReadLine>;
}): ReadLine[] {
  const { lines, kind, captions } = input;
  const paragraphs: ReadLine[] = [];
  const broken = kind === 'txt' || kind === 'pdf';
  let lastLine = '';
  for (const line of lines) {
    const before = paragraphs.at(-1);
    const text = line.text.trim();
    if (text === '') continue;
    const apart = before === undefined || captions.has(before) || captions.has(line) || beginsAnew(text);
    const goesOn = !apart && (broken ? goesOnInLines({ before: before.text, lastLine }) : goesOnInBlocks(before.text));
    if (goesOn) paragraphs[paragraphs.length - 1] = { ...before, text: joined(before.text.trim(), text) };
    else paragraphs.push(line);
    lastLine = text;
  }
  return paragraphs;
}

/** A line of a page that is filled and does not end a sentence. Headings and titles are shorter. */
function goesOnInLines({ before, lastLine }: { before: string; lastLine: string }): boolean {
  // 类 or 款 of an account: its 项 comes on the next line.
  if (/[（(][类款][)）]$/.test(before)) return true;
  if (ENDED.test(before)) return false;
  // An item of a numbered list on an account looks like a heading until its line goes on: no heading names a 类 or 款.
  if (/^\s*\d{1,3}[.、．].*[（(][类款][)）]/.test(before)) return lastLine.length >= 18;
  if (headingOf(before) !== undefined && !isOpen(before)) return false;
  if (/[；;]$/.test(before)) return lastLine.length >= 20;
  return isOpen(before) || (lastLine.length >= 18 && /[，。、；]/.test(before)) || lastLine.length >= 26;
}

/** Where paragraphs are blocks of their own, one goes on only where it breaks off in the middle of something. */
function goesOnInBlocks(before: string): boolean {
  return /[，、]$/.test(before) || (isOpen(before) && before.length > 12);
}

/** A bracket or quotation that has not been closed. */
function isOpen(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return count(/[（(]/g) > count(/[）)]/g) || count(/“/g) > count(/”/g);
}

function joined(before: string, text: string): string {
  return /[0-9A-Za-z]$/.test(before) && /^[0-9A-Za-z]/.test(text) && /[A-Za-z]$/.test(before)
    ? `${before} ${text}`
    : `${before}${text}`;
}
