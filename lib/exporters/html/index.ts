import type { Block, DisclosureDocument, Part, Section } from '#lib/core/disclosure/index.ts';
import { titleOf } from '../titles.ts';
import { type AnchorRegister, anchorRegister, anchors } from './anchors.ts';
import { contentsMarkup } from './contents.ts';
import { formMarkup } from './form.ts';
import { element, escaped, joined, type Markup, styleElement, voidElement } from './markup.ts';
import { REPORT_STYLE } from './style.ts';
import { tableMarkup } from './table.ts';
import { headingMarkup, paragraphMarkup } from './text.ts';

/**
 * The report as one page that needs nothing else: style inside, no script, no file beside it.
 * @returns the text of an HTML document; the same document gives the same text
 */
export function renderHtml({ document }: { document: DisclosureDocument }): string {
  const head = element(
    'head',
    {},
    voidElement('meta', { charset: 'utf-8' }),
    voidElement('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    voidElement('meta', { name: 'color-scheme', content: 'light dark' }),
    element('title', {}, escaped(document.title)),
    styleElement(REPORT_STYLE),
  );
  const page = element('html', { lang: 'zh-CN' }, head, element('body', {}, reportMarkup(document)));
  return `<!doctype html>\n${page}\n`;
}

/** The article alone, for a page that brings its own frame. Its style is `REPORT_STYLE`; it has no `h1` beside its own. */
export function renderHtmlFragment({ document }: { document: DisclosureDocument }): string {
  return reportMarkup(document);
}

export { REPORT_STYLE };

function reportMarkup(document: DisclosureDocument): Markup {
  const unique = anchorRegister();
  return element(
    'article',
    { class: 'disclosure', lang: 'zh-CN' },
    coverMarkup(document),
    contentsMarkup(document),
    joined(
      document.parts.map((part) => partMarkup({ part, unique })),
      '\n',
    ),
  );
}

function coverMarkup({ cover }: DisclosureDocument): Markup {
  return element(
    'header',
    { class: 'cover' },
    element(
      'h1',
      {},
      element('span', { class: 'heading' }, escaped(cover.heading)),
      escaped(' '),
      element('span', { class: 'department' }, escaped(cover.department)),
    ),
    cover.date === undefined ? joined([]) : element('p', { class: 'date' }, escaped(cover.date)),
  );
}

function partMarkup({ part, unique }: { part: Part; unique: AnchorRegister }): Markup {
  const sections = part.sections.map((section) => sectionMarkup({ part, section, unique }));
  return element(
    'section',
    { class: part.kind, id: unique(anchors.part(part.id)) },
    element('h2', {}, escaped(titleOf(part))),
    joined(sections, '\n'),
  );
}

function sectionMarkup(input: { part: Part; section: Section; unique: AnchorRegister }): Markup {
  const { part, section, unique } = input;
  const title = titleOf(section);
  return element(
    'section',
    { id: unique(anchors.section({ part: part.id, section: section.id })) },
    title === '' ? joined([]) : element('h3', {}, escaped(title)),
    joined(
      section.blocks.map((block) => blockMarkup({ block, unique })),
      '\n',
    ),
  );
}

function blockMarkup({ block, unique }: { block: Block; unique: AnchorRegister }): Markup {
  switch (block.kind) {
    case 'heading':
      return headingMarkup({ heading: block, unique });
    case 'paragraph':
      return paragraphMarkup({ paragraph: block, unique });
    case 'table':
      return tableMarkup({ table: block, unique });
    case 'form':
      return formMarkup({ form: block, unique });
  }
}
