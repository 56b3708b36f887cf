import { whenIdle } from '#components/ui/when-idle.ts';
import { formDefinition } from '#lib/core/forms/index.ts';
import type { DraftView } from '#lib/core/screen/index.ts';
import { createDraftStore } from './create-draft-store.ts';
import type { DraftAround } from './draft-context.ts';
import { type DraftServer, draftServer } from './draft-server.ts';
import type { OpenDraftStore } from './draft-store.ts';
import type { Surroundings } from './draft-surroundings.ts';
import { observed } from './observed.ts';
import type { RecoveredForm, Recovery } from './recovery.ts';
import { watchPage } from './watch-page.ts';

/** A draft in this page. `leave`: nobody looks at it any more; it ends when everything is saved. */
export type OpenDraft = DraftAround & { leave(): void };

/** What makes the surroundings. */
type LoadSurround = () => Promise<Pick<typeof import('./draft-surroundings.ts'), 'surround'>>;

/** How long until the program is asked for again that did not come, in ms. */
const AGAIN = 5_000;

/**
 * Opens a loaded draft, to be filled and saved at once; journal, other tabs and pulse come when the form is on the screen.
 * `server` is asked in place of the budget's own; one that tells of nobody else has no pulse. `load` fetches what makes the
 * surroundings; it is asked again until it has.
 */
export function openDraft(input: {
  address: string;
  view: DraftView;
  server?: Pick<DraftServer, 'load' | 'save'> & Partial<DraftServer>;
  load?: LoadSurround;
}): OpenDraft {
  const { address, view, server = draftServer(address), load = () => import('./draft-surroundings.ts') } = input;
  const define = (id: Parameters<typeof formDefinition>[0]['id']) => formDefinition({ id, template: view.template });
  const draft = createDraftStore({ view, server, define });
  const surroundings = surroundLater({ draft, server, scope: `${view.person.id} ${address}`, load });
  const unwatch = watchPage({ draft, ...surroundings });

  function end(): void {
    unwatch();
    surroundings.end();
    draft.close();
  }

  async function leave(): Promise<void> {
    surroundings.stop();
    draft.save();
    await surroundings.writeJournal();
    if (draft.unsaved().length === 0) return end();
    const forget = draft.onSaved(() => {
      if (draft.unsaved().length > 0) return;
      forget();
      void surroundings.writeJournal().then(end);
    });
  }

  return { draft, recovery: surroundings.recovery, address, leave: () => void leave() };
}

/** What goes on around a draft, from when the page is at rest. Until then there is nothing to recover and nobody is asked. */
function surroundLater(input: {
  draft: OpenDraftStore;
  scope: string;
  server: Partial<DraftServer>;
  load: LoadSurround;
}): Omit<Surroundings, 'recovery'> & { recovery: Recovery } {
  const { draft } = input;
  const recovered = observed<readonly RecoveredForm[]>([], (a, b) => a.length + b.length === 0);
  const now = { visible: true, stopped: false, ended: false };
  let here: Surroundings | undefined;

  async function begin(): Promise<void> {
    const { surround } = await input.load();
    if (now.ended) return;
    here = await surround(input);
    const { recovery } = here;
    recovery?.recovered.subscribe(() => recovered.set(recovery.recovered.get()));
    here.setVisible(now.visible);
    if (now.stopped) here.stop();
    if (now.ended) here.end();
  }

  function tryAgain(): void {
    draft.setJournal(false);
    if (!now.ended) setTimeout(() => void begin().catch(tryAgain), AGAIN);
  }

  void whenIdle().then(begin).catch(tryAgain);
  return {
    recovery: {
      recovered,
      restore: async (forms) => here?.recovery?.restore(forms) ?? forms,
      discard: async (forms) => here?.recovery?.discard(forms),
    },
    writeJournal: async () => here?.writeJournal(),
    setVisible(visible) {
      now.visible = visible;
      here?.setVisible(visible);
    },
    stop() {
      now.stopped = true;
      here?.stop();
    },
    end() {
      now.ended = true;
      here?.end();
    },
  };
}
