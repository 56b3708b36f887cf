import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RoundingInput } from '#lib/core/rounding/index.ts';
import { buildSystem } from '#lib/core/rounding/system.ts';
import { roundAtVertex } from '#lib/core/rounding/vertex.ts';
import { cellsOfLedger } from './support/ledger-cells.ts';
import { randomLedger } from './support/random-ledger.ts';
import { anySystems, STEP, twoTrees, twoWayTables } from './support/table-systems.ts';

/** Largest deviation of a constraint in steps, and the most cells of several open atoms that one open atom is in. */
function worstAtVertex(input: RoundingInput) {
  const system = buildSystem(input);
  const ceilings = roundAtVertex(system);
  const memberships = new Int32Array(system.choiceAtoms.length);
  let worst = 0;
  for (const [constraint, floor] of system.floors.entries()) {
    let deviation = -floor - (system.excesses[constraint] ?? 0) / STEP;
    const members = system.members.subarray(system.memberStarts[constraint], system.memberStarts[constraint + 1]);
    for (const choice of members) {
      deviation += ceilings[choice] ?? 0;
      if (members.length > 1) memberships[choice] = (memberships[choice] ?? 0) + 1;
    }
    worst = Math.max(worst, Math.abs(deviation));
  }
  return { worst, shared: Math.max(0, ...memberships) };
}

describe('the fall-back with a proven bound', () => {
  it('keeps rows and columns, and any two trees, within a step', () => {
    for (const inputs of [twoWayTables, twoTrees])
      fc.assert(
        fc.property(inputs, (input) => {
          expect(worstAtVertex(input).worst).toBeLessThan(1);
        }),
      );
  });

  it('keeps any cell within as many steps as one atom is in cells', () => {
    fc.assert(
      fc.property(anySystems, (input) => {
        const { worst, shared } = worstAtVertex(input);
        expect(worst).toBeLessThan(Math.max(1, shared));
      }),
      { numRuns: 500 },
    );
  });

  it('holds on ledgers', () => {
    for (let seed = 0; seed < 12; seed++) {
      const lines = randomLedger({ seed, units: 6, projects: 20, lines: 120, grain: 100, balanced: true });
      const { worst, shared } = worstAtVertex({ ...cellsOfLedger(lines), step: STEP });
      expect(worst).toBeLessThan(shared);
      expect(worst).toBeGreaterThan(0);
    }
  });
});
