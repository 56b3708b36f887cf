import { createContext, use, useState } from 'react';

/** What was written and not sent yet, by what it answers or is on. */
export type UnsentTexts = Map<string, string>;

/** Stands beside the remarks, so that what somebody is writing outlives the panel that is closed or drawn anew. */
export const UnsentContext = createContext<UnsentTexts>(new Map());

/** The text of a box that survives until it is sent. @param key what is written about: a thread, or a place */
export function useUnsent(key: string): [string, (text: string) => void] {
  const kept = use(UnsentContext);
  const [text, setText] = useState(kept.get(key) ?? '');
  return [
    text,
    (next) => {
      if (next === '') kept.delete(key);
      else kept.set(key, next);
      setText(next);
    },
  ];
}

/** Whether something was written about it and not sent. */
export function useHasUnsent(key: string): boolean {
  return use(UnsentContext).has(key);
}
