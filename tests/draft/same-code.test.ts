import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FormKey, formDefinition } from '#lib/core/forms/index.ts';
import { openTab, type Tab } from './support/browser.ts';
import { row, set } from './support/rows.ts';
import { type ScriptedServer, scriptedServer } from './support/scripted-server.ts';

const UNIT = '215001';
const PROJECTS: FormKey = { form: 'projects', owner: UNIT };
const PERSONNEL: FormKey = { form: 'personnel', owner: UNIT };
const CODE = '42011526215T001000001';
const NEXT = '42011526215T001000002';

const declaration = (owner: string): FormKey => ({ form: 'project', owner });
const open = (server: ScriptedServer, id: string) =>
  openTab({ server, person: { id, name: id }, define: (form) => formDefinition({ id: form }) });
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** Adds a project as 新增项目 does, and fills something under it. */
function add(tab: Tab, name: string) {
  const cells = { code: CODE, name, category: 'local' };
  const project = { ...row({ id: name }), section: 'projects', cells };
  tab.draft.form(PROJECTS).apply([{ type: 'insert', row: project }], '新增项目');
  const form = tab.draft.addForm({ ...declaration(CODE), unit: UNIT });
  form.apply([set({ row: 'declaration', field: 'rationale', to: `${name}的概况` })], '填写');
  const line = { ...row({ id: `${name}-line` }), section: 'lines', cells: { project: CODE, amount: '1' } };
  tab.draft.form(PERSONNEL).apply([{ type: 'insert', row: line }], '新增');
}

const codesOf = (server: ScriptedServer) =>
  Object.fromEntries([...server.rows(`projects/${UNIT}`).values()].map(({ cells }) => [cells.name, cells.code]));
const summaryOf = (server: ScriptedServer, code: string) =>
  server.rows(`project/${code}`).get('declaration')?.cells.rationale;

function expectParted(server: ScriptedServer, tabs: readonly Tab[]) {
  expect(codesOf(server)).toEqual({ 甲: CODE, 乙: NEXT });
  expect([summaryOf(server, CODE), summaryOf(server, NEXT)]).toEqual(['甲的概况', '乙的概况']);
  const lines = server.rows(`personnel/${UNIT}`);
  expect(['甲-line', '乙-line'].map((id) => lines.get(id)?.cells.project)).toEqual([CODE, NEXT]);
  for (const { draft } of tabs) {
    expect([draft.unsaved(), draft.questions.get(), draft.status.get().state]).toEqual([[], [], 'saved']);
    expect(draft.form(declaration(CODE)).cell('declaration', 'rationale')).toBe('甲的概况');
    expect(draft.form(declaration(NEXT)).cell('declaration', 'rationale')).toBe('乙的概况');
  }
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('two people of a unit who each add a project within one pulse', () => {
  function openBoth() {
    const server = scriptedServer([
      { ...PROJECTS, unit: UNIT, rows: [], revision: 1 },
      { ...PERSONNEL, unit: UNIT, rows: [], revision: 1 },
    ]);
    return { server, li: open(server, '李'), zhang: open(server, '张') };
  }

  it('keep two projects: who saves second gets a fresh code, with all that was filled under the first', async () => {
    const { server, li, zhang } = openBoth();
    add(li, '甲');
    await wait(500);
    add(zhang, '乙');
    await wait(10_000);
    await li.pulse();
    await zhang.pulse();
    await wait(1_000);
    expect(zhang.draft.recoded.get()).toEqual({ unit: UNIT, name: '乙', from: CODE, to: NEXT });
    expect(li.draft.recoded.get()).toBeUndefined();
    expectParted(server, [li, zhang]);
  });

  it('keep two projects also where the pulse brings the other one before the save', async () => {
    const { server, li, zhang } = openBoth();
    add(li, '甲');
    await wait(2_000);
    add(zhang, '乙');
    await zhang.pulse();
    await wait(3_000);
    await li.pulse();
    await wait(1_000);
    expectParted(server, [li, zhang]);
  });

  it('keep two projects also where the network was away for a while', async () => {
    const { server, li, zhang } = openBoth();
    server.script([
      { fate: 'unreachable', delay: 10 },
      { fate: 'unreachable', delay: 10 },
    ]);
    add(zhang, '乙');
    await wait(1_500);
    add(li, '甲');
    await wait(60_000);
    for (const { pulse } of [li, zhang]) await pulse();
    await wait(5_000);
    const codes = codesOf(server);
    expect(new Set(Object.values(codes)).size).toBe(2);
    for (const name of ['甲', '乙']) expect(summaryOf(server, codes[name] ?? '')).toBe(`${name}的概况`);
  });
});

describe('one person who types a code that is on the list', () => {
  it('keeps the slip as it was typed: it is seen and mended on the list', async () => {
    const server = scriptedServer([
      {
        ...PROJECTS,
        unit: UNIT,
        rows: [{ ...row({ id: 'a' }), section: 'projects', cells: { code: CODE } }],
        revision: 1,
      },
    ]);
    const li = open(server, '李');
    const again = { ...row({ id: 'b' }), section: 'projects', cells: { code: CODE } };
    li.draft.form(PROJECTS).apply([{ type: 'insert', row: again }], '新增');
    await wait(3_000);
    expect([li.draft.status.get().state, li.draft.recoded.get()]).toEqual(['saved', undefined]);
    expect(server.rows(`projects/${UNIT}`).get('b')?.cells.code).toBe(CODE);
  });
});
