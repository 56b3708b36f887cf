import { createDraftStore } from '#components/draft/create-draft-store.ts';
import { createRecovery, type OpenRecovery } from '#components/draft/create-recovery.ts';
import type { OpenDraftStore } from '#components/draft/draft-store.ts';
import type { FormStore } from '#components/draft/form-store.ts';
import type { Journal, JournalEntry } from '#components/draft/journal.ts';
import { type JournalKeeper, keepJournal } from '#components/draft/journal-keeper.ts';
import type { FormDefinition, FormKey } from '#lib/core/forms/index.ts';
import { lines, record } from './rows.ts';
import type { ScriptedServer } from './scripted-server.ts';

/** The form that the tests fill. */
export const PERSONNEL: FormKey = { form: 'personnel', owner: '215001' };

/** A definition with a list and a record, under any id. */
export function define(id: FormKey['form']): FormDefinition {
  return { id, label: '人员经费', owner: 'unit', editor: 'unit', sections: [record, lines] };
}

/** A journal that survives the tab, as the browser's does. */
export function journalInMemory(): Journal & { entriesNow(): JournalEntry[] } {
  const kept = new Map<string, JournalEntry>();
  return {
    async keep(entry) {
      kept.set(entry.tab, structuredClone(entry));
    },
    async drop(tab) {
      kept.delete(tab);
    },
    entries: async () => [...kept.values()],
    entriesNow: () => [...kept.values()],
  };
}

/** A person's tab with the budget open. */
export type Tab = {
  draft: OpenDraftStore;
  form: FormStore;
  keeper: JournalKeeper;
  recovery: OpenRecovery;
  pulse(): Promise<void>;
  /** Ends the tab as a crash does, the journal of what was typed being written. */
  crash(): Promise<void>;
};

/** Opens the budget in a tab. */
export function openTab(input: {
  server: ScriptedServer;
  person: { id: string; name: string };
  journal?: Journal;
  define?: (id: FormKey['form']) => FormDefinition;
}): Tab {
  const { server, person, journal = journalInMemory() } = input;
  const port = server.as(person);
  const draft = createDraftStore({ view: server.view(person), server: port, define: input.define ?? define });
  const keeper = keepJournal({ draft, journal });
  const tabs = { living: async () => new Set<string>(), recovered: () => undefined };
  return {
    draft,
    form: draft.form(PERSONNEL),
    keeper,
    recovery: createRecovery({ draft, journal, keeper, tabs }),
    async pulse() {
      const answer = await port.pulse({ tab: draft.tab, known: draft.known() });
      if (!answer.ok) return;
      draft.takeOthers(answer.value.others);
      draft.takeStanding(answer.value.standing);
    },
    async crash() {
      await keeper.write();
      keeper.stop();
      draft.close();
    },
  };
}
