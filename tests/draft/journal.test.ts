import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createRecovery } from '#components/draft/create-recovery.ts';
import { changedSince } from '#components/draft/find-recovered.ts';
import { openJournal } from '#components/draft/journal.ts';
import { keepJournal } from '#components/draft/journal-keeper.ts';
import { journalInMemory, openTab, PERSONNEL } from './support/browser.ts';
import { row, set } from './support/rows.ts';
import { scriptedServer } from './support/scripted-server.ts';

const LI = { id: 'li', name: '李' };
const NAME = 'personnel/215001';

function openServer() {
  return scriptedServer([{ ...PERSONNEL, unit: '215001', rows: [row({ id: 'a' }), row({ id: 'b' })], revision: 1 }]);
}

const amount = (id: string, to: string) => [set({ row: id, field: 'amount', to })];

afterEach(() => void vi.useRealTimers());

describe('the journal in the browser', () => {
  it('keeps what a tab has not saved, for its person and budget alone', async () => {
    const journal = await openJournal('li budget');
    const entry = {
      tab: 't1',
      typedAt: '2026-01-01T00:00:00.000Z',
      beatAt: 1,
      forms: [{ key: PERSONNEL, changes: amount('a', '1'), rows: [] }],
    };
    await journal?.keep(entry);
    expect(await journal?.entries()).toMatchObject([entry]);
    expect(await (await openJournal('zhang budget'))?.entries()).toEqual([]);
    await journal?.drop('t1');
    expect(await journal?.entries()).toEqual([]);
  });

  it('is nothing where the browser keeps nothing', async () => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError');
    });
    expect(await openJournal('li budget')).toBeUndefined();
    open.mockRestore();
  });
});

describe('keeping the journal', () => {
  it('writes within 200 ms what was typed, and forgets it when the server has it', async () => {
    vi.useFakeTimers();
    const journal = journalInMemory();
    const { form } = openTab({ server: openServer(), person: LI, journal });
    form.apply(amount('a', '1'), '填写');
    await vi.advanceTimersByTimeAsync(200);
    expect(journal.entriesNow()).toMatchObject([{ forms: [{ key: PERSONNEL, changes: amount('a', '1') }] }]);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(journal.entriesNow()).toEqual([]);
  });

  it('says so in the status when the browser refuses, and goes on', async () => {
    vi.useFakeTimers();
    const server = openServer();
    const { draft, form } = openTab({ server, person: LI });
    const refusing = { ...journalInMemory(), keep: () => Promise.reject(new Error('no space')) };
    keepJournal({ draft, journal: refusing });
    form.apply(amount('a', '1'), '填写');
    await vi.advanceTimersByTimeAsync(200);
    expect(draft.status.get().journal).toBe(false);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(server.rows(NAME).get('a')?.cells.amount).toBe('1');
  });
});

describe('recovery', () => {
  async function crashWith(changes: Parameters<ReturnType<typeof openTab>['form']['apply']>[0]) {
    vi.useFakeTimers();
    const server = openServer();
    const journal = journalInMemory();
    const gone = openTab({ server, person: LI, journal });
    server.script([{ fate: 'unreachable', delay: 1 }]);
    gone.form.apply(changes, '填写');
    await gone.crash();
    server.script([]);
    return { server, journal };
  }

  it('shows what was typed beside what the form has now, and restores it as one step that is saved', async () => {
    const { server, journal } = await crashWith([...amount('a', '1'), ...amount('b', '2')]);
    const other = openTab({ server, person: { id: 'zhang', name: '张' } });
    other.form.apply(amount('a', '9'), '填写');
    await vi.advanceTimersByTimeAsync(3_000);
    const { draft, form, recovery } = openTab({ server, person: LI, journal });
    await recovery.look();
    const [found] = recovery.recovered.get();
    expect(
      found?.entries.map(({ row: id, change, now }) => [id, change.type === 'set' && change.to, now?.cells.amount]),
    ).toEqual([
      ['a', '1', '9'],
      ['b', '2', undefined],
    ]);
    expect(found?.entries.map(changedSince)).toEqual([true, false]);
    await recovery.restore(recovery.recovered.get());
    expect(form.steps().undo).toBe(1);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(server.rows(NAME).get('a')?.cells.amount).toBe('1');
    expect([draft.status.get().state, journal.entriesNow()]).toEqual(['saved', []]);
  });

  it('leaves what somebody else wrote since, where that is chosen', async () => {
    const { server, journal } = await crashWith([...amount('a', '1'), ...amount('b', '2')]);
    const other = openTab({ server, person: { id: 'zhang', name: '张' } });
    other.form.apply(amount('a', '9'), '填写');
    await vi.advanceTimersByTimeAsync(3_000);
    const { form, recovery } = openTab({ server, person: LI, journal });
    await recovery.look();
    const chosen = recovery.recovered.get().map((one) => ({
      ...one,
      entries: one.entries.filter((entry) => !changedSince(entry)),
    }));
    await recovery.restore(chosen);
    expect([form.cell('a', 'amount'), form.cell('b', 'amount')]).toEqual(['9', '2']);
    expect([recovery.recovered.get(), journal.entriesNow().flatMap(({ tab }) => tab === chosen[0]?.tab)]).toEqual([
      [],
      [false],
    ]);
  });

  it('brings back a row as it was typed where somebody has removed it meanwhile', async () => {
    const { server, journal } = await crashWith(amount('a', '1'));
    const other = openTab({ server, person: { id: 'zhang', name: '张' } });
    other.form.apply([{ type: 'remove', row: row({ id: 'a' }) }], '删行');
    await vi.advanceTimersByTimeAsync(3_000);
    const { form, recovery } = openTab({ server, person: LI, journal });
    await recovery.look();
    await recovery.restore(recovery.recovered.get());
    expect(form.row('a')?.cells).toEqual({ amount: '1' });
  });

  it('offers nothing that had reached the server before the crash', async () => {
    const { server, journal } = await crashWith(amount('a', '1'));
    const again = openTab({ server, person: { id: 'zhang', name: '张' } });
    again.form.apply(amount('a', '1'), '填写');
    await vi.advanceTimersByTimeAsync(3_000);
    const { recovery } = openTab({ server, person: LI, journal });
    await recovery.look();
    expect([recovery.recovered.get(), journal.entriesNow()]).toEqual([[], []]);
  });

  it('forgets what is discarded', async () => {
    const { server, journal } = await crashWith(amount('a', '1'));
    const { form, recovery } = openTab({ server, person: LI, journal });
    await recovery.look();
    await recovery.discard(recovery.recovered.get());
    expect([recovery.recovered.get(), journal.entriesNow(), form.cell('a', 'amount')]).toEqual([[], [], '']);
  });

  it('keeps what cannot be restored now, because the form may not be changed', async () => {
    const { server, journal } = await crashWith(amount('a', '1'));
    server.readOnly('已提交');
    const { recovery } = openTab({ server, person: LI, journal });
    await recovery.look();
    expect(await recovery.restore(recovery.recovered.get())).toHaveLength(1);
    expect(journal.entriesNow()).toHaveLength(1);
  });

  it('leaves alone what an open tab has not saved yet', async () => {
    vi.useFakeTimers();
    const server = openServer();
    const journal = journalInMemory();
    const open = openTab({ server, person: LI, journal });
    open.form.apply(amount('a', '1'), '填写');
    await open.keeper.write();
    const second = openTab({ server, person: LI, journal });
    const tabs = { living: async () => new Set([open.draft.tab]), recovered: () => undefined };
    const recovery = createRecovery({ draft: second.draft, journal, keeper: second.keeper, tabs });
    await recovery.look();
    expect(recovery.recovered.get()).toEqual([]);
  });

  it('waits for a silence of fifteen seconds where tabs cannot be asked', async () => {
    const { server, journal } = await crashWith(amount('a', '1'));
    const { draft, keeper } = openTab({ server, person: LI, journal });
    const tabs = { living: async () => undefined, recovered: () => undefined };
    const recovery = createRecovery({ draft, journal, keeper, tabs });
    await recovery.look();
    expect(recovery.recovered.get()).toEqual([]);
    await vi.advanceTimersByTimeAsync(16_000);
    expect(recovery.recovered.get()).toHaveLength(1);
  });
});
