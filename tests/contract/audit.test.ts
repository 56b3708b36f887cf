import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ok } from '#lib/core/result/index.ts';
import { SYSTEM } from '#tests/support/actors.ts';
import { createStore, ENGINES, type TestStore } from '#tests/support/engines.ts';
import { asDepartment, enter } from '#tests/support/stored-budget.ts';

const WRITERS = 20;
const EVENTS_EACH = 5;
const HOME = { region: '420115000', department: '215' };

describe.each(ENGINES)('the audit trail on %s', (engine) => {
  let store: TestStore;
  beforeEach(async () => {
    store = await createStore(engine);
    await enter(store.services);
    await enter(store.services, asDepartment({ department: '301' }));
  });
  afterEach(() => store.remove());

  const append = (department: string, sha256: string) =>
    store.services.storage.transact(async ({ audit }) =>
      ok(
        await audit.append({
          actor: SYSTEM,
          region: HOME.region,
          department,
          at: store.clock.now(),
          payload: { type: 'budget.imported', version: 1, year: 2026, sha256 },
        }),
      ),
    );
  const verify = (department = '215') =>
    store.services.storage.read(({ audit }) => audit.verify({ actor: SYSTEM, ...HOME, department }));
  const list = (department = '215') =>
    store.services.storage.read(({ audit }) => audit.list({ actor: SYSTEM, ...HOME, department }));

  it('is one unbroken chain a department, however many write at once', async () => {
    await Promise.all(
      Array.from({ length: WRITERS }, async (_, writer) => {
        for (let count = 0; count < EVENTS_EACH; count += 1)
          await append(writer % 2 === 0 ? '215' : '301', `${writer}-${count}`);
      }),
    );
    const expected = 1 + (WRITERS / 2) * EVENTS_EACH;
    for (const department of ['215', '301']) {
      expect(await verify(department)).toBeUndefined();
      const events = await list(department);
      expect(events.map((event) => event.sequence)).toEqual(Array.from({ length: expected }, (_, index) => index + 1));
      expect(new Set(events.map((event) => event.hash)).size).toBe(expected);
    }
  });

  it.each([
    [
      'an event that was changed',
      `update audit_event set actor_name = '别人' where sequence = 2`,
      { sequence: 2, reason: 'hash' },
    ],
    [
      'an event that was dated back',
      `update audit_event set at = (select at from audit_event where sequence = 1 and department_code = '301') where sequence = 3`,
      { sequence: 3, reason: 'hash' },
    ],
    ['an event that was taken out', `delete from audit_event where sequence = 2`, { sequence: 2, reason: 'gap' }],
    ['an end that was cut off', `delete from audit_event where sequence = 4`, { sequence: 3, reason: 'head' }],
    [
      'a link that was rewritten',
      `update audit_event set previous_hash = hash where sequence = 3`,
      { sequence: 3, reason: 'link' },
    ],
  ])('finds %s', async (_, tampering, found) => {
    for (const mark of ['a', 'b', 'c']) {
      store.clock.advance(1_000);
      await append('215', mark);
    }
    expect(await verify()).toBeUndefined();
    await store.sql(`${tampering} and department_code = '215'`);
    expect(await verify()).toEqual(found);
  });
});
