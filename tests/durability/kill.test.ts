import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { FormSave } from '#lib/usecases/ports/index.ts';
import { person, SYSTEM } from '#tests/support/actors.ts';
import {
  createDatabase,
  type Engine,
  openTestStore,
  type TestDatabase,
  type TestStore,
} from '#tests/support/engines.ts';
import { expectOk } from '#tests/support/expect-ok.ts';
import { ledgerOf, OPERATING, PROJECT, saveForm, storedForm, UNIT } from '#tests/support/form-saves.ts';
import { revisionOf } from '#tests/support/numbered-saves.ts';
import { type Saver, spawnSaver } from '#tests/support/spawn-saver.ts';
import { enter, GOLDEN_KEY, stored } from '#tests/support/stored-budget.ts';

/** How often a process is killed; any number by the environment. Every run kills at other moments. */
const KILLS: Record<Engine, number> = {
  sqlite: Number(process.env.KILLS ?? 8),
  postgres: Number(process.env.KILLS_POSTGRES ?? 4),
};
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
  const { revision } = await storedForm(store.services, OPERATING);
  const acknowledged = saver.acknowledged.at(-1)?.made ?? before;
  // The save that was on its way when the process died may be there, whole, or not.
  expect([acknowledged, acknowledged + 1]).toContain(revision);
  const { expenditure } = await stored(store.services);
  if (revision > 1) expect(revisionOf({ lines: expenditure, project: PROJECT })).toBe(revision - 1);
  const kept = await ledgerOf(store.services);
  expect(kept.reduce((sum, { amount }) => sum + amount, 0)).toBe(
    expenditure.reduce((sum, { amount }) => sum + amount, 0),
  );
  const events = await storage.read(({ audit }) => audit.list(query));
  expect(events).toHaveLength(revision);
  expect(events.at(-1)?.payload).toMatchObject(revision > 1 ? { type: 'form.saved', forms: [{ revision }] } : {});
  expect(await storage.read(({ audit }) => audit.verify(query))).toBeUndefined();
  const saves = await storage.read(({ forms }) =>
    forms.savesSince({ key: GOLDEN_KEY, known: [{ ...OPERATING, revision: 0 }] }),
  );
  expect(saves.map((save) => save.revision)).toEqual(Array.from({ length: revision }, (_, index) => index + 1));
  await sendAgain({ store, saver, saves });
  return revision;
}

/** Whoever did not hear the answer sends the save again: it gets the first answer and is not applied twice. */
async function sendAgain(input: { store: TestStore; saver: Saver; saves: readonly FormSave[] }): Promise<void> {
  const { store, saver, saves } = input;
  const heard = saver.acknowledged.at(-1);
  const sent = saves.find(({ revision }) => revision === heard?.made);
  if (heard === undefined || sent === undefined) return;
  const actor = person({ role: 'preparer', id: heard.actor });
  const again = { actor, idempotencyKey: heard.key, revision: heard.on, changes: sent.changes };
  const answer = expectOk(await saveForm(store.services, again));
  expect(answer.saved).toEqual([{ ...OPERATING, revision: heard.made }]);
}
