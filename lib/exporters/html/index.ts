import type { Block, DisclosureDocument, Part, Section } from '#lib/core/disclosure/index.ts';
import { titleOf } from '../titles.ts';
import { anchorRegister, anchors, type NumberLinks, type PageInMaking } from './anchors.ts';
import { contentsMarkup } from './contents.ts';
import { formMarkup } from './form.ts';
import { innerLinks } from './inner-links.ts';
import { element, escaped, joined, type Markup, styleElement, voidElement } from './markup.ts';
import { REPORT_STYLE } from './style.ts';
import { tableMarkup } from './table.ts';
import { PLAIN_WORDS, termWords } from './terms.ts';
import { headingMarkup, paragraphMarkup } from './text.ts';

/**
 * The report as one page that needs nothing else: style inside, no script, no file beside it.
 * @param input.links where its numbers lead; inside the page alone where absent
 * @returns the text of an HTML document; the same document gives the same text
 */
export function renderHtml(input: { document: DisclosureDocument; links?: NumberLinks }): string {
  const { document } = input;
  const head = element(
    'head',
    {},
    voidElement('meta', { charset: 'utf-8' }),
    voidElement('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    voidElement('meta', { name: 'color-scheme', content: 'light dark' }),
    element('title', {}, escaped(document.title)),
    styleElement(REPORT_STYLE),
  );
  const page = element('html', { lang: 'zh-CN' }, head, element('body', {}, reportMarkup(input)));
  return `<!doctype html>\n${page}\n`;
}

/**
 * The article alone, for a page that brings its own frame. Its style is `REPORT_STYLE`; it has no `h1` beside its own.
 * @param input.links as `renderHtml`
 * @param input.terms whether words lead to their definitions in 名词解释
 */
export function renderHtmlFragment(input: {
  document: DisclosureDocument;
  links?: NumberLinks;
  terms?: boolean;
}): Markup {
  return reportMarkup(input);
}

export { anchors, type NumberLinks } from './anchors.ts';
export { REPORT_STYLE };

function reportMarkup(input: { document: DisclosureDocument; links?: NumberLinks; terms?: boolean }): Markup {
  const { document, links = innerLinks(document), terms = false } = input;
  const page: PageInMaking = {
    unique: anchorRegister(),
    links,
    terms: terms ? termWords(document) : PLAIN_WORDS,
  };
  return element(
    'article',
    { class: 'disclosure', lang: 'zh-CN' },
    coverMarkup(document),
    contentsMarkup(document),
    joined(
      document.parts.map((part) => partMarkup({ part, page })),
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

function partMarkup({ part, page }: { part: Part; page: PageInMaking }): Markup {
  const sections = part.sections.map((section) => sectionMarkup({ part, section, page }));
  return element(
    'section',
    { class: part.kind, id: page.unique(anchors.part(part.id)) },
    element('h2', {}, escaped(titleOf(part))),
    joined(sections, '\n'),
  );
}

function sectionMarkup(input: { part: Part; section: Section; page: PageInMaking }): Markup {
  const { part, section, page } = input;
  const title = titleOf(section);
  return element(
    'section',
    { id: page.unique(anchors.section({ part: part.id, section: section.id })) },
    title === '' ? joined([]) : element('h3', {}, escaped(title)),
    joined(
      section.blocks.map((block) => blockMarkup({ block, page, titled: title !== '' })),
      '\n',
    ),
  );
}

function blockMarkup({ block, page, titled }: { block: Block; page: PageInMaking; titled: boolean }): Markup {
  switch (block.kind) {
    case 'heading':
      return headingMarkup({ heading: block, unique: page.unique, titled });
    case 'paragraph':
      return paragraphMarkup({ paragraph: block, page });
    case 'table':
      return tableMarkup({ table: block, page });
    case 'form':
      return formMarkup({ form: block, page });
  }
}
