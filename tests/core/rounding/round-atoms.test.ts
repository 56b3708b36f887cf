import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fen, fen } from '#lib/core/money/index.ts';
import { roundAtoms } from '#lib/core/rounding/index.ts';
import { amounts, anySystems, deviations, STEP, twoTrees, twoWayTables } from './support/table-systems.ts';

const fens = (...values: number[]): Fen[] => values.map(fen);
const worst = (values: number[]) => Math.max(0, ...values.map(Math.abs));

describe('what becomes of an atom', () => {
  it('goes to the step just below or just above it; nothing and whole steps stay as they are', () => {
    fc.assert(
      fc.property(anySystems, (input) => {
        const { rounded } = roundAtoms(input);
        expect(rounded).toHaveLength(input.atoms.length);
        for (const [atom, exact] of input.atoms.entries()) {
          const floor = exact - (exact % STEP);
          expect(exact === floor ? [floor] : [floor, floor + STEP]).toContain(rounded[atom]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is exact up to the largest amount that 分 can hold', () => {
    const largest = Number.MAX_SAFE_INTEGER;
    const atoms = fens(largest, largest - 20_000, largest - 25_500, 4_900);
    const { rounded, beyond } = roundAtoms({
      atoms,
      cells: [
        [1, 2, 3],
        [1, 2],
        [0, 3],
      ],
      step: STEP,
    });
    expect(rounded[0]).toBe(9_007_199_254_740_000);
    for (const [atom, value] of rounded.entries()) expect(Math.abs(value - (atoms[atom] ?? 0))).toBeLessThan(STEP);
    expect(rounded.every((value) => value % STEP === 0)).toBe(true);
    expect(beyond).toEqual([]);
  });

  it('is refused when it is negative or no whole 分, and so is a cell that names a missing atom', () => {
    expect(() => roundAtoms({ atoms: [-1 as Fen], cells: [], step: STEP })).toThrow(RangeError);
    expect(() => roundAtoms({ atoms: [0.5 as Fen], cells: [], step: STEP })).toThrow(RangeError);
    expect(() => roundAtoms({ atoms: fens(1), cells: [[1]], step: STEP })).toThrow(RangeError);
  });
});

describe('what becomes of a printed cell', () => {
  it('lies within a step in every table of rows and columns', () => {
    fc.assert(
      fc.property(twoWayTables, (input) => {
        const { rounded, beyond } = roundAtoms(input);
        expect(beyond).toEqual([]);
        expect(worst(deviations(input, rounded))).toBeLessThan(STEP);
      }),
      { numRuns: 1_500 },
    );
  });

  it('lies within a step under any two trees over the same atoms', () => {
    fc.assert(
      fc.property(twoTrees, (input) => {
        const { rounded, beyond } = roundAtoms(input);
        expect(beyond).toEqual([]);
        expect(worst(deviations(input, rounded))).toBeLessThan(STEP);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is listed exactly when it is more than a step off', () => {
    fc.assert(
      fc.property(anySystems, (input) => {
        const { rounded, beyond } = roundAtoms(input);
        const expected = deviations(input, rounded)
          .map((deviation, cell) => ({ cell, deviation }))
          .filter(({ deviation }) => Math.abs(deviation) > STEP);
        expect(beyond).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('equals the sum of the cells it is divided into', () => {
    fc.assert(
      fc.property(twoWayTables, (input) => {
        const { rounded } = roundAtoms(input);
        const printed = input.cells.map((cell) => [...cell].reduce((sum, atom) => sum + (rounded[atom] ?? 0), 0));
        const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
        const rowSum = sum(printed.slice(1, 1 + input.rows));
        const columnSum = sum(printed.slice(1 + input.rows));
        expect([rowSum, columnSum]).toEqual([printed[0], printed[0]]);
      }),
    );
  });

  it('takes its conventional value where the table allows it, the grand total always', () => {
    fc.assert(
      fc.property(twoTrees, (input) => {
        const { rounded } = roundAtoms(input);
        const exact = input.atoms.reduce<number>((sum, atom) => sum + atom, 0);
        const printed = rounded.reduce<number>((sum, atom) => sum + atom, 0);
        expect(printed).toBe(Math.floor((exact + STEP / 2) / STEP) * STEP);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the answer as a whole', () => {
  it('is the same for the same input', () => {
    fc.assert(
      fc.property(anySystems, (input) => {
        expect(roundAtoms(input)).toEqual(roundAtoms(input));
      }),
    );
  });

  it('does not change when cells are printed twice or name an atom twice', () => {
    fc.assert(
      fc.property(anySystems, (input) => {
        const once = roundAtoms(input);
        const repeated = input.cells.flatMap((cell) => [[...cell, ...cell], cell]);
        expect(roundAtoms({ ...input, cells: repeated }).rounded).toEqual(once.rounded);
      }),
    );
  });

  it('is conventional for atoms that stand in no cell with another', () => {
    fc.assert(
      fc.property(fc.array(amounts), (atoms) => {
        const { rounded, beyond } = roundAtoms({ atoms, cells: atoms.map((_, atom) => [atom]), step: STEP });
        expect(rounded).toEqual(atoms.map((atom) => Math.floor((atom + STEP / 2) / STEP) * STEP));
        expect(beyond).toEqual([]);
      }),
    );
  });
});
