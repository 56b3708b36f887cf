import type { DraftStore } from './draft-store.ts';

/**
 * Saves what is typed and not saved yet, for what needs the server to have it.
 * @param input.patience the longest wait, in ms
 * @returns false where it cannot be saved now, or takes longer
 */
export function savedWithin(input: { draft: Pick<DraftStore, 'save' | 'status'>; patience: number }): Promise<boolean> {
  const { draft, patience } = input;
  if (draft.status.get().state === 'saved') return Promise.resolve(true);
  return new Promise((resolve) => {
    const done = (saved: boolean) => {
      clearTimeout(timer);
      stop();
      resolve(saved);
    };
    const timer = setTimeout(() => done(false), patience);
    const stop = draft.status.subscribe(() => {
      const { state } = draft.status.get();
      if (state === 'saved') done(true);
      else if (state !== 'saving' && state !== 'unsaved') done(false);
    });
    draft.save();
  });
}
