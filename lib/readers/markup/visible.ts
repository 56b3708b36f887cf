import type { Element } from 'domhandler';

const NEVER = new Set([
  'script',
  'style',
  'head',
  'title',
  'template',
  'noscript',
  'svg',
  'canvas',
  'iframe',
  'object',
  'video',
  'audio',
  'button',
  'select',
  'textarea',
  'del',
  'dialog',
]);

/** Whether people see an element of a page: scripts, menus, hidden and deleted things are left out. */
export function isVisible(element: Element): boolean {
  if (NEVER.has(element.name) || 'hidden' in element.attribs) return false;
  // The menu of a site is not its text; the contents of a report are.
  const { class: kind = '', 'aria-label': label = '' } = element.attribs;
  if (element.name === 'nav' && !/contents|toc|目录/i.test(`${kind} ${label}`)) return false;
  const style = element.attribs.style ?? '';
  return !/display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(style);
}

/** What a form's control shows: ☑ or ☐ for a checkbox, its text for a field. */
export function controlText({ attribs }: Element): string {
  const type = (attribs.type ?? 'text').toLowerCase();
  if (type === 'checkbox' || type === 'radio') return 'checked' in attribs ? '☑' : '☐';
  return type === 'text' || type === 'number' ? (attribs.value ?? '') : '';
}
