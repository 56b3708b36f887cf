import { element, type Markup } from './markup.ts';

/** What says that there is nothing: a number, or a share. */
const NOTHING = /^0(\.0+)?%?$/;

/**
 * A number that leads to what is behind it; as it is where it leads nowhere, or where nothing is printed to click on. The
 * many amounts of nothing are passed over by the Tab key.
 */
export function numberLink({ text, href }: { text: Markup; href: string | undefined }): Markup {
  return href === undefined || text === ''
    ? text
    : element('a', { class: 'number', href, tabindex: NOTHING.test(text) ? -1 : undefined }, text);
}
