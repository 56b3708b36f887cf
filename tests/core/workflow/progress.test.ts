import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  can,
  type Move,
  type MoveId,
  movesOpenTo,
  type Progress,
  progressAfter,
  ROLE_IDS,
  type RoleId,
  type StateId,
  TRANSITIONS,
  transitionOf,
} from '#lib/core/workflow/index.ts';
import { person } from '#tests/support/actors.ts';

const UNITS = ['215001', '215002', '215003'];
const MOVES = [...new Set(TRANSITIONS.map(({ move }) => move))];
const FROZEN: readonly StateId[] = ['approved', 'publication-review', 'published'];
/** Whatever could change an amount. */
const CHANGES = ['edit-unit-forms', 'edit-department-forms', 'edit-control-figures', 'cut', 'import'] as const;

/** Something that somebody tries; most of it is not allowed. `open` picks one of the moves that are, so that walks get far. */
const attempt = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('move' as const),
      role: fc.constantFrom(...ROLE_IDS),
      move: fc.constantFrom(...MOVES),
      unit: fc.constantFrom(...UNITS, undefined),
      units: fc.subarray(UNITS),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('open' as const),
      forward: fc.oneof({ weight: 6, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
      pick: fc.nat(),
      units: fc.subarray(UNITS, { minLength: 1 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('change' as const),
      role: fc.constantFrom(...ROLE_IDS),
      action: fc.constantFrom(...CHANGES),
      unit: fc.constantFrom(...UNITS),
    }),
  },
);
const attempts = fc.array(attempt, { maxLength: 200, size: 'max' });

type Attempt = typeof attempt extends fc.Arbitrary<infer T> ? T : never;
type Walked = {
  move: MoveId;
  role: RoleId;
  unit?: string;
  units?: readonly string[];
  before: Progress;
  after: Progress;
};

function start(rounds: number): Progress {
  const units = UNITS.map((code) => ({ code, state: 'drafting' as const }));
  return { state: 'drafting', round: 1, rounds, units, version: 0 };
}

/** What somebody asks for; of the moves that are open, one that leads on unless one is to go back. */
function askedBy(tried: Attempt, progress: Progress): Move | undefined {
  if (tried.kind === 'change') return undefined;
  if (tried.kind === 'move') {
    const { role, move, unit, units } = tried;
    return { move, role, actorId: role, units, ...(unit === undefined ? {} : { unit }) };
  }
  const open = ROLE_IDS.flatMap((role) =>
    movesOpenTo({ progress, role, units: UNITS }).map((row) => ({ ...row, role })),
  );
  const wanted = open.filter(({ transition }) => (transition.kind === 'forward') === tried.forward);
  const among = wanted.length > 0 ? wanted : open;
  const chosen = among[tried.pick % among.length];
  if (chosen === undefined) throw new Error(`nothing can be done in ${progress.state}`);
  const { transition, role, unit } = chosen;
  return { move: transition.move, role, actorId: role, units: tried.units, ...(unit === undefined ? {} : { unit }) };
}

/** Walks as far as the table lets; `changed` are the states in which some amount could be changed. */
function walk(rounds: number, tries: readonly Attempt[]): { steps: Walked[]; changed: StateId[]; end: Progress } {
  let progress = start(rounds);
  const steps: Walked[] = [];
  const changed: StateId[] = [];
  for (const tried of tries) {
    const asked = askedBy(tried, progress);
    if (asked === undefined && tried.kind === 'change') {
      const state = changedState({ tried, progress });
      if (state !== undefined) changed.push(state);
    }
    const allowed = asked && transitionOf({ progress, asked });
    if (asked === undefined || !allowed?.ok) continue;
    const after = progressAfter({ progress, asked, transition: allowed.value });
    steps.push({ ...asked, role: asked.role as RoleId, before: progress, after });
    progress = after;
  }
  return { steps, changed, end: progress };
}

/** The state of the budget in which a change went through; nothing where it was refused. */
function changedState(input: { tried: Extract<Attempt, { kind: 'change' }>; progress: Progress }): StateId | undefined {
  const { tried, progress } = input;
  const { role, action, unit } = tried;
  const actor = person({ role, unit });
  const state = progress.units.find(({ code }) => code === unit)?.state ?? progress.state;
  const resource = { region: '420115000', section: '08', department: '215' };
  const allowed = can({
    actor,
    action,
    resource: action === 'edit-unit-forms' ? { ...resource, unit, state } : { ...resource, state: progress.state },
  });
  return allowed.ok ? progress.state : undefined;
}

const walks = { numRuns: 300 };

describe('两上两下 whatever people try', () => {
  it('skips no step: each state is reached from the one before it, by who has it, with every unit in', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 }), attempts, (rounds, tries) => {
        for (const { move, role, before, after } of walk(rounds, tries).steps) {
          if (after.state === 'section-review' && move === 'submit-department') {
            expect([before.state, role]).toEqual(['department-review', 'department-lead']);
            expect(before.units.every(({ state }) => state === 'department-review')).toBe(true);
          }
          if (after.state === 'office-review' && before.state !== 'office-review')
            expect([before.state, role]).toEqual(['section-review', 'section-reviewer']);
          if (move === 'approve')
            expect([before.state, before.round, role]).toEqual(['office-review', rounds, 'budget-office']);
          if (after.state === 'approved') expect(['office-review', 'publication-review']).toContain(before.state);
          if (after.state === 'published')
            expect([before.confirmedBy, role]).toEqual(['department-lead', 'budget-office']);
        }
      }),
      walks,
    );
  });

  it('lets a unit in only by its head, after its preparer has submitted it', () => {
    fc.assert(
      fc.property(attempts, (tries) => {
        for (const unit of UNITS) {
          const own = walk(2, tries).steps.filter(
            (step) => step.unit === unit && step.before.units !== step.after.units,
          );
          for (const { move, role, before } of own) {
            const state = before.units.find(({ code }) => code === unit)?.state;
            if (move === 'accept-unit') expect([state, role]).toEqual(['unit-review', 'unit-head']);
            if (move === 'submit-unit') expect([state, role]).toEqual(['drafting', 'preparer']);
          }
        }
      }),
      walks,
    );
  });

  it('counts a round up when control figures are issued and never else, and a version when it is published', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 }), attempts, (rounds, tries) => {
        const { steps, end } = walk(rounds, tries);
        const count = (wanted: MoveId) => steps.filter(({ move }) => move === wanted).length;
        expect(end.round).toBe(1 + count('issue-control-figures'));
        expect(end.round).toBeLessThanOrEqual(rounds);
        expect(end.version).toBe(count('release'));
        for (const { move, before, after } of steps)
          expect(after.round - before.round).toBe(move === 'issue-control-figures' ? 1 : 0);
      }),
      walks,
    );
  });

  it('changes no amount once it is approved', () => {
    const reached = new Set<StateId>();
    fc.assert(
      fc.property(attempts, (tries) => {
        const { changed, steps } = walk(1, tries);
        for (const { after } of steps) reached.add(after.state);
        expect(changed.filter((state) => FROZEN.includes(state))).toEqual([]);
        // Out of the frozen states nothing leads back.
        for (const { before, after } of steps) if (FROZEN.includes(before.state)) expect(FROZEN).toContain(after.state);
      }),
      walks,
    );
    expect([...reached]).toEqual(expect.arrayContaining([...FROZEN]));
  });

  it('gets to publication by the steps that it offers', () => {
    const onward = Array.from({ length: 60 }, () => ({ kind: 'open' as const, forward: true, pick: 0, units: UNITS }));
    expect(walk(2, onward).steps.map(({ move }) => move)).toContain('release');
  });
});

describe('a budget of which some units are given back', () => {
  it('is being drafted until they are in again; the others stay in', () => {
    const units = UNITS.map((code) => ({ code, state: 'section-review' as const }));
    const progress: Progress = { ...start(2), state: 'section-review', units };
    const asked: Move = { move: 'return-units', role: 'section-reviewer', actorId: 'a', units: ['215002'] };
    const transition = transitionOf({ progress, asked });
    if (!transition.ok) throw new Error(transition.error.code);
    const after = progressAfter({ progress, asked, transition: transition.value });
    expect([after.state, ...after.units.map(({ state }) => state)]).toEqual([
      'drafting',
      'department-review',
      'drafting',
      'department-review',
    ]);
    expect(transitionOf({ progress, asked: { ...asked, units: [] } })).toMatchObject({
      error: { code: 'UNITS_NOT_NAMED' },
    });
    expect(transitionOf({ progress, asked: { ...asked, units: ['999'] } })).toMatchObject({
      error: { code: 'UNITS_NOT_NAMED' },
    });
  });
});
