'use client';

import { useEffect, useRef } from 'react';

/** What a key does: `j`, `shift+j`, `?`. */
export type Keys = Readonly<Record<string, () => void>>;

/** Lets single keys act on the page, except while somebody types or a dialog is open. */
export function useKeys(keys: Keys): void {
  const newest = useRef(keys);
  useEffect(() => {
    newest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
      if (document.querySelector('[role="dialog"],[role="alertdialog"]') !== null) return;
      const act = newest.current[nameOf(event)];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** Moves the focus to the next or the previous of the elements in a box; from outside, to the first. */
export function moveAmong({ box, of, by }: { box: HTMLElement | null; of: string; by: 1 | -1 }): void {
  const all = [...(box?.querySelectorAll<HTMLElement>(of) ?? [])];
  const at = all.indexOf(document.activeElement as HTMLElement);
  const next = all[at < 0 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

/** Only letters are told apart by Shift: signs stand elsewhere on other keyboards. */
function nameOf({ key, shiftKey }: KeyboardEvent): string {
  const name = key.toLowerCase();
  return shiftKey && /^[a-z]$/.test(name) ? `shift+${name}` : name;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type);
}
