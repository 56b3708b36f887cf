import type { RoundingSystem } from './system.ts';

/** Beyond this many open atoms the algebra takes too long for a fall-back. */
export const VERTEX_LIMIT = 600;
const NEARLY_NOTHING = 1e-9;

/** A direction in which the open values may move without leaving any tight constraint: choice → weight. */
type Direction = Map<number, number>;

type Walk = {
  system: RoundingSystem;
  /** choice → its value between floor (0) and ceiling (1) */
  values: Float64Array;
  /** constraint → sum of its values */
  sums: Float64Array;
  /** constraint → 1 while it holds its sum at a whole number of steps */
  tight: Uint8Array;
  /** constraint → 1 once it has been given up */
  dropped: Uint8Array;
  directions: Direction[];
};

/**
 * Rounds by walking from the exact values to a corner of everything that is within a step (Beck and Fiala's argument, with
 * constraints given up only when a corner is not whole). Proven: where the constraints form two families without partial
 * overlaps, nothing ends off; otherwise every cell ends less than d steps from its exact amount, d being the most
 * constraints that one atom is in.
 * @returns choice → 1 for its ceiling. Cubic in the number of open atoms: see `VERTEX_LIMIT`.
 */
export function roundAtVertex(system: RoundingSystem): Uint8Array {
  const walk = startWalk(system);
  for (;;) {
    const direction = walk.directions.pop();
    if (direction) move(walk, direction);
    else if (!giveUpSmallest(walk)) return Uint8Array.from(walk.values, (value) => (value > 0.5 ? 1 : 0));
  }
}

const membersOf = ({ members, memberStarts }: RoundingSystem, constraint: number) =>
  members.subarray(memberStarts[constraint], memberStarts[constraint + 1]);
const ownersOf = ({ owners, ownerStarts }: RoundingSystem, choice: number) =>
  owners.subarray(ownerStarts[choice], ownerStarts[choice + 1]);
const isOpen = (value: number) => value > 0 && value < 1;

function startWalk(system: RoundingSystem): Walk {
  const values = system.remainders.map((remainder) => remainder / system.step);
  const walk: Walk = {
    system,
    values,
    sums: system.floors.reduce((sums, floor, constraint) => {
      sums[constraint] = floor + (system.excesses[constraint] as number) / system.step;
      return sums;
    }, new Float64Array(system.floors.length)),
    tight: Uint8Array.from(system.excesses, (excess) => (excess === 0 ? 1 : 0)),
    dropped: new Uint8Array(system.floors.length),
    directions: [],
  };
  spanDirections(walk);
  return walk;
}

/** All directions of the open values, less what the tight constraints forbid. */
function spanDirections(walk: Walk): void {
  walk.directions = [];
  for (const [choice, value] of walk.values.entries()) if (isOpen(value)) walk.directions.push(new Map([[choice, 1]]));
  for (const [constraint, tight] of walk.tight.entries())
    if (tight === 1) forbid(walk, sumOver(membersOf(walk.system, constraint)));
}

const sumOver = (choices: Int32Array) => {
  const included = new Set(choices);
  return (direction: Direction) => {
    let sum = 0;
    for (const [choice, weight] of direction) if (included.has(choice)) sum += weight;
    return sum;
  };
};

/** Keeps the directions that leave `measure` unchanged: one that changes it is spent to correct all the others. */
function forbid(walk: Walk, measure: (direction: Direction) => number, spent?: Direction): void {
  const measured = walk.directions.map((direction) => ({ direction, change: measure(direction) }));
  let pivot = { direction: spent ?? new Map(), change: spent ? measure(spent) : 0 };
  if (Math.abs(pivot.change) <= NEARLY_NOTHING)
    for (const entry of measured) if (Math.abs(entry.change) > Math.abs(pivot.change)) pivot = entry;
  if (Math.abs(pivot.change) <= NEARLY_NOTHING) return;
  for (const { direction, change } of measured) {
    if (direction === pivot.direction || Math.abs(change) <= NEARLY_NOTHING) continue;
    for (const [choice, weight] of pivot.direction) {
      const corrected = (direction.get(choice) ?? 0) - (change / pivot.change) * weight;
      if (Math.abs(corrected) <= NEARLY_NOTHING) direction.delete(choice);
      else direction.set(choice, corrected);
    }
  }
  const { direction: used } = pivot;
  walk.directions = walk.directions.filter((direction) => direction !== used);
}

/** Goes along the direction until a value reaches floor or ceiling or a constraint becomes tight; that then stays. */
function move(walk: Walk, direction: Direction): void {
  const { system, values, sums, tight, dropped } = walk;
  const rates = new Map<number, number>();
  let length = Number.POSITIVE_INFINITY;
  for (const [choice, weight] of direction) {
    const value = values[choice] as number;
    length = Math.min(length, (weight > 0 ? 1 - value : value) / Math.abs(weight));
    for (const constraint of ownersOf(system, choice)) rates.set(constraint, (rates.get(constraint) ?? 0) + weight);
  }
  for (const [constraint, rate] of rates) {
    if (tight[constraint] === 1 || dropped[constraint] === 1 || Math.abs(rate) <= NEARLY_NOTHING) continue;
    const above = (sums[constraint] as number) - (system.floors[constraint] as number);
    length = Math.min(length, Math.max(0, rate > 0 ? 1 - above : above) / Math.abs(rate));
  }
  for (const [constraint, rate] of rates) sums[constraint] = (sums[constraint] as number) + rate * length;
  const settled: number[] = [];
  for (const [choice, weight] of direction) {
    const value = (values[choice] as number) + weight * length;
    values[choice] = value <= NEARLY_NOTHING ? 0 : value >= 1 - NEARLY_NOTHING ? 1 : value;
    if (!isOpen(values[choice] as number)) settled.push(choice);
  }
  hold(walk, { direction, rates, settled });
}

function hold(walk: Walk, event: { direction: Direction; rates: Map<number, number>; settled: number[] }): void {
  const { system, sums, tight, dropped } = walk;
  let spent: Direction | undefined = event.direction;
  const forbidNext = (measure: (direction: Direction) => number) => {
    forbid(walk, measure, spent);
    spent = undefined;
  };
  for (const choice of event.settled) forbidNext((direction) => direction.get(choice) ?? 0);
  for (const constraint of event.rates.keys()) {
    if (tight[constraint] === 1 || dropped[constraint] === 1) continue;
    const above = (sums[constraint] as number) - (system.floors[constraint] as number);
    if (above > NEARLY_NOTHING && above < 1 - NEARLY_NOTHING) continue;
    tight[constraint] = 1;
    forbidNext(sumOver(membersOf(system, constraint)));
  }
}

/** At a corner with values still open: gives up the tight constraint with the fewest of them. False when none is open. */
function giveUpSmallest(walk: Walk): boolean {
  const open = (constraint: number) =>
    membersOf(walk.system, constraint).reduce(
      (count, choice) => count + (isOpen(walk.values[choice] as number) ? 1 : 0),
      0,
    );
  if (!walk.values.some(isOpen)) return false;
  let smallest = -1;
  let fewest = Number.POSITIVE_INFINITY;
  for (const [constraint, tight] of walk.tight.entries()) {
    if (tight === 0) continue;
    const count = open(constraint);
    if (count === 0 || count >= fewest) continue;
    fewest = count;
    smallest = constraint;
  }
  if (smallest >= 0) {
    walk.tight[smallest] = 0;
    walk.dropped[smallest] = 1;
  }
  spanDirections(walk);
  return true;
}
