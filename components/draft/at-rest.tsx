'use client';

import { type ReactNode, useEffect, useState } from 'react';

/** Nobody is typing any more after so long without a key, in ms. */
const PAUSE = 1_500;

/**
 * Shows something when typing has paused: a dialog that opens under the fingers takes letters that were meant for a cell,
 * and breaks off what an input method is composing.
 */
export function AtRest({ children }: { children: ReactNode }) {
  const [atRest, setAtRest] = useState(false);
  useEffect(() => {
    if (atRest) return;
    const ended = new AbortController();
    const heard = { signal: ended.signal, capture: true };
    const wait = () => setTimeout(() => setAtRest(true), PAUSE);
    let timer = wait();
    const again = () => {
      clearTimeout(timer);
      timer = wait();
    };
    window.addEventListener('keydown', again, heard);
    window.addEventListener('compositionstart', () => clearTimeout(timer), heard);
    window.addEventListener('compositionupdate', () => clearTimeout(timer), heard);
    window.addEventListener('compositionend', again, heard);
    return () => {
      clearTimeout(timer);
      ended.abort();
    };
  }, [atRest]);
  return atRest ? children : null;
}
