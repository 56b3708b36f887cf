import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ok } from '#lib/core/result/index.ts';
import type { Repositories } from '#lib/usecases/ports/index.ts';
import { SYSTEM } from '#tests/support/actors.ts';
import { createStore, ENGINES, type TestStore } from '#tests/support/engines.ts';

const REGION = '420115000';
/** As code units order them; the PostgreSQL of the tests has letters in the order of a dictionary, as many a server has. */
const CODES = ['10', '2', '2-9', '215', '215-1', '2150', '215A', '215a', 'A-1', 'A1', 'Ab', 'a', 'aB', 'b'];
const MIXED = [9, 3, 12, 0, 6, 11, 4, 1, 13, 7, 10, 2, 8, 5].flatMap((at) => CODES[at] ?? []);
const AT = new Date('2026-01-05T01:00:00.000Z');

async function publish({ budgets, releases }: Repositories, department: string) {
  const key = { region: REGION, department, year: 2026 };
  await budgets.enter({ key, template: 'wuhan-huangpi', units: [], at: AT });
  await releases.add({
    key: { ...key, version: 1 },
    releasedAt: AT,
    note: '',
    regionName: '某区',
    departmentName: 'Ａ局Éa',
    title: '某局预算',
    template: 'wuhan-huangpi',
    snapshot: '',
    text: '{}',
  });
}

describe.each(ENGINES)('codes on %s', (engine) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await createStore(engine);
    await store.services.storage.transact(async (repositories) => {
      const units = MIXED.map((code) => ({ code, name: '某单位' }));
      for (const code of MIXED) {
        const section = { code, name: '某科' };
        const region = { code: REGION, name: '某区' };
        await repositories.organisation.enter({ region, section, department: { code, name: '某局' }, units });
        await publish(repositories, code);
      }
      return ok(undefined);
    });
  });
  afterAll(() => store.remove());

  const published = (query: { limit: number; after?: string; text?: string }) =>
    store.services.storage.read(async ({ releases }) => {
      const { limit, after, text } = query;
      const search = text === undefined ? {} : { text };
      const behind = after === undefined ? undefined : { region: REGION, department: after, year: 2026 };
      return (await releases.list({ search, limit, after: behind })).map(({ key }) => key.department);
    });

  it('are in one order, that of their code units', async () => {
    const { sections, departments, units } = await store.services.storage.read(({ organisation }) =>
      organisation.structure({ actor: SYSTEM, region: REGION }),
    );
    expect(sections.map(({ code }) => code)).toEqual(CODES);
    expect(departments.map(({ code }) => code)).toEqual(CODES);
    expect(units.map(({ department, code }) => `${department}/${code}`)).toEqual(
      CODES.flatMap((department) => CODES.map((code) => `${department}/${code}`)),
    );
  });

  it('lead a list on from page to page in the same order', async () => {
    const first = await published({ limit: 9 });
    expect([...first, ...(await published({ limit: 9, after: first[8] ?? '' }))]).toEqual(CODES);
  });

  it('do not keep a name from being found as it is written, or in other case where its letters are of ASCII', async () => {
    for (const text of ['Ａ局', 'Éa', 'ÉA']) expect(await published({ limit: 1, text })).toEqual(['10']);
    expect(await published({ limit: 1, text: 'éa' })).toEqual([]);
  });
});

it('are text in that order in every column on PostgreSQL, whatever the language of the server', async () => {
  const store = await createStore('postgres');
  const columns = await store.sql(`
    select table_name, column_name, collation_name from information_schema.columns
    where table_schema = 'public' and data_type = 'text'`);
  expect(columns.length).toBeGreaterThan(100);
  expect(columns.filter((column) => column.collation_name !== 'C')).toEqual([]);
  await store.remove();
});
