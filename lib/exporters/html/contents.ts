import type { Block, DisclosureDocument, Part } from '#lib/core/disclosure/index.ts';
import { titleOf } from '../titles.ts';
import { anchors } from './anchors.ts';
import { element, escaped, joined, type Markup } from './markup.ts';

/** The contents: parts, their sections, and the tables and forms in them. */
export function contentsMarkup(document: DisclosureDocument): Markup {
  const parts = document.parts.map((part) =>
    element('li', {}, link({ anchor: anchors.part(part.id), text: titleOf(part) }), sectionList(part)),
  );
  return element(
    'nav',
    { class: 'contents', id: 'contents', 'aria-label': '目录' },
    element('h2', {}, escaped('目录')),
    element('ol', {}, joined(parts, '\n')),
  );
}

function sectionList(part: Part): Markup {
  const items = part.sections.flatMap((section) => {
    const tables = section.blocks.flatMap(tableItem);
    const title = titleOf(section);
    if (title === '') return tables;
    const anchor = anchors.section({ part: part.id, section: section.id });
    const nested = tables.length > 0 ? [element('ol', {}, joined(tables))] : [];
    return [element('li', {}, link({ anchor, text: title }), ...nested)];
  });
  return items.length > 0 ? element('ol', {}, joined(items)) : joined([]);
}

function tableItem(block: Block): Markup[] {
  if (block.kind !== 'table' && block.kind !== 'form') return [];
  return [element('li', {}, link({ anchor: anchors.table(block.id), text: `${block.number} ${block.title}` }))];
}

function link({ anchor, text }: { anchor: string; text: string }): Markup {
  return element('a', { href: `#${anchor}` }, escaped(text));
}
