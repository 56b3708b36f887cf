import type { DraftServer } from './draft-server.ts';
import type { OpenDraftStore } from './draft-store.ts';

/** How often is asked, and the slowest after failures, in ms. */
const BEAT = 8_000;
const SLOWEST_BEAT = 60_000;

/** Asks every few seconds who else is here, what others saved and where the budget stands. */
export type DraftPulse = {
  /** Asks as long as the page is seen. */
  setVisible(visible: boolean): void;
  stop(): void;
};

/** Begins to ask. Silent while the session has ended; failures slow it down. */
export function startPulse(input: { draft: OpenDraftStore; server: Pick<DraftServer, 'pulse'> }): DraftPulse {
  const { draft, server } = input;
  let visible = true;
  let stopped = false;
  let asking = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function wait(delay: number): void {
    clearTimeout(timer);
    timer = visible && !stopped ? setTimeout(() => void beat(), delay) : undefined;
  }

  async function beat(): Promise<void> {
    if (asking || stopped) return;
    if (draft.status.get().state === 'signed-out') return wait(BEAT);
    asking = true;
    const at = draft.place();
    const answer = await server.pulse({ tab: draft.tab, known: draft.known(), ...(at === undefined ? {} : { at }) });
    asking = false;
    if (stopped) return;
    if (answer.ok) {
      failures = 0;
      draft.setPresent(answer.value.present);
      draft.takeOthers(answer.value.others);
      draft.takeStanding(answer.value.standing);
    } else if (answer.status === 401) draft.signedOut();
    else failures++;
    wait(Math.min(SLOWEST_BEAT, BEAT * 2 ** failures));
  }

  wait(BEAT);
  return {
    setVisible(now) {
      if (visible === now) return;
      visible = now;
      // Back after a while: what happened meanwhile is asked for at once.
      wait(0);
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
