import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fen, fen } from '#lib/core/money/index.ts';
import { roundAtoms } from '#lib/core/rounding/index.ts';
import { deviations, STEP } from './support/table-systems.ts';

const fens = (...values: number[]): Fen[] => values.map(fen);

describe('the proven bound', () => {
  it('holds where no answer within a step exists: no cell is off by as many steps as one atom is in cells', () => {
    const remainders = fc.array(fc.integer({ min: 4_200, max: 4_900 }).map(fen), { minLength: 5, maxLength: 10 });
    fc.assert(
      fc.property(remainders, (atoms) => {
        const all = [...atoms.keys()];
        const pairs = all.flatMap((a) => all.slice(a + 1).map((b) => [a, b]));
        const { beyond } = roundAtoms({ atoms, cells: [all, ...pairs], step: STEP });
        expect(beyond.length).toBeGreaterThan(0);
        for (const { deviation } of beyond) expect(Math.abs(deviation)).toBeLessThan(atoms.length * STEP);
      }),
      { numRuns: 15 },
    );
  }, 60_000);
});

describe('a system without an answer within a step', () => {
  it('three half steps in a 2×2×2 table, two to a plane: one plane is exactly a step off, the others exact', () => {
    // The classical counter-example: planes i=0, j=0, k=0 hold {a,b}, {a,c}, {b,c}, each exactly one step.
    const input = {
      atoms: fens(5_000, 5_000, 5_000),
      cells: [
        [0, 1],
        [0, 2],
        [1, 2],
        [0, 1, 2],
      ],
      step: STEP,
    };
    const { rounded, beyond } = roundAtoms(input);
    expect(
      deviations(input, rounded)
        .slice(0, 3)
        .map(Math.abs)
        .sort((a, b) => a - b),
    ).toEqual([0, 0, STEP]);
    expect(beyond).toEqual([]);
  });

  it('five atoms of 0.45 steps, printed in pairs and in total: one pair is listed, 0.1 step beyond, the least possible', () => {
    const atoms = fens(4_500, 4_500, 4_500, 4_500, 4_500);
    const pairs = [0, 1, 2, 3, 4].flatMap((a) => [1, 2, 3, 4].filter((b) => b > a).map((b) => [a, b]));
    const { rounded, beyond } = roundAtoms({ atoms, cells: [[0, 1, 2, 3, 4], ...pairs], step: STEP });
    expect(rounded.reduce<number>((sum, atom) => sum + atom, 0)).toBe(2 * STEP);
    expect(beyond.map(({ deviation }) => deviation)).toEqual([11_000]);
    expect(pairs[(beyond[0]?.cell ?? 0) - 1]?.map((atom) => rounded[atom])).toEqual([STEP, STEP]);
  });
});
