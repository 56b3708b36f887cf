import type { KeyboardEvent } from 'react';

/** Enter in a field of one line; not one that picks a candidate of an input method or an entry of an open list. */
export function asksForNext(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' || event.defaultPrevented) return false;
  if (event.nativeEvent.isComposing || event.keyCode === 229) return false;
  if (event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return false;
  const { target } = event;
  if (!(target instanceof HTMLInputElement) || target.type === 'checkbox') return false;
  return target.getAttribute('aria-expanded') !== 'true';
}

/** Goes to the same field of another row; rows are marked by `data-sortable`. */
export function focusSameField(from: HTMLElement, row: string): void {
  const here = from.closest('[data-sortable]');
  const fields = 'input, textarea, select';
  const at = [...(here?.querySelectorAll<HTMLElement>(fields) ?? [])].indexOf(from);
  const there = document.querySelector(`[data-sortable="${CSS.escape(row)}"]`);
  const to = [...(there?.querySelectorAll<HTMLElement>(fields) ?? [])];
  (to[at] ?? to[0])?.focus();
}
