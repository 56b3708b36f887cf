import { formDefinition } from '#lib/core/forms/index.ts';
import type { DraftView } from '#lib/core/screen/index.ts';
import { createDraftStore } from './create-draft-store.ts';
import { createRecovery, noRecovery } from './create-recovery.ts';
import type { DraftAround } from './draft-context.ts';
import { type DraftServer, draftServer } from './draft-server.ts';
import { openJournal } from './journal.ts';
import { keepJournal } from './journal-keeper.ts';
import { noPulse, startPulse } from './pulse.ts';
import { joinTabs } from './tab-channel.ts';
import { watchPage } from './watch-page.ts';

/** A draft in this page. `leave`: nobody looks at it any more; it ends when everything is saved. */
export type OpenDraft = DraftAround & { leave(): void };

/**
 * Opens a loaded draft: saving, journal, the other tabs, the pulse. `server` is asked in place of the budget's own; one
 * that tells of nobody else has no pulse.
 */
export async function openDraft(input: {
  address: string;
  view: DraftView;
  server?: Pick<DraftServer, 'load' | 'save'> & Partial<DraftServer>;
}): Promise<OpenDraft> {
  const { address, view, server = draftServer(address) } = input;
  const define = (id: Parameters<typeof formDefinition>[0]['id']) => formDefinition({ id, template: view.template });
  const draft = createDraftStore({ view, server, define });
  const scope = `${view.person.id} ${address}`;
  const journal = await openJournal(scope);
  const keeper = journal && keepJournal({ draft, journal });
  const tabs = joinTabs({
    scope,
    tab: draft.tab,
    onSaved: draft.takeOthers,
    onRecovered: () => void recovery?.look(),
  });
  const recovery = journal && keeper && createRecovery({ draft, journal, keeper, tabs });
  if (journal === undefined) draft.setJournal(false);
  draft.onSaved(tabs.saved);
  const { pulse: beat } = server;
  const pulse = beat === undefined ? noPulse() : startPulse({ draft, server: { pulse: beat } });
  const unwatch = watchPage({ draft, pulse, writeJournal: async () => keeper?.write() });
  void recovery?.look();

  function end(): void {
    unwatch();
    keeper?.stop();
    tabs.close();
    draft.close();
  }

  async function leave(): Promise<void> {
    pulse.stop();
    recovery?.stop();
    draft.save();
    await keeper?.write();
    if (draft.unsaved().length === 0) return end();
    const forget = draft.onSaved(() => {
      if (draft.unsaved().length > 0) return;
      forget();
      void Promise.resolve(keeper?.write()).then(end);
    });
  }

  return { draft, recovery: recovery ?? noRecovery(), address, leave: () => void leave() };
}
