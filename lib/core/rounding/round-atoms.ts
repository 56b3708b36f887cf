import { type Fen, fen } from '../money/index.ts';
import { emptyAssignment } from './assignment.ts';
import { roundCumulatively } from './cumulative.ts';
import { seededRandom } from './random.ts';
import { repair } from './repair.ts';
import { buildSystem, type RoundingInput } from './system.ts';

/** A printed cell that could not be kept within one step of its exact amount. `deviation` is printed less exact, 分. */
export type CellBeyond = { cell: number; deviation: Fen };

/** The atoms as they are published, and the cells that ended more than one step from their exact amounts. */
export type RoundingOutcome = { rounded: Fen[]; beyond: CellBeyond[] };

/**
 * Controlled rounding: every atom goes to the multiple of `step` just below or just above it, so that each cell, printed as
 * the sum of its rounded atoms, lies within one step of its exact amount wherever that can be found. Atoms that already are
 * multiples stay. Deterministic: the same input gives the same output.
 * @throws RangeError when an atom is negative or no safe integer of 分
 */
export function roundAtoms(input: RoundingInput): RoundingOutcome {
  const system = buildSystem(input);
  const assignment = emptyAssignment(system);
  roundCumulatively({ system, assignment });
  repair({ system, assignment, random: seededRandom(1), patience: 20_000 + 2 * system.choiceAtoms.length });
  const rounded = input.atoms.map((amount) => fen(amount - (amount % input.step)));
  for (const [choice, atom] of system.choiceAtoms.entries())
    if (assignment.ceilings[choice] === 1) rounded[atom] = fen((rounded[atom] as number) + input.step);
  return { rounded, beyond: cellsBeyond(input, rounded) };
}

/** Sums differences, not amounts: those stay exact however large the amounts are. */
function cellsBeyond({ atoms, cells, step }: RoundingInput, rounded: readonly Fen[]): CellBeyond[] {
  const beyond: CellBeyond[] = [];
  for (const [cell, members] of cells.entries()) {
    let deviation = 0;
    for (const atom of members) deviation += (rounded[atom] ?? 0) - (atoms[atom] ?? 0);
    if (Math.abs(deviation) > step) beyond.push({ cell, deviation: fen(deviation) });
  }
  return beyond;
}
