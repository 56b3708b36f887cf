import { type Assignment, flip, penaltyOf } from './assignment.ts';
import type { Random } from './random.ts';
import type { RoundingSystem } from './system.ts';

/** How many members of a big constraint are looked at for one move. */
const CANDIDATES = 40;
/** A flipped choice rests for this many moves, and up to as many again, at random. */
const REST = 4;

type Search = {
  system: RoundingSystem;
  assignment: Assignment;
  random: Random;
  /** constraint → what its penalty counts now; grows where the search is stuck */
  weights: Float64Array;
  /** choice → the move until which it rests */
  restsUntil: Int32Array;
  moves: number;
};

/**
 * Mends constraints that are more than a step off: takes one, flips the member that costs the least elsewhere, and makes a
 * constraint that cannot be mended without loss count more, until nothing is off or `patience` moves brought no progress.
 * Leaves the best assignment seen. Time: linear in `patience`, whatever the size of the system.
 */
export function repair(input: {
  system: RoundingSystem;
  assignment: Assignment;
  random: Random;
  patience: number;
}): void {
  const { system, assignment, random } = input;
  const search: Search = {
    system,
    assignment,
    random,
    weights: new Float64Array(system.floors.length).fill(1),
    restsUntil: new Int32Array(system.choiceAtoms.length),
    moves: 0,
  };
  let best = assignment.penalty;
  let flipsSinceBest: number[] = [];
  while (assignment.violatedCount > 0 && flipsSinceBest.length < input.patience) {
    search.moves += 1;
    const constraint = assignment.violated[random.below(assignment.violatedCount)] as number;
    const choice = cheapestMember(search, constraint);
    if (choice < 0) continue;
    flip({ system, assignment, choice });
    search.restsUntil[choice] = search.moves + REST + random.below(REST);
    flipsSinceBest.push(choice);
    if (assignment.penalty < best) {
      best = assignment.penalty;
      flipsSinceBest = [];
    }
  }
  for (const choice of flipsSinceBest.reverse()) flip({ system, assignment, choice });
}

/** The member that brings the constraint nearer at the least cost; −1 (and a heavier constraint) when all of them rest. */
function cheapestMember(search: Search, constraint: number): number {
  const { system, assignment, random } = search;
  const start = system.memberStarts[constraint] as number;
  const size = (system.memberStarts[constraint + 1] as number) - start;
  const wanted = (assignment.offsets[constraint] as number) > 0 ? 1 : 0;
  const looks = Math.min(size, CANDIDATES);
  let best = -1;
  let bestCost = Number.POSITIVE_INFINITY;
  let at = random.below(size);
  for (let look = 0; look < looks; look++) {
    const choice = system.members[start + at] as number;
    at = size <= CANDIDATES ? (at + 1) % size : random.below(size);
    if (assignment.ceilings[choice] !== wanted || (search.restsUntil[choice] as number) > search.moves) continue;
    const cost = costOfFlip(search, choice);
    if (cost < bestCost) {
      bestCost = cost;
      best = choice;
    }
  }
  if (bestCost >= 0) search.weights[constraint] = (search.weights[constraint] as number) + 1;
  return best;
}

function costOfFlip({ system, assignment, weights }: Search, choice: number): number {
  const change = assignment.ceilings[choice] === 1 ? -1 : 1;
  const end = system.ownerStarts[choice + 1] as number;
  let cost = 0;
  for (let at = system.ownerStarts[choice] as number; at < end; at++) {
    const constraint = system.owners[at] as number;
    const offset = assignment.offsets[constraint] as number;
    const whole = assignment.whole[constraint] as number;
    const difference = penaltyOf(offset + change, whole) - penaltyOf(offset, whole);
    if (difference !== 0) cost += (weights[constraint] as number) * difference;
  }
  return cost;
}
