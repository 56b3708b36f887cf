import type { ReadDocument, ReadLine } from './read-document.ts';
import { plainWords } from './text/squeeze.ts';

/** Printed so often, a line stands at the head of every page. */
const OFTEN = 4;
const PAGE_NUMBER = /^(?:[-—–－]{1,2}\d{1,3}[-—–－]{1,2}|第\d{1,3}页(?:[,，]?共\d{1,3}页)?|\d{1,3}\/\d{1,3})$/;
const HEAD = /^[^。；：]*20\d{2}年(?:度)?[^。；：]*(?:部门|单位)?预算[^。；：]*$/;

/** A document without what pages repeat: numbers of pages, and the report's title at the head of each after the first two. */
export function withoutRunningLines(document: ReadDocument): ReadDocument {
  const lines = document.blocks.filter((block): block is ReadLine => block.kind === 'line');
  const words = new Map(lines.map((line) => [line, plainWords(line.text)]));
  const counts = new Map<string, number>();
  for (const text of words.values()) counts.set(text, (counts.get(text) ?? 0) + 1);
  const seen = new Map<string, number>();
  const blocks = document.blocks.filter((block) => {
    if (block.kind !== 'line') return true;
    const text = words.get(block) ?? '';
    if (PAGE_NUMBER.test(text)) return false;
    const before = seen.get(text) ?? 0;
    seen.set(text, before + 1);
    return !(before >= 2 && (counts.get(text) ?? 0) >= OFTEN && text.length <= 48 && HEAD.test(text));
  });
  return blocks.length === document.blocks.length ? document : { ...document, blocks };
}
