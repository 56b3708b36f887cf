import { element, type Markup } from './markup.ts';

/** A number that leads to what is behind it; as it is where it leads nowhere, or where nothing is printed to click on. */
export function numberLink({ text, href }: { text: Markup; href: string | undefined }): Markup {
  return href === undefined || text === '' ? text : element('a', { class: 'number', href }, text);
}
