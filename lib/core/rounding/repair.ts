import { type Assignment, flip, penaltyOf } from './assignment.ts';
import type { Random } from './random.ts';
import type { RoundingSystem } from './system.ts';

/** How many members of a big constraint are looked at for one move. Measured: 40 leaves a tenth of the ledgers unsolved. */
const CANDIDATES = 400;

/** The longest search, as a multiple of its patience; ordinary ones end long before. */
const LONGEST = 20;

type Search = {
  system: RoundingSystem;
  assignment: Assignment;
  random: Random;
  /** constraint → what its penalty counts now; grows where the search is stuck, which drives it out of dead ends */
  weights: Float64Array;
};

/**
 * Mends constraints that are off: takes one at random, flips the member that costs the least elsewhere, and lets a
 * constraint that cannot be mended without loss count more, until nothing is off or `patience` moves brought no progress.
 * Leaves the best assignment seen. The number of moves is linear in `patience`.
 */
export function repair(input: {
  system: RoundingSystem;
  assignment: Assignment;
  random: Random;
  patience: number;
}): void {
  const { system, assignment, random } = input;
  const weights = new Float64Array(system.floors.length).fill(1);
  const search: Search = { system, assignment, random, weights };
  let best = assignment.penalty;
  let flipsSinceBest: number[] = [];
  for (let moves = 0; moves < input.patience * LONGEST; moves++) {
    if (assignment.violatedCount === 0 || flipsSinceBest.length >= input.patience) break;
    const constraint = assignment.violated[random.below(assignment.violatedCount)] as number;
    const choice = cheapestMember(search, constraint);
    if (choice < 0) {
      flipsSinceBest.push(-1);
      continue;
    }
    flip({ system, assignment, choice });
    flipsSinceBest.push(choice);
    if (assignment.penalty >= best) continue;
    best = assignment.penalty;
    flipsSinceBest = [];
  }
  for (const choice of flipsSinceBest.reverse()) if (choice >= 0) flip({ system, assignment, choice });
}

/** The member that brings the constraint nearer at the least cost; −1 when the sample holds none. */
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
    if (assignment.ceilings[choice] !== wanted) continue;
    const cost = costOfFlip(search, choice);
    if (cost >= bestCost) continue;
    bestCost = cost;
    best = choice;
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
