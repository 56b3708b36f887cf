import type { OpenDraftStore } from './draft-store.ts';

/**
 * Without a key or a click for this long nobody is at work, in ms. Then nothing is asked of the server any more: asking
 * would keep the session alive of somebody who has left.
 */
const IDLE = 10 * 60_000;

/**
 * Saves when the page is left, hidden or closed, goes on when the network is back, and warns before the page closes on
 * something that is really unsaved.
 * @returns ends all that
 */
export function watchPage(input: {
  draft: OpenDraftStore;
  /** Told whether somebody is at work in this page. */
  setVisible: (visible: boolean) => void;
  writeJournal: () => Promise<void>;
}): () => void {
  const { draft, setVisible, writeJournal } = input;
  const ended = new AbortController();
  const { signal } = ended;
  const keep = () => {
    draft.save();
    void writeJournal();
  };
  const leave = () => {
    setVisible(false);
    keep();
  };
  const network = () => draft.setOnline(navigator.onLine);
  window.addEventListener('online', network, { signal });
  window.addEventListener('offline', network, { signal });
  window.addEventListener('blur', () => draft.save(), { signal });
  window.addEventListener('pagehide', keep, { signal });
  const visible = () => document.visibilityState === 'visible';
  let idle = setTimeout(() => setVisible(false), IDLE);
  const atWork = () => {
    clearTimeout(idle);
    idle = setTimeout(() => setVisible(false), IDLE);
    setVisible(visible());
  };
  for (const deed of ['keydown', 'pointerdown']) window.addEventListener(deed, atWork, { signal, passive: true });
  document.addEventListener('visibilitychange', () => (visible() ? atWork() : leave()), { signal });
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
  return () => {
    clearTimeout(idle);
    ended.abort();
  };
}
