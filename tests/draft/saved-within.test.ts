import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SaveStatus } from '#components/draft/save-state.ts';
import { savedWithin } from '#components/draft/saved-within.ts';

/** A draft that stands at the first state and goes through the others once it is told to save, a second each. */
function draftGoing([first, ...others]: [SaveStatus['state'], ...SaveStatus['state'][]]) {
  let state = first;
  const listeners = new Set<() => void>();
  const go = (next: SaveStatus['state']) => {
    state = next;
    for (const listener of [...listeners]) listener();
  };
  return {
    save: vi.fn(() => others.forEach((next, index) => void setTimeout(() => go(next), (index + 1) * 1000))),
    status: {
      get: () => ({ state }) as SaveStatus,
      subscribe: (listener: () => void) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
    listeners,
  };
}

describe('what needs the server to have everything typed', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('goes on at once where all is saved', async () => {
    const draft = draftGoing(['saved']);
    expect(await savedWithin({ draft, patience: 5_000 })).toBe(true);
    expect(draft.save).not.toHaveBeenCalled();
  });

  it.each([
    [['unsaved', 'saving', 'saved'], true],
    [['unsaved', 'saving', 'conflict'], false],
    [['unsaved', 'saving', 'offline', 'saved'], false],
    [['unsaved', 'saving', 'unsaved', 'saving', 'saved'], true],
    [['unsaved', 'saving'], false],
  ] as const)('waits through %j, as long as it may: %s', async (states, saved) => {
    const draft = draftGoing([...states] as unknown as [SaveStatus['state']]);
    const waiting = savedWithin({ draft, patience: 5_000 });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await waiting).toBe(saved);
    expect([draft.listeners.size, vi.getTimerCount()]).toEqual([0, 0]);
  });
});
