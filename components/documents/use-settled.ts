'use client';

import { useEffect, useState } from 'react';

/** How long typing rests before anything is said of it, in milliseconds. */
const REST = 800;

/** A text once nobody has changed it for a while: what is said of it does not nag while somebody types. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    if (settled === text) return;
    const timer = setTimeout(() => setSettled(text), REST);
    return () => clearTimeout(timer);
  }, [text, settled]);
  return settled;
}
