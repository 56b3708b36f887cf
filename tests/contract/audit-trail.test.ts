import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { departmentWords, eventDetails, formTitle } from '#components/audit/event-words.ts';
import { COMMANDS } from '#lib/cli/commands/index.ts';
import { runCommandLine } from '#lib/cli/run.ts';
import { ok } from '#lib/core/result/index.ts';
import type { Actor } from '#lib/core/workflow/index.ts';
import { readAuditFilter } from '#lib/server/audit-address.ts';
import { searchAudit } from '#lib/usecases/audit/search-audit.ts';
import { changeSetting } from '#lib/usecases/installation/change-setting.ts';
import type { AuditFilter } from '#lib/usecases/ports/index.ts';
import { person, SYSTEM } from '#tests/support/actors.ts';
import { createStore, ENGINES, type TestStore } from '#tests/support/engines.ts';
import { expectOk } from '#tests/support/expect-ok.ts';
import { lineRow, OPERATING, saveForm } from '#tests/support/form-saves.ts';
import { asDepartment, enter } from '#tests/support/stored-budget.ts';

const WRITERS = 50;
const auditor = person({ role: 'auditor' });
const keeper = person({ role: 'administrator', duty: 'audit' });

describe.each(ENGINES)('the trail for auditors on %s', (engine) => {
  let store: TestStore;
  beforeEach(async () => {
    store = await createStore(engine);
    await enter(store.services);
    await enter(store.services, asDepartment({ department: '301' }));
  });
  afterEach(() => store.remove());

  const search = async (filter: AuditFilter = {}, actor: Actor = auditor) =>
    expectOk(await searchAudit({ services: store.services, actor, filter })).events;
  const note = (mark: string, department = '215') =>
    store.services.storage.transact(async ({ audit }) =>
      ok(
        await audit.append({
          actor: SYSTEM,
          region: '420115000',
          department,
          at: store.clock.now(),
          payload: { type: 'budget.imported', version: 1, year: 2026, sha256: mark },
        }),
      ),
    );
  const commandLine = async (...args: string[]) => {
    const said: string[] = [];
    process.env.DATABASE_URL = store.url;
    const say = (text: string) => said.push(text);
    const surroundings = { folder: '.', print: say, complain: say };
    return { code: await runCommandLine({ commands: COMMANDS, args, surroundings }), said: said.join('\n') };
  };

  it('stays one unbroken chain when fifty write at once', { timeout: 120_000 }, async () => {
    await Promise.all(Array.from({ length: WRITERS }, (_, writer) => note(`writer-${writer}`)));
    const verified = await commandLine('verify-audit');
    expect(verified).toEqual({ code: 0, said: expect.stringContaining(`部门 215：${WRITERS + 1} 条，完好`) });
    const events = await search({ department: '215' });
    expect(events.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: WRITERS + 1 }, (_, index) => WRITERS + 1 - index),
    );
  });

  it('is verified from the command line, which names the first event that does not fit', async () => {
    await note('a');
    await note('b');
    await store.sql(`update audit_event set actor_name = 'x' where sequence = 2 and department_code = '215'`);
    const verified = await commandLine('verify-audit');
    expect(verified.code).toBe(1);
    expect(verified.said).toContain('部门 215：第 2 条起对不上：内容与散列值不符');
    expect(verified.said).toContain('部门 301：1 条，完好');
  });

  it('is hashed by SM3 from when the bureau says so, and what stood before is verified as it was', async () => {
    const services = store.services;
    expect(await changeSetting({ services, actor: SYSTEM, name: 'audit-digest', value: 'md5' })).toMatchObject({
      ok: false,
      error: { code: 'SETTING_VALUE_UNKNOWN' },
    });
    expectOk(await changeSetting({ services, actor: SYSTEM, name: 'audit-digest', value: 'sm3' }));
    await note('after');
    const [newest, oldest] = await search({ department: '215' });
    expect(newest?.hash).toMatch(/^sm3:[0-9a-f]{64}$/);
    expect(oldest?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect((await commandLine('verify-audit')).code).toBe(0);
    await store.sql(`update audit_event set actor_name = 'x' where sequence = 2 and department_code = '215'`);
    expect((await commandLine('verify-audit')).said).toContain('部门 215：第 2 条起对不上');
  });

  it('is searched by department, day, person, kind and cell, the newest first', async () => {
    store.clock.advance(24 * 60 * 60 * 1000);
    const by = person({ role: 'preparer', name: '经办_甲' });
    expectOk(await saveForm(store.services, { changes: [lineRow('a', { amount: 1 })], actor: by }));
    expect((await search()).map(({ department }) => department)).toEqual(['215', '301', '215']);
    expect(await search({ department: '301' })).toHaveLength(1);
    expect(await search({ type: 'form.saved' })).toHaveLength(1);
    expect(await search({ person: '经办_' })).toHaveLength(1);
    expect(await search({ person: '经办%甲' })).toEqual([]);
    expect(await search({ cell: { ...OPERATING, row: 'a' } })).toHaveLength(1);
    expect(await search({ cell: { ...OPERATING, row: 'b' } })).toEqual([]);
    expect(await search(readAuditFilter({ since: '2026-01-06' }))).toHaveLength(1);
    expect(await search(readAuditFilter({ until: '2026-01-05' }))).toHaveLength(2);
    expect(await search(readAuditFilter({ since: '2026-13-45', type: '' }))).toHaveLength(3);
  });

  it('goes on where the page before it ended, and leaves nothing out', async () => {
    for (let count = 0; count < 120; count += 1) await note(`${count}`);
    const first = expectOk(await searchAudit({ services: store.services, actor: auditor, filter: {} }));
    const { older } = first;
    if (older === undefined) throw new Error('a second page was expected');
    const second = expectOk(await searchAudit({ services: store.services, actor: auditor, filter: {}, after: older }));
    const seen = [...first.events, ...second.events].map(({ department, sequence }) => `${department}/${sequence}`);
    expect(seen).toHaveLength(122);
    expect(new Set(seen).size).toBe(122);
    expect(second.older).toBeUndefined();
  });

  it('shows the administrator of audit what was done to accounts alone, and nobody else anything', async () => {
    await note('of the region', '');
    expect((await search({}, keeper)).map(({ department }) => department)).toEqual(['']);
    for (const actor of [
      person({ role: 'preparer' }),
      person({ role: 'department-lead' }),
      person({ role: 'section-reviewer' }),
      person({ role: 'budget-office' }),
      person({ role: 'administrator', duty: 'system' }),
      person({ role: 'administrator', duty: 'security' }),
    ])
      expect(await searchAudit({ services: store.services, actor, filter: {} })).toMatchObject({
        ok: false,
        error: { code: 'ROLE_NOT_ALLOWED' },
      });
    const elsewhere = person({ role: 'auditor', region: '420116000' });
    expect(await search({}, elsewhere)).toEqual([]);
  });
});

describe('what an event tells people', () => {
  it('calls departments, units and templates by their names, and what has none by its code', () => {
    const names = { departments: new Map([['215', '医疗保障局']]), units: new Map([['215001', '医疗保障局本级']]) };
    const told = (payload: Parameters<typeof eventDetails>[0]) =>
      Object.fromEntries(eventDetails(payload, names).map(({ label, value }) => [label, value]));
    const opened = { type: 'budget.opened', version: 1, year: 2026, template: 'wuhan-caidian', units: [] } as const;
    expect(told(opened)).toMatchObject({ 公开模板: '武汉市蔡甸区' });
    expect(told({ ...opened, template: 'gone' })).toMatchObject({ 公开模板: 'gone' });
    expect(told({ ...opened, units: ['215001', '215009'] })).toMatchObject({
      单位: '医疗保障局本级（215001）、215009',
    });
    expect(formTitle({ form: 'personnel', owner: '215001' }, names)).toBe('人员经费 医疗保障局本级（215001）');
    expect([departmentWords('215', names), departmentWords('999', names)]).toEqual(['医疗保障局（215）', '999']);
  });

  it('tells where a cut and a remark are in words, and no ids of rows and remarks', () => {
    const names = { departments: new Map(), units: new Map([['215001', '某局本级']]) };
    const place = { unit: '215001', form: 'operating', owner: '215001', row: 'r1' } as const;
    const told = (payload: Parameters<typeof eventDetails>[0]) =>
      eventDetails(payload, names).map(({ label, value }) => `${label} ${value}`);
    const cut = { ...place, revision: 2, comment: 'c1', from: 200_00, to: 150_00, reason: '压减', forms: [] };
    expect(told({ type: 'amount.cut', version: 1, year: 2026, ...cut } as never)).toEqual([
      '表单 公用经费 某局本级（215001）',
      '金额 200.00 → 150.00 元',
      '年度 2026',
      '单位 某局本级（215001）',
      '说明 压减',
    ]);
    const remark = { ...place, comment: 'c1', thread: 'c1', field: 'basis', text: '请说明' } as const;
    expect(told({ type: 'comment.added', version: 1, year: 2026, ...remark })).toEqual([
      '表单 公用经费 某局本级（215001） › 测算依据',
      '年度 2026',
      '单位 某局本级（215001）',
      '内容 请说明',
    ]);
  });
});
