import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Question } from '#components/draft/questions.ts';
import type { Change } from '#lib/core/forms/index.ts';
import { journalInMemory, openTab, PERSONNEL, type Tab } from './support/browser.ts';
import { row, set } from './support/rows.ts';
import { type Fate, type ScriptedServer, scriptedServer } from './support/scripted-server.ts';

const PEOPLE = [
  { id: 'li', name: '李' },
  { id: 'zhang', name: '张' },
] as const;
const NAME = 'personnel/215001';

type Who = 0 | 1;
type Deed =
  | { do: 'type'; who: Who; row: string; field: string }
  | { do: 'add' | 'remove'; who: Who; row: string }
  | { do: 'undo' | 'pulse' | 'reload' | 'sign-in'; who: Who }
  | { do: 'answer'; who: Who; take: 'mine' | 'theirs' }
  | { do: 'wait'; ms: number };

const who = fc.constantFrom<Who[]>(0, 1);
const listed = fc.constantFrom('a', 'b', 'c');
const rowId = fc.constantFrom('a', 'b', 'c', 'staffing');
const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('type' as const), who, row: rowId, field: fc.constantFrom('x', 'y') }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('add' as const, 'remove' as const), who, row: listed }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('undo' as const, 'pulse' as const, 'reload' as const, 'sign-in' as const),
      who,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      who,
      take: fc.constantFrom('mine' as const, 'theirs' as const),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(50, 400, 1_100, 2_500, 9_000) }),
  },
);
const fate = fc.record({
  fate: fc.constantFrom<Fate[]>('answered', 'answered', 'unreachable', 'lost', 'signed-out'),
  delay: fc.constantFrom(5, 300, 1_500, 4_000),
});

/** A person at work, with what the person has seen in each cell and what was last typed there. */
type Worker = {
  tab: Tab;
  journal: ReturnType<typeof journalInMemory>;
  seen: Set<string>;
  typed: Map<string, string>;
};

class World {
  readonly server: ScriptedServer;
  readonly workers: Worker[];
  #counter = 0;

  constructor(fates: { fate: Fate; delay: number }[]) {
    const rows = [row({ id: 'a' }), row({ id: 'b', rank: 'a1', cells: { x: 'first' } })];
    this.server = scriptedServer([{ ...PERSONNEL, unit: '215001', rows, revision: 1 }]);
    this.server.script(fates);
    this.workers = PEOPLE.map((person) => {
      const journal = journalInMemory();
      return { tab: openTab({ server: this.server, person, journal }), journal, seen: new Set(), typed: new Map() };
    });
  }

  worker(index: Who): Worker {
    return this.workers[index] as Worker;
  }

  async run(deed: Deed): Promise<void> {
    if (deed.do === 'wait') return void (await vi.advanceTimersByTimeAsync(deed.ms));
    const worker = this.worker(deed.who);
    const { form, draft } = worker.tab;
    if (deed.do === 'type') this.type({ worker, row: deed.row, field: deed.field });
    else if (deed.do === 'add') form.apply([{ type: 'insert', row: row({ id: deed.row }) }], '加行');
    else if (deed.do === 'remove') this.remove({ worker, id: deed.row });
    else if (deed.do === 'undo') this.undo(worker);
    else if (deed.do === 'pulse') await worker.tab.pulse();
    else if (deed.do === 'sign-in') draft.signedIn();
    else if (deed.do === 'answer')
      for (const question of draft.questions.get()) answerOne({ worker, question, take: deed.take });
    else await this.reload({ worker, person: deed.who });
  }

  type({ worker, row: id, field }: { worker: Worker; row: string; field: string }): void {
    const { form } = worker.tab;
    const value = `v${++this.#counter}`;
    see(worker);
    form.apply([set({ row: id, field, to: value })], '填写', { typing: true });
    if (form.cell(id, field) === value) worker.typed.set(`${id}/${field}`, value);
  }

  remove({ worker, id }: { worker: Worker; id: string }): void {
    see(worker);
    worker.tab.form.apply([{ type: 'remove', row: row({ id }) }], '删行');
    for (const field of ['x', 'y']) worker.typed.delete(`${id}/${field}`);
  }

  /** What is undone is given up by the person; a value that comes back is seen. */
  undo(worker: Worker): void {
    see(worker);
    worker.tab.form.undo();
    see(worker);
    for (const [cell, value] of worker.typed) if (textOf(worker, cell) !== value) worker.typed.delete(cell);
  }

  async reload({ worker, person }: { worker: Worker; person: Who }): Promise<void> {
    await worker.tab.crash();
    worker.tab = openTab({ server: this.server, person: PEOPLE[person], journal: worker.journal });
    await worker.tab.recovery.look();
    see(worker);
    await worker.tab.recovery.restore(worker.tab.recovery.recovered.get());
    expect(worker.tab.recovery.recovered.get()).toEqual([]);
  }

  /** The network is well again, everybody is signed in, and there is time. */
  async settle(): Promise<void> {
    this.server.script([]);
    for (let round = 0; round < 3; round++) {
      for (const { tab } of this.workers) tab.draft.signedIn();
      await vi.advanceTimersByTimeAsync(35_000);
      for (const { tab } of this.workers) await tab.pulse();
    }
  }
}

function textOf(worker: Worker, cell: string): string {
  const [id = '', field = ''] = cell.split('/');
  return worker.tab.form.cell(id, field);
}

/** Everything this person sees now has been seen. */
function see(worker: Worker): void {
  for (const id of ['a', 'b', 'c', 'staffing'])
    for (const [field, text] of Object.entries(worker.tab.form.row(id)?.cells ?? {}))
      worker.seen.add(`${id}/${field}=${text}`);
}

function answerOne(input: { worker: Worker; question: Question; take: 'mine' | 'theirs' }): void {
  const { worker, question, take } = input;
  for (const [field, text] of Object.entries(question.theirs?.cells ?? {}))
    worker.seen.add(`${question.row}/${field}=${text}`);
  worker.tab.draft.answer([{ question, take }]);
  if (take === 'theirs')
    for (const [cell, value] of worker.typed) if (textOf(worker, cell) !== value) worker.typed.delete(cell);
}

/** Values of a cell that a change writes over. */
function overwritten(change: Change): string[] {
  if (change.type === 'set') return change.from === null ? [] : [`${change.row}/${change.field}=${change.from}`];
  if (change.type !== 'remove') return [];
  return Object.entries(change.row.cells).map(([field, text]) => `${change.row.id}/${field}=${text}`);
}

async function live(input: { deeds: Deed[]; fates: { fate: Fate; delay: number }[] }): Promise<World> {
  const world = new World(input.fates);
  for (const each of input.deeds) await world.run(each);
  await world.settle();
  return world;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const life = fc.record({ deeds: fc.array(deed, { maxLength: 40 }), fates: fc.array(fate, { maxLength: 25 }) });

describe('two people in one form, whatever the network does', () => {
  it('lose nothing, never write over what they have not seen, and see the same in the end', async () => {
    await fc.assert(
      fc.asyncProperty(life, async (input) => {
        const world = await live(input);
        expectNothingLost(world);
        expectNothingOverwrittenUnseen(world);
        expectAgreement(world);
        expectUnbrokenChain(world);
      }),
      { numRuns: Number(process.env.DRAFT_RUNS ?? 60) },
    );
  });
});

/** What was typed was saved, or it is asked about. */
function expectNothingLost(world: World): void {
  const saved = new Set(world.server.log().flatMap(({ changes }) => changes.flatMap(written)));
  for (const { tab, typed } of world.workers) {
    const asked = new Set(tab.draft.questions.get().map(({ row: id }) => id));
    for (const [cell, value] of typed) {
      const kept = saved.has(`${cell}=${value}`) || asked.has(cell.split('/')[0] as string);
      expect(kept, `${cell}=${value}`).toBe(true);
    }
  }
}

function expectNothingOverwrittenUnseen(world: World): void {
  const log = world.server.log();
  for (const { by, changes } of log) {
    const worker = world.worker(by === '李' ? 0 : 1);
    const own = new Set(log.flatMap((entry) => (entry.by === by ? entry.changes.flatMap(written) : [])));
    for (const value of changes.flatMap(overwritten))
      expect(worker.seen.has(value) || own.has(value), `${by} wrote over ${value}`).toBe(true);
  }
}

/** Both see what the server has, but for what is asked, and nothing but that is unsaved. */
function expectAgreement(world: World): void {
  for (const { tab, journal } of world.workers) {
    const asked = tab.draft.questions.get();
    expect(tab.draft.status.get().state).toBe(asked.length > 0 ? 'conflict' : 'saved');
    if (asked.length > 0) continue;
    expect(Object.fromEntries(rowsOf(tab))).toEqual(Object.fromEntries(world.server.rows(NAME)));
    expect(journal.entriesNow()).toEqual([]);
  }
}

/** Every acknowledged value is in the log, and each was written over only from itself. */
function expectUnbrokenChain(world: World): void {
  const cells = new Map<string, string | null>([['b/x', 'first']]);
  for (const change of world.server.log().flatMap(({ changes }) => changes)) {
    if (change.type === 'remove') for (const field of ['x', 'y']) cells.delete(`${change.row.id}/${field}`);
    if (change.type === 'insert')
      for (const [field, text] of Object.entries(change.row.cells)) cells.set(`${change.row.id}/${field}`, text);
    if (change.type !== 'set') continue;
    expect([change.from, change.to]).toContain(cells.get(`${change.row}/${change.field}`) ?? null);
    cells.set(`${change.row}/${change.field}`, change.to);
  }
}

function written(change: Change): string[] {
  if (change.type === 'set') return [`${change.row}/${change.field}=${change.to}`];
  if (change.type !== 'insert') return [];
  return Object.entries(change.row.cells).map(([field, text]) => `${change.row.id}/${field}=${text}`);
}

function rowsOf(tab: Tab): [string, unknown][] {
  const ids = ['a', 'b', 'c', 'staffing'];
  return ids.flatMap((id): [string, unknown][] => {
    const found = tab.form.row(id);
    return found === undefined ? [] : [[id, found]];
  });
}
