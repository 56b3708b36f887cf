import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { journalInMemory, openTab, PERSONNEL } from './support/browser.ts';
import { row, set } from './support/rows.ts';
import { scriptedServer } from './support/scripted-server.ts';

const LI = { id: 'li', name: '李' };
const ZHANG = { id: 'zhang', name: '张' };
const NAME = 'personnel/215001';

function openServer() {
  const rows = [row({ id: 'a' }), row({ id: 'b', rank: 'a1' })];
  return scriptedServer([{ ...PERSONNEL, unit: '215001', rows, revision: 1 }]);
}

const amount = (id: string, to: string) => [set({ row: id, field: 'amount', to })];
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('saving', () => {
  it('saves within two seconds of a pause and says when', async () => {
    const server = openServer();
    const { draft, form } = openTab({ server, person: LI });
    form.apply(amount('a', '12'), '填写');
    expect(draft.status.get().state).toBe('unsaved');
    await wait(2_000);
    expect(draft.status.get()).toMatchObject({ state: 'saved', savedAt: expect.stringMatching(/^\d{4}-/) });
    expect(server.rows(NAME).get('a')?.cells.amount).toBe('12');
    expect(draft.unsaved()).toEqual([]);
  });

  it('saves at least every ten seconds while typing goes on', async () => {
    const server = openServer();
    const { form } = openTab({ server, person: LI });
    for (let letter = 0; letter < 20; letter++) {
      form.apply(amount('a', String(letter)), '填写', { typing: true });
      await wait(500);
    }
    expect(server.log().length).toBeGreaterThanOrEqual(1);
  });

  it('sends the changes of several forms in one request', async () => {
    const server = openServer();
    const { draft, form } = openTab({ server, person: LI });
    form.apply(amount('a', '1'), '填写');
    draft.form({ form: 'income', owner: '215001' }).apply([{ type: 'insert', row: row({ id: 'n' }) }], '加行');
    await wait(2_000);
    expect(server.requests()).toBe(1);
    expect(server.log()).toHaveLength(2);
  });

  it('saves once though the answer was lost, and keeps what was typed meanwhile', async () => {
    const server = openServer();
    const { draft, form } = openTab({ server, person: LI });
    server.script([{ fate: 'lost', delay: 500 }]);
    form.apply(amount('a', '1'), '填写');
    await wait(1_100);
    form.apply(amount('a', '2'), '填写');
    await wait(500);
    expect(draft.status.get()).toMatchObject({ state: 'offline', message: expect.stringContaining('正在重试') });
    await wait(10_000);
    expect(draft.status.get().state).toBe('saved');
    expect(server.log().map(({ changes }) => changes)).toEqual([
      [set({ row: 'a', field: 'amount', to: '1' })],
      [set({ row: 'a', field: 'amount', from: '1', to: '2' })],
    ]);
  });

  it('keeps what was taken back while it was on its way', async () => {
    const server = openServer();
    const { draft, form } = openTab({ server, person: LI });
    form.apply(amount('a', '1'), '填写');
    server.script([{ fate: 'answered', delay: 3_000 }]);
    await wait(1_500);
    form.undo();
    expect(draft.unsaved()).toHaveLength(1);
    await wait(5_000);
    expect(server.rows(NAME).get('a')?.cells).toEqual({});
  });

  it('waits longer after each failure and tries at once when the network is back', async () => {
    const server = openServer();
    const { draft, form } = openTab({ server, person: LI });
    server.script(Array.from({ length: 20 }, () => ({ fate: 'unreachable' as const, delay: 1 })));
    form.apply(amount('a', '1'), '填写');
    await wait(60_000);
    expect(server.requests()).toBeLessThan(9);
    server.script([]);
    draft.setOnline(true);
    await wait(50);
    expect(draft.status.get().state).toBe('saved');
  });

  it('keeps everything when the session has ended and goes on after signing in', async () => {
    const server = openServer();
    const { draft, form } = openTab({ server, person: LI });
    server.script([{ fate: 'signed-out', delay: 1 }]);
    form.apply(amount('a', '1'), '填写');
    await wait(2_000);
    expect(draft.status.get().state).toBe('signed-out');
    form.apply(amount('b', '2'), '填写');
    await wait(30_000);
    expect(server.log()).toEqual([]);
    draft.signedIn();
    await wait(3_000);
    expect(server.rows(NAME).get('a')?.cells.amount).toBe('1');
    expect(server.rows(NAME).get('b')?.cells.amount).toBe('2');
    expect(draft.status.get().state).toBe('saved');
  });

  it('lets nothing be typed for a unit that the person does not see', () => {
    const { draft } = openTab({ server: openServer(), person: LI });
    const other = draft.form({ form: 'personnel', owner: '215002' });
    expect(other.readOnly).toContain('没有这个单位');
  });

  it('keeps what was typed when the budget was submitted meanwhile, says why, and lets nothing more be typed', async () => {
    const server = openServer();
    const journal = journalInMemory();
    const { draft, form } = openTab({ server, person: LI, journal });
    server.readOnly('预算已提交，正在审核');
    form.apply(amount('a', '1'), '填写');
    await wait(5_000);
    expect(draft.status.get()).toMatchObject({ state: 'refused', message: '预算已提交，正在审核' });
    form.apply(amount('a', '2'), '填写');
    expect(form.cell('a', 'amount')).toBe('1');
    expect(journal.entriesNow()[0]?.forms[0]?.changes).toEqual([set({ row: 'a', field: 'amount', to: '1' })]);
    const before = server.requests();
    draft.save();
    await wait(60_000);
    expect(server.requests()).toBe(before);
    server.readOnly(undefined);
    draft.save();
    await wait(1_000);
    expect([draft.status.get().state, server.rows(NAME).get('a')?.cells.amount]).toEqual(['saved', '1']);
    expect(form.readOnly).toBeUndefined();
  });
});

describe('two people', () => {
  it('merge where they filled different rows', async () => {
    const server = openServer();
    const li = openTab({ server, person: LI });
    const zhang = openTab({ server, person: ZHANG });
    li.form.apply(amount('a', '1'), '填写');
    zhang.form.apply(amount('b', '2'), '填写');
    await wait(3_000);
    await li.pulse();
    for (const { form, draft } of [li, zhang]) {
      expect([form.cell('a', 'amount'), form.cell('b', 'amount')]).toEqual(['1', '2']);
      expect(draft.questions.get()).toEqual([]);
    }
  });

  it('are asked where they filled the same cell, and nothing is written over before the answer', async () => {
    const server = openServer();
    const li = openTab({ server, person: LI });
    const zhang = openTab({ server, person: ZHANG });
    li.form.apply(amount('a', '1'), '填写');
    await wait(2_000);
    zhang.form.apply([...amount('a', '2'), ...amount('b', '3')], '填写');
    await wait(5_000);
    expect(server.rows(NAME).get('a')?.cells.amount).toBe('1');
    // What nobody disputes is saved all the same.
    expect(server.rows(NAME).get('b')?.cells.amount).toBe('3');
    const [question] = zhang.draft.questions.get();
    expect(question).toMatchObject({ row: 'a', field: 'amount', by: '他人' });
    expect([question?.mine?.cells.amount, question?.theirs?.cells.amount]).toEqual(['2', '1']);
    expect(zhang.draft.status.get().state).toBe('conflict');
    if (question) zhang.draft.answer([{ question, take: 'mine' }]);
    await wait(3_000);
    expect(server.rows(NAME).get('a')?.cells.amount).toBe('2');
    expect(zhang.draft.status.get().state).toBe('saved');
  });

  it('takes the other’s value where that is the answer', async () => {
    const server = openServer();
    const li = openTab({ server, person: LI });
    const zhang = openTab({ server, person: ZHANG });
    li.form.apply(amount('a', '1'), '填写');
    await wait(2_000);
    zhang.form.apply(amount('a', '2'), '填写');
    await wait(5_000);
    zhang.draft.answer(zhang.draft.questions.get().map((question) => ({ question, take: 'theirs' as const })));
    await wait(5_000);
    expect(zhang.form.cell('a', 'amount')).toBe('1');
    expect(zhang.draft.status.get().state).toBe('saved');
    expect(server.log()).toHaveLength(1);
  });

  it('are asked about a row that one removed and the other changed, and either answer holds', async () => {
    for (const take of ['mine', 'theirs'] as const) {
      const server = openServer();
      const li = openTab({ server, person: LI });
      const zhang = openTab({ server, person: ZHANG });
      li.form.apply([{ type: 'remove', row: row({ id: 'a' }) }], '删行');
      await wait(2_000);
      zhang.form.apply(amount('a', '2'), '填写');
      await wait(5_000);
      const [question] = zhang.draft.questions.get();
      expect(question).toMatchObject({ row: 'a', theirs: undefined, mine: { cells: { amount: '2' } } });
      if (question) zhang.draft.answer([{ question, take }]);
      await wait(3_000);
      expect(server.rows(NAME).get('a')?.cells).toEqual(take === 'mine' ? { amount: '2' } : undefined);
      expect(zhang.form.row('a')?.cells).toEqual(server.rows(NAME).get('a')?.cells);
    }
  });

  it('still see what they saved where the other took the row away and brought it back meanwhile', async () => {
    const server = openServer();
    const li = openTab({ server, person: LI });
    const zhang = openTab({ server, person: ZHANG });
    server.script([
      { fate: 'answered', delay: 5 },
      { fate: 'answered', delay: 1_500 },
    ]);
    zhang.form.apply([{ type: 'remove', row: row({ id: 'a' }) }], '删行');
    li.form.apply(amount('a', '1'), '填写');
    await wait(1_100);
    zhang.form.undo();
    await wait(5_000);
    expect(li.form.row('a')).toEqual(server.rows(NAME).get('a'));
    expect(li.form.cell('a', 'amount')).toBe('1');
  });

  it('fill a record at once: each field comes from who filled it', async () => {
    const server = openServer();
    const li = openTab({ server, person: LI });
    const zhang = openTab({ server, person: ZHANG });
    li.form.apply([set({ row: 'staffing', field: 'nature', to: 'agency' })], '填写');
    zhang.form.apply([set({ row: 'staffing', field: 'authorized', to: '9' })], '填写');
    await wait(5_000);
    expect(server.rows(NAME).get('staffing')?.cells).toEqual({ nature: 'agency', authorized: '9' });
  });
});
