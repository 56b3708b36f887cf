import { type RefObject, useMemo } from 'react';
import type { CellInput } from './grid-commands.ts';

/** The input's text, outside React: a key press draws nothing. */
export function useCellInput(box: RefObject<HTMLInputElement | HTMLTextAreaElement | null>): CellInput {
  return useMemo(
    () => ({
      text: () => box.current?.value ?? '',
      setText(text) {
        if (box.current === null || box.current.value === text) return;
        box.current.value = text;
        // Asking for the end of the text makes the browser lay out the page: not where there is none.
        if (text !== '') box.current.setSelectionRange(text.length, text.length);
      },
      insert(text) {
        const { current } = box;
        current?.setRangeText(text, current.selectionStart ?? 0, current.selectionEnd ?? 0, 'end');
      },
      focus: () => box.current?.focus({ preventScroll: true }),
    }),
    [box],
  );
}
