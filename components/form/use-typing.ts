'use client';

import { type ChangeEvent, type CompositionEvent, useState } from 'react';

type Element = HTMLInputElement | HTMLTextAreaElement;

/**
 * Text that is being typed into an input. What an input method has not decided yet is shown and not taken: neither
 * saved, nor checked, nor a step of undo.
 */
export function useTyping(input: { text: string; onText: (text: string) => void }) {
  const { text, onText } = input;
  const [undecided, setUndecided] = useState<string>();
  return {
    value: undecided ?? text,
    onChange: (event: ChangeEvent<Element>) => {
      if (isComposing(event.nativeEvent)) setUndecided(event.target.value);
      else {
        setUndecided(undefined);
        onText(event.target.value);
      }
    },
    onCompositionStart: (event: CompositionEvent<Element>) => setUndecided(event.currentTarget.value),
    onCompositionEnd: (event: CompositionEvent<Element>) => {
      setUndecided(undefined);
      onText(event.currentTarget.value);
    },
  };
}

/** Whether a key or an input belongs to an input method: Enter then picks a candidate, Esc drops it. */
export function isComposing(event: Event): boolean {
  const { isComposing, keyCode } = event as Event & { isComposing?: boolean; keyCode?: number };
  return isComposing === true || keyCode === 229;
}
