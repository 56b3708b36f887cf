'use client';

import { type RefObject, useEffectEvent, useLayoutEffect, useRef } from 'react';

/** What the browser itself takes out of a text on one line is nothing that anybody typed. */
const LINE_ENDS = /[\r\n]/g;

/**
 * Takes what somebody wrote into a field that the server drew before the page's script was there: React leaves it in the
 * field, does not know of it, and would wipe it out when it draws the field next.
 * @param input.text what the field was drawn with
 * @param input.onText told once, as if it were typed now
 * @returns for the field
 */
export function useEarlyText<Field extends HTMLInputElement | HTMLTextAreaElement>(input: {
  text: string;
  onText: (text: string) => void;
}): RefObject<Field | null> {
  const field = useRef<Field>(null);
  const take = useEffectEvent(() => {
    const early = field.current?.value;
    if (early !== undefined && early.replace(LINE_ENDS, '') !== input.text.replace(LINE_ENDS, '')) input.onText(early);
  });
  useLayoutEffect(() => take(), []);
  return field;
}
