import { PORTAL_PATH } from '#lib/core/screen/index.ts';
import { element, escaped, joined } from '../html/markup.ts';
import type { PortalPage } from './page-frame.ts';

/** A page that says in a few sentences why there is nothing else to read, and where to go on. */
export function messagePage(input: { title: string; path: string; sentences: readonly string[] }): PortalPage {
  const { title, path, sentences } = input;
  return {
    title,
    path,
    description: sentences.join(''),
    listed: false,
    main: element(
      'div',
      { class: 'message' },
      element('h1', {}, escaped(title)),
      joined(sentences.map((sentence) => element('p', {}, escaped(sentence)))),
      element('p', {}, element('a', { href: PORTAL_PATH }, escaped('查看全部公开的部门预算'))),
    ),
  };
}
