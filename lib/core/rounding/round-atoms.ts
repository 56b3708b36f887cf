import { type Fen, fen } from '../money/index.ts';
import { type Assignment, assign, emptyAssignment, isBeyond, worstDeviation } from './assignment.ts';
import { polish } from './polish.ts';
import { seededRandom } from './random.ts';
import { repair } from './repair.ts';
import { roundAtRandom, roundCumulatively } from './starting-points.ts';
import { buildSystem, distinctCells, pinGrandTotal, type RoundingInput, type RoundingSystem } from './system.ts';
import { roundAtVertex, VERTEX_LIMIT } from './vertex.ts';

/** A printed cell that could not be kept within one step of its exact amount. `deviation` is printed less exact, 分. */
export type CellBeyond = { cell: number; deviation: Fen };

/** The atoms as they are published, and the cells that ended more than one step from their exact amounts. */
export type RoundingOutcome = { rounded: Fen[]; beyond: CellBeyond[] };

/** How many starting points the search tries while a cell is beyond a step. */
const SEARCHES = 6;

/**
 * Controlled rounding: every atom goes to the multiple of `step` just below or just above it, so that each cell, printed as
 * the sum of its rounded atoms, lies within one step of its exact amount wherever that can be found. Atoms that already are
 * multiples stay. Deterministic: the same input gives the same output. What is guaranteed: docs/rounding.md.
 * @throws RangeError when an atom is negative or no safe integer of 分, or a cell names an atom that is not there
 */
export function roundAtoms(given: RoundingInput): RoundingOutcome {
  const input = { ...given, cells: distinctCells(given) };
  const system = buildSystem(input);
  const { ceilings } = solve(system);
  const rounded = input.atoms.map((amount) => fen(amount - (amount % input.step)));
  for (const [choice, atom] of system.choiceAtoms.entries())
    if (ceilings[choice] === 1) rounded[atom] = fen((rounded[atom] as number) + input.step);
  return { rounded, beyond: cellsBeyond(input, rounded) };
}

/** First with the grand total at its conventional value; without that wish where it would put more of the cells off. */
function solve(system: RoundingSystem): Assignment {
  if (system.floors.length === 0) return emptyAssignment(system);
  let best = emptyAssignment(system);
  assign({ system, assignment: best, ceilings: search(pinGrandTotal(system)).ceilings });
  if (best.penalty > 0) {
    const free = search(system);
    if (free.penalty < best.penalty) best = free;
  }
  if (!isBeyond(best) || system.choiceAtoms.length > VERTEX_LIMIT) {
    polish({ system, assignment: best });
    return best;
  }
  const corner = emptyAssignment(system);
  assign({ system, assignment: corner, ceilings: roundAtVertex(system) });
  if (corner.penalty < best.penalty) assign({ system, assignment: best, ceilings: corner.ceilings });
  polish({ system, assignment: best });
  return worstDeviation(system, best) > worstDeviation(system, corner) ? corner : best;
}

function search(system: RoundingSystem): Assignment {
  const choices = system.choiceAtoms.length;
  let best = emptyAssignment(system);
  roundCumulatively({ system, assignment: best });
  repair({ system, assignment: best, random: seededRandom(1), patience: 2_000 + 2 * choices });
  for (let seed = 2; seed <= SEARCHES && isBeyond(best); seed++) {
    const random = seededRandom(seed);
    const other = emptyAssignment(system);
    roundAtRandom({ system, assignment: other, random });
    repair({ system, assignment: other, random, patience: 10_000 + 2 * choices });
    if (other.penalty < best.penalty) best = other;
  }
  return best;
}

/** Sums differences, not amounts: those stay exact however large the amounts are. */
function cellsBeyond({ atoms, cells, step }: RoundingInput, rounded: readonly Fen[]): CellBeyond[] {
  const beyond: CellBeyond[] = [];
  for (const [cell, members] of cells.entries()) {
    let deviation = 0;
    for (const atom of members) deviation += (rounded[atom] as number) - (atoms[atom] as number);
    if (Math.abs(deviation) > step) beyond.push({ cell, deviation: fen(deviation) });
  }
  return beyond;
}
