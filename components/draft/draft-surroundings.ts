import { createRecovery } from './create-recovery.ts';
import type { DraftServer } from './draft-server.ts';
import type { OpenDraftStore } from './draft-store.ts';
import { openJournal } from './journal.ts';
import { keepJournal } from './journal-keeper.ts';
import { startPulse } from './pulse.ts';
import type { Recovery } from './recovery.ts';
import { joinTabs } from './tab-channel.ts';

/** What goes on around a draft that is open. */
export type Surroundings = {
  /** Absent where the browser keeps no journal: there is nothing to recover. */
  recovery: Recovery | undefined;
  writeJournal(): Promise<void>;
  /** Asks the server as long as the page is seen. */
  setVisible(visible: boolean): void;
  /** Nobody looks at the draft any more: nothing is asked. */
  stop(): void;
  end(): void;
};

/** Begins to keep the journal, to talk to the other tabs, and to ask who else is here where the server can tell. */
export async function surround(input: {
  draft: OpenDraftStore;
  scope: string;
  server: Partial<Pick<DraftServer, 'pulse'>>;
}): Promise<Surroundings> {
  const { draft, scope, server } = input;
  const journal = await openJournal(scope);
  const keeper = journal && keepJournal({ draft, journal });
  const tabs = joinTabs({
    scope,
    tab: draft.tab,
    onSaved: draft.takeOthers,
    onRecovered: () => void recovery?.look(),
  });
  const recovery = journal && keeper && createRecovery({ draft, journal, keeper, tabs });
  draft.setJournal(journal !== undefined);
  draft.onSaved(tabs.saved);
  const { pulse: beat } = server;
  const pulse = beat && startPulse({ draft, server: { pulse: beat } });
  // What was typed before the journal was there.
  await keeper?.write();
  void recovery?.look();
  return {
    recovery,
    writeJournal: async () => keeper?.write(),
    setVisible: (visible) => pulse?.setVisible(visible),
    stop() {
      pulse?.stop();
      recovery?.stop();
    },
    end() {
      keeper?.stop();
      tabs.close();
    },
  };
}
