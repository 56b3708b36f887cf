import { expect, it } from 'vitest';
import { rowAmount } from '#lib/core/forms/index.ts';
import type { MoveRequest } from '#lib/core/screen/index.ts';
import type { Actor } from '#lib/core/workflow/index.ts';
import { readRelease } from '#lib/usecases/releases/read-release.ts';
import { noteOpened } from '#lib/usecases/workflow/note-opened.ts';
import { SYSTEM } from '#tests/support/actors.ts';
import { authorizedFor, move, PEOPLE, progressOf, stepsOf, UNITS } from '#tests/support/budget-moves.ts';
import { createStore, ENGINES, type Engine, type TestStore } from '#tests/support/engines.ts';
import { expectOk } from '#tests/support/expect-ok.ts';
import { OPERATING, saveForm, setCell, storedForm, UNIT } from '#tests/support/form-saves.ts';
import { cut, remark } from '#tests/support/review.ts';
import { enter, GOLDEN_KEY } from '#tests/support/stored-budget.ts';

const { preparer, head, lead, reviewer, office } = PEOPLE;
const LIMITS = { form: 'control-figures', owner: '' } as const;
const HUNDRED_YUAN = 10_000;

type Move = (actor: Actor, request: MoveRequest['move'], more?: Omit<MoveRequest, 'move'>) => Promise<void>;

/** A journey over one store, in which a second passes between two moves and ids are counted. */
function travelOn(store: TestStore) {
  let ids = 0;
  const services = { ...store.services, ids: { next: () => `id-${++ids}` } };
  const refused = async (actor: Actor, request: MoveRequest['move']) => {
    const answer = await move(services, { actor, move: request });
    return answer.ok ? 'moved' : answer.error;
  };
  const made: Move = async (actor, request, more = {}) => {
    store.clock.advance(1_000);
    expectOk(await move(services, { actor, move: request, ...more }));
  };
  const handIn = async (units: readonly string[]) => {
    for (const unit of units) {
      await made(preparer(unit), 'submit-unit');
      await made(head(unit), 'accept-unit');
    }
    await made(lead(), 'submit-department');
  };
  const firstLine = async () => {
    const [row] = (await storedForm(services, OPERATING)).rows;
    const amount = row === undefined ? undefined : rowAmount({ form: 'operating', row });
    if (row === undefined || amount === undefined) throw new Error('nothing to cut');
    return { row, amount, text: row.cells.amount ?? null };
  };
  return { store, services, refused, made, handIn, firstLine };
}

type Travel = ReturnType<typeof travelOn>;

/** 一上: the head asks, the section cuts a line and gives the unit back, the office gives figures down that are too low. */
async function firstRound({ store, services, refused, made, handIn, firstLine }: Travel): Promise<void> {
  await made(preparer(), 'submit-unit');
  const { row, amount } = await firstLine();
  const place = { ...OPERATING, row: row.id, field: 'amount' };
  const { thread } = expectOk(await remark(services, { actor: head(), comment: { place, text: '请核对' } }));
  await made(head(), 'return-to-preparer', { reason: '一处要核对' });
  expect(await refused(preparer(), 'submit-unit')).toMatchObject({ unmet: [{ need: 'answered' }] });
  store.clock.advance(1_000);
  expectOk(await remark(services, { actor: preparer(), comment: { thread, text: '已核对' } }));
  await handIn(UNITS);
  await noteOpened({ services, actor: reviewer(), key: GOLDEN_KEY });
  expect(await refused(lead(), 'withdraw-department')).not.toBe('moved');
  const lower = ((amount - HUNDRED_YUAN) / 100).toFixed(2);
  expectOk(await cut(services, { ...OPERATING, row: row.id, seen: amount, amount: lower }));
  await made(reviewer(), 'return-units', { units: [UNIT], reason: '见核减' });
  await handIn([UNIT]);
  await made(reviewer(), 'pass-department');
  const cells = { unit: UNIT, amount: '5116400' };
  const limit = { type: 'insert', row: { id: 'l', section: 'limits', rank: 'a0', cells } } as const;
  expectOk(await saveForm(services, { form: LIMITS, actor: office(), changes: [limit] }));
  expect(await refused(office(), 'approve')).not.toBe('moved');
  await made(office(), 'issue-control-figures');
}

/** 二上: what is above its figure is lowered, then approved, and published by two people. */
async function lastRound({ services, refused, made, handIn, firstLine }: Travel): Promise<void> {
  expect(await refused(preparer(), 'submit-unit')).toMatchObject({ unmet: [{ need: 'within-control-figures' }] });
  const { row, amount, text } = await firstLine();
  const to = ((amount - HUNDRED_YUAN) / 100).toFixed(2);
  const lowered = setCell({ row: row.id, field: 'amount', from: text, to });
  expectOk(await saveForm(services, { changes: [lowered], actor: preparer() }));
  await handIn(UNITS);
  await made(reviewer(), 'pass-department');
  await made(office(), 'approve');
  const late = setCell({ row: row.id, field: 'amount', from: to, to: '0' });
  expect(await saveForm(services, { changes: [late], actor: preparer() })).toMatchObject({ ok: false });
  await made(lead(), 'prepare-publication');
  expect(await refused(office(), 'release')).not.toBe('moved');
  await made(lead(), 'confirm-publication');
  await made(office(), 'release');
}

/** What the journey leaves behind, that must not depend on where it is stored. */
async function travelled(engine: Engine) {
  const store = await createStore(engine);
  await enter(store.services);
  const travel = travelOn(store);
  await firstRound(travel);
  await lastRound(travel);
  const { storage } = store.services;
  const place = { actor: SYSTEM, region: GOLDEN_KEY.region, department: GOLDEN_KEY.department };
  const trail = await storage.read(({ audit }) => audit.list(place));
  expect(await storage.read(({ audit }) => audit.verify(place))).toBeUndefined();
  const snapshots = await storage.read(({ snapshots: kept }) => kept.list(authorizedFor()));
  const { document } = expectOk(await readRelease({ services: store.services, key: GOLDEN_KEY, version: 1 }));
  const left = {
    progress: await progressOf(store.services),
    steps: (await stepsOf(store.services)).map(({ move: name, by, at, unit }) => [name, by.role, at, unit]),
    trail: trail.map(({ at, actor, payload }) => ({ at, actor, payload })),
    snapshots: snapshots.map(({ kind, round, sha256 }) => [kind, round, sha256]),
    document,
  };
  await store.remove();
  return left;
}

it('two rounds with a remark, a cut, figures below the request and a publication leave the very same on both engines', async () => {
  const [first, ...others] = await Promise.all(ENGINES.map(travelled));
  expect(first?.progress).toMatchObject({ state: 'published', round: 2, version: 1 });
  expect(first?.snapshots).toHaveLength(5);
  for (const other of others) expect(other).toEqual(first);
}, 180_000);
