import { afterEach, describe, expect, it } from 'vitest';
import { SYSTEM } from '#tests/support/actors.ts';
import { createStore, ENGINES, type TestStore } from '#tests/support/engines.ts';
import { goldenBudget } from '#tests/support/golden-case.ts';
import { spawnSaver } from '#tests/support/spawn-saver.ts';
import { asDepartment, enter } from '#tests/support/stored-budget.ts';

const SAVES = 40;

/** A project of a unit that 公用经费 stands under. */
function projectOf(unit: string): string {
  const own = goldenBudget().projects.filter((candidate) => candidate.unit === unit);
  const project = own.find(({ category }) => category === 'operating');
  if (project === undefined) throw new Error(`no project of ${unit}`);
  return project.code;
}

const WRITERS = [
  { department: '215', unit: '215001' },
  { department: '215', unit: '215002' },
  { department: '215', unit: '215003' },
  { department: '301', unit: '215001' },
];

describe.each(ENGINES)('four processes that save at once on %s', (engine) => {
  let store: TestStore;
  afterEach(() => store.remove());

  it('all get through, nobody is told to wait, and nothing is lost', { timeout: 120_000 }, async () => {
    store = await createStore(engine);
    await enter(store.services);
    await enter(store.services, asDepartment({ department: '301' }));
    const savers = WRITERS.map((writer) =>
      spawnSaver({ url: store.url, ...writer, project: projectOf(writer.unit), saves: SAVES }),
    );
    const ends = await Promise.all(savers.map((saver) => saver.ended));
    expect(savers.map((saver) => saver.complaint())).toEqual(WRITERS.map(() => ''));
    expect(ends).toEqual(WRITERS.map(() => ({ code: 0, signal: null })));
    expect(savers.map((saver) => saver.acknowledged.length)).toEqual(WRITERS.map(() => SAVES));
    for (const [department, writers] of [
      ['215', 3],
      ['301', 1],
    ] as const) {
      const query = { actor: SYSTEM, region: '420115000', department };
      const { events, broken } = await store.services.storage.read(async ({ audit }) => ({
        events: await audit.list(query),
        broken: await audit.verify(query),
      }));
      expect(broken).toBeUndefined();
      expect(events).toHaveLength(1 + writers * SAVES);
    }
  });
});
