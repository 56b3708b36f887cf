import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { person, SYSTEM } from '#tests/support/actors.ts';
import {
  createDatabase,
  type Engine,
  openTestStore,
  type TestDatabase,
  type TestStore,
} from '#tests/support/engines.ts';
import { expectOk } from '#tests/support/expect-ok.ts';
import { linesFor, revisionOf } from '#tests/support/numbered-saves.ts';
import { PROJECT, save } from '#tests/support/project-lines.ts';
import { type Saver, spawnSaver } from '#tests/support/spawn-saver.ts';
import { enter, GOLDEN_KEY, stored } from '#tests/support/stored-budget.ts';

/** How often a process is killed; any number by the environment. */
const KILLS: Record<Engine, number> = {
  sqlite: Number(process.env.KILLS ?? 60),
  postgres: Number(process.env.KILLS_POSTGRES ?? 15),
};
const UNIT = '215001';
/** How long a process may save before it is killed, in milliseconds. */
const LONGEST_LIFE = 60;
const SEED = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000);

/** The same moments again for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe.each(Object.keys(KILLS) as Engine[])('a process killed while it saves on %s', (engine) => {
  let database: TestDatabase;
  afterEach(() => database.remove());

  it(`loses no acknowledged save and leaves none half done, ${KILLS[engine]} times (seed ${SEED})`, {
    timeout: 600_000,
  }, async () => {
    const random = randomFrom(SEED);
    database = await createDatabase(engine);
    const first = await openTestStore({ database });
    await enter(first.services);
    await first.opened.storage.close();
    let last = 1;
    let total = 0;
    for (let kill = 0; kill < KILLS[engine]; kill += 1) {
      const saver = spawnSaver({ url: database.url, department: '215', unit: UNIT, project: PROJECT, saves: 100_000 });
      // Some die while they start, most in the middle of their saves.
      if (kill === 0 || random() > 0.1) await saver.next();
      await pause(random() * LONGEST_LIFE);
      saver.child.kill('SIGKILL');
      expect(await saver.ended).toMatchObject({ signal: 'SIGKILL' });
      expect(saver.complaint()).toBe('');
      const store = await openTestStore({ database });
      last = await examine({ store, saver, before: last });
      total += saver.acknowledged.length;
      await store.opened.storage.close();
    }
    // Had they died before they saved, nothing would have been proved.
    expect(total).toBeGreaterThanOrEqual(KILLS[engine] / 2);
  });
});

/** What must be true after a kill. @returns the revision that stands */
async function examine(input: { store: TestStore; saver: Saver; before: number }): Promise<number> {
  const { store, saver, before } = input;
  const { storage } = store.services;
  const query = { actor: SYSTEM, region: GOLDEN_KEY.region, department: GOLDEN_KEY.department };
  const units = await storage.read(({ budgets }) => budgets.units({ actor: SYSTEM, key: GOLDEN_KEY }));
  const revision = units.find((unit) => unit.code === UNIT)?.revision ?? 0;
  const acknowledged = saver.acknowledged.at(-1)?.made ?? before;
  // The save that was on its way when the process died may be there, whole, or not.
  expect([acknowledged, acknowledged + 1]).toContain(revision);
  if (revision > 1) {
    const { expenditure } = await stored(store.services);
    expect(revisionOf(expenditure.filter((line) => line.project === PROJECT))).toBe(revision - 1);
  }
  const events = await storage.read(({ audit }) => audit.list(query));
  expect(events).toHaveLength(revision);
  expect(events.at(-1)?.payload).toMatchObject(revision > 1 ? { type: 'project-lines.saved', revision } : {});
  expect(await storage.read(({ audit }) => audit.verify(query))).toBeUndefined();
  await sendAgain({ store, saver });
  return revision;
}

/** Whoever did not hear the answer sends the save again: it gets the first answer and is not applied twice. */
async function sendAgain({ store, saver }: { store: TestStore; saver: Saver }): Promise<void> {
  const heard = saver.acknowledged.at(-1);
  if (heard === undefined) return;
  const actor = person({ role: 'preparer', id: heard.actor });
  const change = { actor, idempotencyKey: heard.key, revision: heard.on, lines: linesFor(heard.on) };
  expect(expectOk(await save(store, change)).revision).toBe(heard.made);
}
