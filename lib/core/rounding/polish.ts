import { type Assignment, flip, penaltyOf } from './assignment.ts';
import type { RoundingSystem } from './system.ts';

/** Longest chain of flips that is tried to bring one cell to its conventional value. */
const CHAIN = 8;
/** How many members of a big constraint are looked at for one flip. */
const CANDIDATES = 100;
/** Being off outweighs every nicety; of two that are equally off, the smaller deviation is better. */
const OFF = 1e10;
/** The grand total outweighs every other cell. */
const GRAND_TOTAL = 1e7;

type Polish = { system: RoundingSystem; assignment: Assignment; importance: Float64Array; conventional: Uint8Array };

/**
 * Brings cells to the value that rounding half up would print, big cells first, where this puts no cell off: flips a member,
 * then members of whatever that disturbed most, and keeps the chain as soon as it is a gain as a whole. Time: linear.
 */
export function polish({ system, assignment }: { system: RoundingSystem; assignment: Assignment }): void {
  const polishing: Polish = {
    system,
    assignment,
    importance: system.amounts.map((amount) => 1 + Math.round(Math.sqrt(amount / system.step))),
    conventional: Uint8Array.from(system.excesses, (excess) => (excess * 2 >= system.step ? 1 : 0)),
  };
  const { importance } = polishing;
  const order = Int32Array.from(importance.keys()).sort(
    (a, b) => (system.amounts[b] as number) - (system.amounts[a] as number) || a - b,
  );
  const [grandTotal] = order;
  if (grandTotal === undefined) return;
  importance[grandTotal] = GRAND_TOTAL;
  for (let round = 0; round < 2; round++)
    for (const constraint of order) if (costAt(polishing, constraint, 0) > 0) tryChain(polishing, constraint);
}

/** What a constraint costs if its offset changes by `change`. */
function costAt({ system, assignment, importance, conventional }: Polish, constraint: number, change: number): number {
  const offset = (assignment.offsets[constraint] as number) + change;
  const unconventional = Math.abs(offset - (conventional[constraint] as number));
  const nicety = (importance[constraint] as number) * unconventional;
  const penalty = penaltyOf(offset, assignment.whole[constraint] as number);
  if (penalty === 0) return nicety;
  const deviation = Math.abs(offset - (system.excesses[constraint] as number) / system.step);
  return OFF * (penalty + deviation) + nicety;
}

function tryChain(polishing: Polish, first: number): void {
  const { system, assignment } = polishing;
  const chain: number[] = [];
  let cost = 0;
  let target = first;
  while (chain.length < CHAIN && target >= 0) {
    const step = cheapestFlip({ polishing, constraint: target, chain });
    if (step === undefined) break;
    target = mostDisturbed(polishing, step.choice);
    flip({ system, assignment, choice: step.choice });
    chain.push(step.choice);
    cost += step.cost;
    if (cost < 0) return;
  }
  for (const choice of chain.reverse()) flip({ system, assignment, choice });
}

function cheapestFlip({ polishing, constraint, chain }: { polishing: Polish; constraint: number; chain: number[] }) {
  const { system, assignment, conventional } = polishing;
  const start = system.memberStarts[constraint] as number;
  const size = (system.memberStarts[constraint + 1] as number) - start;
  const wanted = (assignment.offsets[constraint] as number) > (conventional[constraint] as number) ? 1 : 0;
  const stride = Math.ceil(size / CANDIDATES);
  let best: { choice: number; cost: number } | undefined;
  for (let at = 0; at < size; at += stride) {
    const choice = system.members[start + at] as number;
    if (assignment.ceilings[choice] !== wanted || chain.includes(choice)) continue;
    let cost = 0;
    const change = wanted === 1 ? -1 : 1;
    const end = system.ownerStarts[choice + 1] as number;
    for (let owner = system.ownerStarts[choice] as number; owner < end; owner++) {
      const affected = system.owners[owner] as number;
      cost += costAt(polishing, affected, change) - costAt(polishing, affected, 0);
    }
    if (best === undefined || cost < best.cost) best = { choice, cost };
  }
  return best;
}

/** The constraint that flipping this choice will harm most; −1 when it harms none. */
function mostDisturbed(polishing: Polish, choice: number): number {
  const { system, assignment } = polishing;
  const change = assignment.ceilings[choice] === 1 ? -1 : 1;
  const end = system.ownerStarts[choice + 1] as number;
  let worst = 0;
  let found = -1;
  for (let owner = system.ownerStarts[choice] as number; owner < end; owner++) {
    const constraint = system.owners[owner] as number;
    const harm = costAt(polishing, constraint, change) - costAt(polishing, constraint, 0);
    if (harm <= worst) continue;
    worst = harm;
    found = constraint;
  }
  return found;
}
