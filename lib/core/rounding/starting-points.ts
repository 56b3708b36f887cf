import { type Assignment, flip } from './assignment.ts';
import type { Random } from './random.ts';
import type { RoundingSystem } from './system.ts';

/**
 * Rounds cumulatively: along an order of the choices, a choice goes up when the remainders so far have filled a step.
 * The order keeps the choices of the biggest constraints together, so one hierarchy comes out nearly right at once.
 */
export function roundCumulatively({ system, assignment }: { system: RoundingSystem; assignment: Assignment }): void {
  let carried = system.step / 2;
  for (const choice of orderByHierarchy(system)) {
    carried += system.remainders[choice] as number;
    if (carried < system.step) continue;
    carried -= system.step;
    flip({ system, assignment, choice });
  }
}

/** Sends each choice up with the probability of its remainder: a start far from those that led nowhere. */
export function roundAtRandom(input: { system: RoundingSystem; assignment: Assignment; random: Random }): void {
  for (const [choice, remainder] of input.system.remainders.entries())
    if (input.random.below(input.system.step) < remainder) flip({ ...input, choice });
}

/** Choices sorted by their constraints, biggest constraint first. */
function orderByHierarchy(system: RoundingSystem): Int32Array {
  const size = (constraint: number) =>
    (system.memberStarts[constraint + 1] as number) - (system.memberStarts[constraint] as number);
  const bySize = Int32Array.from(system.floors.keys()).sort((a, b) => size(b) - size(a) || a - b);
  const rank = new Int32Array(bySize.length);
  for (const [position, constraint] of bySize.entries()) rank[constraint] = position;
  const paths = Array.from(system.choiceAtoms, (_, choice) =>
    system.owners
      .slice(system.ownerStarts[choice], system.ownerStarts[choice + 1])
      .map((constraint) => rank[constraint] as number)
      .sort(),
  );
  return Int32Array.from(paths.keys()).sort((a, b) => comparePaths(paths[a], paths[b]) || a - b);
}

function comparePaths(a: Int32Array = new Int32Array(), b: Int32Array = new Int32Array()): number {
  const shared = Math.min(a.length, b.length);
  for (let index = 0; index < shared; index++) {
    const difference = (a[index] as number) - (b[index] as number);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
