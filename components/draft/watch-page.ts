import type { OpenDraftStore } from './draft-store.ts';
import type { DraftPulse } from './pulse.ts';

/**
 * Saves when the page is left, hidden or closed, goes on when the network is back, and warns before the page closes on
 * something that is really unsaved.
 * @returns ends all that
 */
export function watchPage(input: {
  draft: OpenDraftStore;
  pulse: DraftPulse;
  writeJournal: () => Promise<void>;
}): () => void {
  const { draft, pulse, writeJournal } = input;
  const ended = new AbortController();
  const { signal } = ended;
  const keep = () => {
    draft.save();
    void writeJournal();
  };
  const network = () => draft.setOnline(navigator.onLine);
  window.addEventListener('online', network, { signal });
  window.addEventListener('offline', network, { signal });
  window.addEventListener('blur', () => draft.save(), { signal });
  window.addEventListener('pagehide', keep, { signal });
  document.addEventListener(
    'visibilitychange',
    () => {
      pulse.setVisible(document.visibilityState === 'visible');
      if (document.visibilityState === 'hidden') keep();
    },
    { signal },
  );
  window.addEventListener(
    'beforeunload',
    (event) => {
      if (draft.unsaved().length === 0) return;
      keep();
      event.preventDefault();
    },
    { signal },
  );
  network();
  return () => ended.abort();
}
