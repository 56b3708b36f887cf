import type { Copied } from './clipboard.ts';
import type { KeyPress, RowCommand } from './grid-keys.ts';
import type { Selection } from './selection.ts';

/** Something done in a grid before what writes its cells was there. */
export type EarlyDeed =
  /** What stands in the input by now. */
  | { type: 'text'; text: string }
  | { type: 'key'; press: KeyPress }
  | { type: 'paste'; copied: Copied }
  | { type: 'go'; selection: Selection }
  | { type: 'run'; command: RowCommand }
  | { type: 'leave' | 'open' };

/** What was done too early, in its order, until it can be done. */
export type EarlyDeeds = {
  add(deed: EarlyDeed): void;
  /** What comes first, and is then gone. */
  next(): EarlyDeed | undefined;
  /** What stands in the input now. */
  text(): string;
  waiting(): boolean;
  /** Whether somebody was in the input when it went. */
  focused: boolean;
};

/** Keeps what is done too early. Letters in a row are one deed: the text that they make. */
export function keepEarlyDeeds(): EarlyDeeds {
  const deeds: EarlyDeed[] = [];
  return {
    add(deed) {
      if (deed.type === 'text' && deeds.at(-1)?.type === 'text') deeds.pop();
      if (deed.type !== 'text' || deed.text !== '' || deeds.length > 0) deeds.push(deed);
    },
    next: () => deeds.shift(),
    text() {
      const last = deeds.at(-1);
      return last?.type === 'text' ? last.text : '';
    },
    waiting: () => deeds.length > 0,
    focused: false,
  };
}
