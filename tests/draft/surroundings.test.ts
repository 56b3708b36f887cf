import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Surroundings } from '#components/draft/draft-surroundings.ts';
import { openDraft } from '#components/draft/open-draft.ts';
import { PERSONNEL } from './support/browser.ts';
import { row, set } from './support/rows.ts';
import { scriptedServer } from './support/scripted-server.ts';

const LI = { id: 'li', name: '李' };
/** Longer than any wait before the surroundings are fetched, and fetched again. */
const LONG = 8_000;

/** A draft whose surroundings do not come the first `failures` times they are fetched. */
function opened(failures: number) {
  const server = scriptedServer([{ ...PERSONNEL, unit: '215001', rows: [row({ id: 'a' })], revision: 1 }]);
  const around: Surroundings = {
    recovery: undefined,
    writeJournal: vi.fn(async () => undefined),
    setVisible: vi.fn(),
    stop: vi.fn(),
    end: vi.fn(),
  };
  const surround = vi.fn(async () => around);
  let asked = 0;
  const load = async () => {
    asked += 1;
    if (asked <= failures) throw new TypeError('Failed to fetch');
    return { surround };
  };
  const open = openDraft({ address: '/x', view: server.view(LI), server: server.as(LI), load });
  return { open, around, surround, asked: () => asked };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the journal and the other tabs of a draft, when they do not come', () => {
  it('are fetched again until they do, and what is typed meanwhile is not said to be kept here', async () => {
    const { open, around, surround } = opened(2);
    const { draft } = open;
    draft.form(PERSONNEL).apply([set({ row: 'a', field: 'amount', to: '12' })], '填写金额');
    await pass(LONG);
    expect(surround).not.toHaveBeenCalled();
    expect(draft.status.get().journal).toBe(false);
    await pass(2 * LONG);
    expect(surround).toHaveBeenCalledOnce();
    expect(around.setVisible).toHaveBeenLastCalledWith(true);
  });

  it('say nothing to be kept before they are there', () => {
    expect(opened(0).open.draft.status.get().journal).toBeUndefined();
  });

  it('do not keep a save from being made', async () => {
    const { open } = opened(Number.POSITIVE_INFINITY);
    open.draft.form(PERSONNEL).apply([set({ row: 'a', field: 'amount', to: '12' })], '填写金额');
    await pass(LONG);
    expect(open.draft.status.get().state).toBe('saved');
  });

  it('are not fetched any more once the draft was left', async () => {
    const { open, asked, surround } = opened(1);
    await pass(LONG);
    const before = asked();
    open.leave();
    await pass(3 * LONG);
    expect(asked()).toBeLessThanOrEqual(before + 1);
    expect(surround).not.toHaveBeenCalled();
  });
});
