import type { OthersChange } from '#lib/core/screen/index.ts';

/** The line between the tabs of one person in one budget. */
export type TabChannel = {
  /** Tells the other tabs what was saved, in order. */
  saved(changes: readonly OthersChange[]): void;
  /** Tells the other tabs that unsaved work of a tab that is gone has been dealt with. */
  recovered(): void;
  /** Ids of the other tabs that are open; `undefined` where the browser has no such line. */
  living(): Promise<ReadonlySet<string> | undefined>;
  close(): void;
};

/** What is used of the browser's BroadcastChannel. */
export type Line = Pick<BroadcastChannel, 'postMessage' | 'close'> & {
  onmessage: ((event: MessageEvent<unknown>) => unknown) | null;
};

type Message =
  | { type: 'saved'; changes: readonly OthersChange[] }
  | { type: 'recovered' }
  | { type: 'who-lives' }
  | { type: 'lives'; tab: string };

/** How long an open tab may take to say that it lives, in ms. */
const ANSWER_WITHIN = 400;

/** Joins the line named by `scope`; a silent one where the browser has none. */
export function joinTabs(input: {
  scope: string;
  tab: string;
  onSaved(changes: readonly OthersChange[]): void;
  onRecovered(): void;
  open?: (name: string) => Line | undefined;
}): TabChannel {
  const line = (input.open ?? openLine)(`budget-draft ${input.scope}`);
  let living = new Set<string>();
  const say = (message: Message) => line?.postMessage(message);
  const heard = (message: Message) => {
    if (message.type === 'saved') input.onSaved(message.changes);
    else if (message.type === 'recovered') input.onRecovered();
    else if (message.type === 'who-lives') say({ type: 'lives', tab: input.tab });
    else living.add(message.tab);
  };
  if (line !== undefined) line.onmessage = ({ data }) => heard(data as Message);
  return {
    saved: (changes) => say({ type: 'saved', changes }),
    recovered: () => say({ type: 'recovered' }),
    async living() {
      if (line === undefined) return undefined;
      living = new Set();
      say({ type: 'who-lives' });
      await new Promise((resolve) => setTimeout(resolve, ANSWER_WITHIN));
      return living;
    },
    close() {
      if (line !== undefined) line.onmessage = null;
      line?.close();
    },
  };
}

function openLine(name: string): Line | undefined {
  return typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name);
}
