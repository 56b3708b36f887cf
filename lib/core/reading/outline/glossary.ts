import type { GlossaryEntry } from '#lib/core/checks/index.ts';
import { placeOf } from '../tables/build-row.ts';
import type { PlacedParagraph } from './read-outline.ts';

const NUMBER = /^\s*(?:\d{1,3}\s*[.、．)）]|[（(][\d一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、|[-•·●])\s*/;
const ENTRY =
  /^(.+?)[（(]\s*类\s*[)）]\s*[-—、]?\s*(?:(.+?)[（(]\s*款\s*[)）]\s*[-—、]?\s*)?(.+?)[（(]\s*项\s*[)）]\s*[：:，,]?\s*(.*)$/s;

/** The entries of 名词解释 on 项, by the names that they print. */
export function glossaryEntries(paragraphs: readonly PlacedParagraph[]): GlossaryEntry[] {
  return paragraphs.flatMap(({ section, text, line, printed }): GlossaryEntry[] => {
    if (section !== 'glossary') return [];
    const match = ENTRY.exec(text.replace(NUMBER, ''));
    if (match === null || (match[1] ?? '').length > 40) return [];
    const [, className = '', group = '', item = '', definition = ''] = match;
    const at = { ...placeOf(line.at), section: printed };
    return [{ class: className.trim(), group: group.trim(), item: item.trim(), definition: definition.trim(), at }];
  });
}
