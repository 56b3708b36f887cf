import { element, escaped, joined, type Markup } from '../../html/markup.ts';

/** A section of a page of figures: its heading, one sentence that says the most of it, and its figures. */
export function section(head: { id: string; title: string; lead?: string }, ...content: Markup[]): Markup {
  const { id, title, lead = '' } = head;
  return element(
    'section',
    { id },
    element('h2', {}, escaped(title)),
    lead === '' ? joined([]) : element('p', { class: 'lead' }, escaped(lead)),
    joined(content, '\n'),
  );
}

/** A paragraph that says that there is none. */
export function none(words: string): Markup {
  return element('p', { class: 'none' }, escaped(words));
}
