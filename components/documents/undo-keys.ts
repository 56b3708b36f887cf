import type { FormStore } from '#components/draft/form-store.ts';

/** A key event of the page or of React. */
type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'preventDefault' | 'target'> & {
  defaultPrevented: boolean;
  isComposing?: boolean;
  nativeEvent?: { isComposing: boolean };
};

/**
 * Ctrl+Z and Ctrl+Y (Ctrl+Shift+Z) take back and make again steps of the form. Where the caret stands in the middle of a
 * text that is being mended, they stay the browser's own.
 */
export function undoKeys(store: FormStore): (event: Keys) => void {
  return (event) => {
    if (event.defaultPrevented || (event.nativeEvent ?? event).isComposing) return;
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const wish = key === 'z' ? (event.shiftKey ? 'redo' : 'undo') : key === 'y' ? 'redo' : undefined;
    if (wish === undefined || inMiddleOfText(event.target)) return;
    event.preventDefault();
    store[wish]();
  };
}

/** Whether the caret stands between characters. */
function inMiddleOfText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return false;
  const { selectionStart, selectionEnd, value } = target;
  if (selectionStart === null || selectionStart !== selectionEnd) return false;
  return selectionStart > 0 && selectionStart < value.length;
}
