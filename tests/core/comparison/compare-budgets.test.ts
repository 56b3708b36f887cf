import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareBudgets, GROUPINGS, type Parts } from '#lib/core/comparison/index.ts';
import { fen } from '#lib/core/money/index.ts';
import type { Budget, ExpenditureEntry } from '#lib/core/package/index.ts';
import { fullBudget } from '#tests/support/full-budget.ts';
import { goldenBudget } from '#tests/support/golden-case.ts';
import { randomBudget } from '#tests/support/random-budget.ts';

const sum = (parts: Parts) => Object.values(parts).reduce((total, part) => total + part, 0);
const negated = (parts: Parts) =>
  Object.fromEntries(Object.entries(parts).map(([cause, part]) => [swapped(cause), -part]));
const swapped = (cause: string) => (cause === 'new' ? 'gone' : cause === 'gone' ? 'new' : cause);

/** A budget and the same after some of its lines were changed, moved, taken away and added. */
const edited = fc
  .tuple(
    fullBudget,
    fc.array(fc.record({ at: fc.nat(), kind: fc.nat({ max: 4 }), amount: fc.nat({ max: 1_000_000 }) })),
  )
  .map(([before, edits]) => ({ before, after: { ...before, expenditure: edits.reduce(edit, before.expenditure) } }));

function edit(lines: ExpenditureEntry[], { at, kind, amount }: { at: number; kind: number; amount: number }) {
  const index = at % Math.max(1, lines.length);
  const line = lines[index];
  if (line === undefined) return lines;
  const changed: ExpenditureEntry[][] = [
    [{ ...line, amount: fen(amount) }],
    [{ ...line, economic: line.economic === '30201' ? '30202' : '30201' }],
    [],
    [line, { ...line, amount: fen(amount) }],
    [{ ...line, function: '2080505', amount: fen(amount) }],
  ];
  return lines.toSpliced(index, 1, ...(changed[kind] ?? []));
}

const twoBudgets = fc.oneof(
  fc.tuple(randomBudget, randomBudget).map(([before, after]) => ({ before, after })),
  edited,
);

describe('the difference of two budgets', () => {
  it('is split without a rest, as a whole, for every line and for every group', () => {
    fc.assert(
      fc.property(twoBudgets, fc.dictionary(fc.nat({ max: 5 }).map(String), fc.nat()), (budgets, taken) => {
        const cuts = new Map(Object.entries(taken).map(([index, amount]) => [Number(index), fen(-amount)]));
        const { difference, parts, lines, groups } = compareBudgets({ ...budgets, cuts });
        expect(sum(parts)).toBe(difference);
        expect(lines.reduce((total, line) => total + line.difference, 0)).toBe(difference);
        for (const line of lines) expect(sum(line.parts)).toBe(line.difference);
        for (const by of GROUPINGS) {
          for (const group of groups[by]) expect(sum(group.parts)).toBe(group.difference);
          expect(groups[by].reduce((total, group) => total + group.difference, 0)).toBe(difference);
        }
      }),
    );
  });

  it('has the other sign the other way round', () => {
    fc.assert(
      fc.property(twoBudgets, ({ before, after }) => {
        const there = compareBudgets({ before, after });
        const back = compareBudgets({ before: after, after: before });
        expect(back.difference).toBe(there.difference === 0 ? 0 : -there.difference);
        expect(back.parts).toEqual(negated(there.parts));
        for (const by of ['unit', 'function', 'economic'] as const) {
          const groups = new Map(back.groups[by].map((group) => [group.id, group]));
          expect(groups.size).toBe(there.groups[by].length);
          for (const { id, parts } of there.groups[by]) expect(groups.get(id)?.parts).toEqual(negated(parts));
        }
      }),
    );
  });

  it('is empty between a budget and itself', () => {
    fc.assert(
      fc.property(fullBudget, (budget) => {
        const { difference, parts, lines, groups, purchases } = compareBudgets({ before: budget, after: budget });
        expect({ difference, parts, lines, purchases }).toEqual({ difference: 0, parts: {}, lines: [], purchases: [] });
        for (const by of GROUPINGS) expect(groups[by]).toEqual([]);
      }),
    );
  });
});

/** The golden budget with its first line in other words. */
function withFirst(change: Partial<ExpenditureEntry>, budget: Budget = goldenBudget()): Budget {
  const [first, ...others] = budget.expenditure;
  if (first === undefined) throw new Error('the golden budget has no lines');
  return { ...budget, expenditure: [{ ...first, ...change }, ...others] };
}

describe('a line that changed', () => {
  it('says how much came of people and how much of the standard', () => {
    const before = withFirst({ amount: fen(1_200_000), basis: '10人×100元/人·月×12月' });
    const after = withFirst({ amount: fen(1_584_000), basis: '12人×110元/人·月×12月' });
    expect(compareBudgets({ before, after }).parts).toEqual({ headcount: 252_000, standard: 132_000 });
  });

  it('knows 定额 that are given a year', () => {
    const before = withFirst({ amount: fen(1_200_000), basis: '10人×1200元/人·年' });
    const after = withFirst({ amount: fen(1_440_000), basis: '12人×1200元/人·年' });
    expect(compareBudgets({ before, after }).parts).toEqual({ headcount: 240_000 });
  });

  it('is not explained by a basis that does not come to its amount', () => {
    const before = withFirst({ amount: fen(1_200_000), basis: '10人×100元/人·月×12月' });
    const after = withFirst({ amount: fen(1_584_001), basis: '12人×110元/人·月×12月' });
    expect(compareBudgets({ before, after }).parts).toEqual({ other: 384_001 });
  });

  it('says what a reviewer cut apart from what was asked for otherwise than before', () => {
    const before = withFirst({ amount: fen(1_200_000), basis: '10人×100元/人·月×12月' });
    const after = withFirst({ amount: fen(1_000_000), basis: '12人×110元/人·月×12月' });
    const cuts = new Map([[0, fen(-584_000)]]);
    expect(compareBudgets({ before, after, cuts }).parts).toEqual({
      headcount: 252_000,
      standard: 132_000,
      cut: -584_000,
    });
    const whole = compareBudgets({
      before: after,
      after: withFirst({ amount: fen(0) }, after),
      cuts: new Map([[0, fen(-1_000_000)]]),
    });
    expect(whole.parts).toEqual({ cut: -1_000_000 });
  });

  it('is one that moved, where the same project and item stand under another code', () => {
    const before = withFirst({ economic: '30201', item: '系统运维', amount: fen(500_00), basis: '' });
    const after = withFirst({ economic: '30227', item: '系统运维', amount: fen(700_00), basis: '' });
    const { parts, groups, lines } = compareBudgets({ before, after });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ moved: 500_00, difference: 200_00 });
    expect(parts).toEqual({ other: 200_00 });
    const economic = new Map(groups.economic.map((group) => [group.id, group.parts]));
    expect(economic.get('30201')).toEqual({ reclassified: -500_00 });
    expect(economic.get('30227')).toEqual({ reclassified: 500_00, other: 200_00 });
  });

  it('is found again under a project that has a new code and its old name', () => {
    const before = goldenBudget();
    const [project] = before.projects.filter(
      ({ name }) => before.projects.filter((other) => other.name === name).length === 1,
    );
    if (project === undefined) throw new Error('the golden budget has no project with a name of its own');
    const code = `${project.code}X`;
    const after: Budget = {
      ...before,
      projects: before.projects.map((entry) => (entry.code === project.code ? { ...entry, code } : entry)),
      expenditure: before.expenditure.map((line) =>
        line.project === project.code ? { ...line, project: code } : line,
      ),
    };
    expect(compareBudgets({ before, after }).lines).toEqual([]);
  });
});

describe('what is bought', () => {
  const buying = (amount: number, quantity: string): Budget => ({
    ...goldenBudget(),
    procurement: [
      {
        unit: goldenBudget().units[0]?.code ?? '',
        item: '台式机',
        kind: 'goods',
        quantity,
        amount: fen(amount),
        newAsset: true,
      },
    ],
  });

  it('differs by how many there are and by what one costs', () => {
    const { purchases } = compareBudgets({ before: buying(10_000_00, '2'), after: buying(18_000_00, '3') });
    expect(purchases.map(({ parts }) => parts)).toEqual([{ quantity: 5_500_00, price: 2_500_00 }]);
  });

  it('adds nothing to the difference of the budgets', () => {
    expect(compareBudgets({ before: buying(10_000_00, '2'), after: buying(18_000_00, '3') }).difference).toBe(0);
  });
});
