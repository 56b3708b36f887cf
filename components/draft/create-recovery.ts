import type { OpenDraftStore } from './draft-store.ts';
import { findRecovered, restoringChanges } from './find-recovered.ts';
import type { Journal, JournalEntry } from './journal.ts';
import type { JournalKeeper } from './journal-keeper.ts';
import { observed } from './observed.ts';
import type { RecoveredForm, Recovery } from './recovery.ts';
import type { TabChannel } from './tab-channel.ts';

/** A tab that has been silent for this long is gone, where the tabs cannot be asked; in ms. */
const SILENCE = 15_000;

/** Recovery with what only those around the draft use. */
export type OpenRecovery = Recovery & {
  /** Looks for unsaved work of tabs that are gone. */
  look(): Promise<void>;
  stop(): void;
};

/** Unsaved work of tabs that are gone, out of the journal. */
export function createRecovery(input: {
  draft: OpenDraftStore;
  journal: Journal;
  keeper: JournalKeeper;
  tabs: Pick<TabChannel, 'living' | 'recovered'>;
}): OpenRecovery {
  const { draft, journal, keeper, tabs } = input;
  const recovered = observed<readonly RecoveredForm[]>([], (a, b) => a.length + b.length === 0);
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function look(): Promise<void> {
    clearTimeout(timer);
    const living = await tabs.living();
    const others = (await journal.entries().catch(() => [])).filter(({ tab }) => tab !== draft.tab);
    const silent = (entry: JournalEntry) => Date.now() - entry.beatAt >= SILENCE;
    const gone = others.filter((entry) => (living === undefined ? silent(entry) : !living.has(entry.tab)));
    if (living === undefined && gone.length < others.length) timer = setTimeout(() => void look(), SILENCE);
    const found = gone.map((entry) => ({ entry, forms: findRecovered({ entry, draft }) }));
    for (const { entry, forms } of found) if (forms.length === 0) await journal.drop(entry.tab).catch(() => undefined);
    recovered.set(found.flatMap(({ forms }) => forms));
  }

  /** Takes forms out of the journals of their tabs. */
  async function forget(forms: readonly RecoveredForm[]): Promise<void> {
    const dealtWith = new Set(forms.map(({ id }) => id));
    const entries = await journal.entries().catch(() => []);
    for (const entry of entries.filter(({ tab }) => forms.some((form) => form.tab === tab))) {
      const left = entry.forms.filter(({ key }) => !dealtWith.has(`${entry.tab} ${key.form}/${key.owner}`));
      const written = left.length > 0 ? journal.keep({ ...entry, forms: left }) : journal.drop(entry.tab);
      await written.catch(() => undefined);
    }
    recovered.set(recovered.get().filter(({ id }) => !dealtWith.has(id)));
    tabs.recovered();
  }

  return {
    recovered,
    look,
    async restore(forms) {
      const kept = forms.filter(({ key }) => draft.form(key).readOnly !== undefined);
      const open = forms.filter((form) => !kept.includes(form));
      for (const form of open) {
        const store = draft.form(form.key);
        store.apply(restoringChanges({ store, form }), '恢复未保存的内容');
      }
      // Into the journal of this tab before it leaves that of the other: at no moment is it in neither.
      await keeper.write();
      draft.save();
      await forget(open);
      return kept;
    },
    discard: forget,
    stop: () => clearTimeout(timer),
  };
}
