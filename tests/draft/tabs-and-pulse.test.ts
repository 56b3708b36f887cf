import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startPulse } from '#components/draft/pulse.ts';
import { joinTabs, type Line } from '#components/draft/tab-channel.ts';
import { openTab, PERSONNEL } from './support/browser.ts';
import { row, set } from './support/rows.ts';
import { type ScriptedServer, scriptedServer } from './support/scripted-server.ts';

const LI = { id: 'li', name: '李' };
const ZHANG = { id: 'zhang', name: '张' };
const NAME = 'personnel/215001';

function openServer() {
  return scriptedServer([{ ...PERSONNEL, unit: '215001', rows: [row({ id: 'a' }), row({ id: 'b' })], revision: 1 }]);
}

/** The browser's line between tabs: everybody but the sender hears. */
function browserLine(): (name: string) => Line {
  const ends: Line[] = [];
  return () => {
    const end: Line = {
      onmessage: null,
      close: () => void ends.splice(ends.indexOf(end), 1),
      postMessage(data) {
        for (const other of ends) if (other !== end) other.onmessage?.({ data: structuredClone(data) } as MessageEvent);
      },
    };
    ends.push(end);
    return end;
  };
}

function tabOf({ server, open }: { server: ScriptedServer; open: (name: string) => Line }) {
  const tab = openTab({ server, person: LI });
  const tabs = joinTabs({
    scope: 'li',
    tab: tab.draft.tab,
    onSaved: tab.draft.takeOthers,
    onRecovered: () => undefined,
    open,
  });
  tab.draft.onSaved(tabs.saved);
  return { ...tab, tabs };
}

const amount = (id: string, to: string) => [set({ row: id, field: 'amount', to })];
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('two tabs of one browser', () => {
  it('see what the other saved at once, without asking the server', async () => {
    const server = openServer();
    const open = browserLine();
    const [one, two] = [tabOf({ server, open }), tabOf({ server, open })];
    one.form.apply(amount('a', '1'), '填写');
    await wait(1_100);
    expect(two.form.cell('a', 'amount')).toBe('1');
    expect(two.draft.known()).toEqual(one.draft.known());
    expect(two.form.steps().undo).toBe(0);
    two.form.apply(amount('a', '2'), '填写');
    await wait(1_100);
    expect([one.form.cell('a', 'amount'), one.draft.questions.get()]).toEqual(['2', []]);
    expect(server.requests()).toBe(2);
  });

  it('do not fight: where both filled the same cell, the second one is asked', async () => {
    const server = openServer();
    const open = browserLine();
    const [one, two] = [tabOf({ server, open }), tabOf({ server, open })];
    one.form.apply(amount('a', '1'), '填写');
    await wait(500);
    two.form.apply(amount('a', '2'), '填写');
    await wait(5_000);
    expect(server.rows(NAME).get('a')?.cells.amount).toBe('1');
    expect(two.draft.questions.get()).toMatchObject([{ row: 'a', field: 'amount', by: '李' }]);
  });

  it('know which tabs are open', async () => {
    const server = openServer();
    const open = browserLine();
    const [one, two, three] = [tabOf({ server, open }), tabOf({ server, open }), tabOf({ server, open })];
    three.tabs.close();
    const living = one.tabs.living();
    await wait(1_000);
    expect(await living).toEqual(new Set([two.draft.tab]));
  });

  it('take a save that came while their own was on its way, after the answer', async () => {
    const server = openServer();
    const open = browserLine();
    const [one, two] = [tabOf({ server, open }), tabOf({ server, open })];
    server.script([
      { fate: 'answered', delay: 3_000 },
      { fate: 'answered', delay: 10 },
    ]);
    one.form.apply(amount('a', '1'), '填写');
    await wait(100);
    two.form.apply(amount('b', '2'), '填写');
    await wait(6_000);
    for (const { form } of [one, two]) expect([form.cell('a', 'amount'), form.cell('b', 'amount')]).toEqual(['1', '2']);
    expect(one.draft.known()).toEqual(two.draft.known());
  });
});

describe('the pulse', () => {
  it('brings others’ changes and who is in which form, as long as the page is seen', async () => {
    const server = openServer();
    const li = openTab({ server, person: LI });
    const zhang = openTab({ server, person: ZHANG });
    const pulses = [LI, ZHANG].map((person, at) =>
      startPulse({ draft: at === 0 ? li.draft : zhang.draft, server: server.as(person) }),
    );
    zhang.draft.enter(PERSONNEL);
    zhang.form.apply(amount('a', '7'), '填写');
    await wait(16_500);
    expect(li.form.cell('a', 'amount')).toBe('7');
    expect(li.draft.present.get()).toEqual([{ ...PERSONNEL, person: 'zhang', name: '张' }]);
    pulses[0]?.setVisible(false);
    zhang.form.apply(amount('a', '8'), '填写');
    await wait(60_000);
    expect(li.form.cell('a', 'amount')).toBe('7');
    pulses[0]?.setVisible(true);
    await wait(100);
    expect(li.form.cell('a', 'amount')).toBe('8');
  });

  it('asks less often when it fails', async () => {
    const server = openServer();
    const { draft } = openTab({ server, person: LI });
    const pulse = vi.fn(async () => ({ ok: false as const, status: 0 }));
    startPulse({ draft, server: { pulse } });
    await wait(300_000);
    expect(pulse.mock.calls.length).toBeLessThan(9);
  });

  it('does not ask about what came back of a save whose answer is missing', async () => {
    const server = openServer();
    const { draft, form, pulse } = openTab({ server, person: LI });
    server.script([{ fate: 'lost', delay: 10 }]);
    form.apply(amount('a', '1'), '填写');
    await wait(1_100);
    form.apply(amount('a', '2'), '填写');
    await pulse();
    await wait(10_000);
    expect(draft.questions.get()).toEqual([]);
    expect(server.rows(NAME).get('a')?.cells.amount).toBe('2');
  });

  it('asks for everything again where changes in between are missing', async () => {
    const server = openServer();
    const li = openTab({ server, person: LI });
    const zhang = openTab({ server, person: ZHANG });
    for (const text of ['1', '2']) {
      zhang.form.apply(amount('a', text), '填写');
      await wait(2_000);
    }
    li.draft.takeOthers(server.log().slice(1));
    await wait(100);
    expect(li.form.cell('a', 'amount')).toBe('2');
    expect(li.draft.known()).toEqual(zhang.draft.known());
  });
});

describe('a budget that somebody else submits', () => {
  it('closes the forms at the next pulse, with what was typed in the journal, and saves it when it comes back', async () => {
    const server = openServer();
    const { draft, form, keeper, pulse } = openTab({ server, person: LI });
    let open: string | undefined = '12';
    form.onClosing(() => {
      if (open !== undefined) form.apply(amount('b', open), '填写');
      open = undefined;
    });
    form.apply(amount('a', '1'), '填写');
    server.readOnly('本单位的预算现处于“单位审核”');
    await pulse();
    await wait(100);
    expect(form.readOnly).toBe('本单位的预算现处于“单位审核”');
    expect(draft.status.get()).toMatchObject({ state: 'refused', message: '本单位的预算现处于“单位审核”' });
    form.apply(amount('a', '2'), '填写');
    expect([form.cell('a', 'amount'), form.cell('b', 'amount')]).toEqual(['1', '12']);
    await wait(20_000);
    expect(server.requests()).toBe(0);
    await keeper.write();
    expect(draft.unsaved()[0]?.changes).toHaveLength(2);
    server.readOnly(undefined);
    await pulse();
    await wait(2_000);
    expect([form.readOnly, draft.status.get().state]).toEqual([undefined, 'saved']);
    expect(['a', 'b'].map((id) => server.rows(NAME).get(id)?.cells.amount)).toEqual(['1', '12']);
  });

  it('closes the forms also where a save was on its way when it happened', async () => {
    const server = openServer();
    const { draft, form, pulse } = openTab({ server, person: LI });
    server.script([{ fate: 'answered', delay: 3_000 }]);
    form.apply(amount('a', '1'), '填写');
    await wait(1_100);
    server.readOnly('预算现处于“部门汇总审核”');
    await pulse();
    await wait(5_000);
    expect(form.readOnly).toBe('预算现处于“部门汇总审核”');
    expect(draft.status.get().state).toBe('refused');
    expect(draft.unsaved()).toHaveLength(1);
  });
});
