import type { KeyboardEvent } from 'react';
import type { FormStore } from '#components/draft/form-store.ts';

/**
 * Ctrl+Z and Ctrl+Y (Ctrl+Shift+Z) take back and make again steps of the form, where the focus is not in the middle of
 * text: a field that holds what was not yet taken into the form undoes its own typing first.
 */
export function undoKeys(store: FormStore): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const wish = key === 'z' ? (event.shiftKey ? 'redo' : 'undo') : key === 'y' ? 'redo' : undefined;
    if (wish === undefined || inMiddleOfText(event.target)) return;
    event.preventDefault();
    store[wish]();
  };
}

/** Whether the caret stands between characters of a text that is being typed. */
function inMiddleOfText(target: EventTarget): boolean {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return false;
  const { selectionStart, selectionEnd, value } = target;
  if (selectionStart === null || selectionStart !== selectionEnd) return false;
  return selectionStart > 0 && selectionStart < value.length;
}
