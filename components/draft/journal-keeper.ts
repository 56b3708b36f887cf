import type { OpenDraftStore } from './draft-store.ts';
import type { Journal } from './journal.ts';

/** Keeps the journal of this tab in step with what is unsaved. */
export type JournalKeeper = {
  /** Writes what is unsaved now; done when the browser has it, or has refused. */
  write(): Promise<void>;
  stop(): void;
};

/** The longest that something typed is in no journal, and how often a tab with unsaved work says that it lives, in ms. */
const DELAY = 150;
const BEAT = 5_000;

/** Begins to keep the journal. Where the browser refuses, the draft's status says so. */
export function keepJournal({ draft, journal }: { draft: OpenDraftStore; journal: Journal }): JournalKeeper {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<void> = Promise.resolve();
  let kept = false;
  let typedAt = new Date().toISOString();

  async function writeNow(): Promise<void> {
    const forms = draft.unsaved();
    try {
      if (forms.length > 0) await journal.keep({ tab: draft.tab, typedAt, beatAt: Date.now(), forms });
      else if (kept) await journal.drop(draft.tab);
      kept = forms.length > 0;
      draft.setJournal(true);
    } catch {
      draft.setJournal(false);
    }
  }

  /** One write after the other: the last one has the last word. */
  function write(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    last = last.then(writeNow);
    return last;
  }

  function soon(): void {
    timer ??= setTimeout(() => void write(), DELAY);
  }

  const forget = [
    draft.onChange(({ origin }) => {
      if (origin === 'person') typedAt = new Date().toISOString();
      soon();
    }),
    draft.onSaved(soon),
    draft.questions.subscribe(soon),
  ];
  const beat = setInterval(() => kept && void write(), BEAT);
  return {
    write,
    stop() {
      clearTimeout(timer);
      clearInterval(beat);
      for (const each of forget) each();
    },
  };
}
