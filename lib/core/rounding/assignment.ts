import type { RoundingSystem } from './system.ts';

/** Cost of a constraint that is a whole step off although it is a multiple of the step itself. */
const EDGE = 1;
/** Cost of a constraint more than a step off; it grows with the square of the steps beyond. */
const BEYOND = 8;

/** One choice of floors and ceilings, with everything that depends on it kept up to date flip by flip. */
export type Assignment = {
  /** choice → 1 at its ceiling, 0 at its floor */
  ceilings: Uint8Array;
  /** constraint → its ceilings less the number that keeps it at its floor: 0 and 1 are within a step */
  offsets: Int32Array;
  /** constraint → 1 when it is a multiple of the step, so that only an offset of 0 is right */
  whole: Uint8Array;
  /** sum of `penaltyOf` over all constraints */
  penalty: number;
  /** the constraints with a penalty, in no order, and where each stands in the list (−1: nowhere) */
  violated: Int32Array;
  violatedCount: number;
  violatedAt: Int32Array;
};

/** Starts with every atom at its floor. */
export function emptyAssignment(system: RoundingSystem): Assignment {
  const constraints = system.floors.length;
  const assignment: Assignment = {
    ceilings: new Uint8Array(system.choiceAtoms.length),
    offsets: new Int32Array(constraints),
    whole: new Uint8Array(constraints),
    penalty: 0,
    violated: new Int32Array(constraints),
    violatedCount: 0,
    violatedAt: new Int32Array(constraints).fill(-1),
  };
  for (let constraint = 0; constraint < constraints; constraint++) {
    assignment.offsets[constraint] = -(system.floors[constraint] as number);
    assignment.whole[constraint] = system.excesses[constraint] === 0 ? 1 : 0;
    const penalty = penaltyOf(assignment.offsets[constraint] as number, assignment.whole[constraint] as number);
    assignment.penalty += penalty;
    if (penalty > 0) enlist(assignment, constraint);
  }
  return assignment;
}

/** Moves the choices to the given sides. */
export function assign(input: { system: RoundingSystem; assignment: Assignment; ceilings: Uint8Array }): void {
  for (const [choice, side] of input.ceilings.entries())
    if (input.assignment.ceilings[choice] !== side) flip({ ...input, choice });
}

/** True when some constraint is more than a step off, and not only at exactly a step. */
export function isBeyond({ violated, violatedCount, whole, offsets }: Assignment): boolean {
  for (const constraint of violated.subarray(0, violatedCount))
    if (whole[constraint] === 0 || Math.abs(offsets[constraint] as number) > 1) return true;
  return false;
}

/** How far the worst constraint is off, in steps. */
export function worstDeviation(system: RoundingSystem, { offsets }: Assignment): number {
  return offsets.reduce(
    (worst, offset, at) => Math.max(worst, Math.abs(offset - (system.excesses[at] as number) / system.step)),
    0,
  );
}

/** What a constraint at this offset costs: nothing within a step, little at exactly a step, much beyond. */
export function penaltyOf(offset: number, whole: number): number {
  if (whole === 1) {
    const off = offset < 0 ? -offset : offset;
    return off === 0 ? 0 : EDGE + BEYOND * (off - 1) * (off - 1);
  }
  const off = offset < 0 ? -offset : offset > 1 ? offset - 1 : 0;
  return BEYOND * off * off;
}

/** Moves one choice to its other side. */
export function flip({
  system,
  assignment,
  choice,
}: {
  system: RoundingSystem;
  assignment: Assignment;
  choice: number;
}): void {
  const { offsets, whole, ceilings } = assignment;
  const change = ceilings[choice] === 1 ? -1 : 1;
  ceilings[choice] = change === 1 ? 1 : 0;
  const end = system.ownerStarts[choice + 1] as number;
  for (let at = system.ownerStarts[choice] as number; at < end; at++) {
    const constraint = system.owners[at] as number;
    const offset = offsets[constraint] as number;
    const isWhole = whole[constraint] as number;
    const before = penaltyOf(offset, isWhole);
    const after = penaltyOf(offset + change, isWhole);
    offsets[constraint] = offset + change;
    assignment.penalty += after - before;
    if (before === 0 && after > 0) enlist(assignment, constraint);
    else if (before > 0 && after === 0) strike(assignment, constraint);
  }
}

function enlist(assignment: Assignment, constraint: number): void {
  assignment.violated[assignment.violatedCount] = constraint;
  assignment.violatedAt[constraint] = assignment.violatedCount;
  assignment.violatedCount += 1;
}

function strike(assignment: Assignment, constraint: number): void {
  const at = assignment.violatedAt[constraint] as number;
  assignment.violatedCount -= 1;
  const last = assignment.violated[assignment.violatedCount] as number;
  assignment.violated[at] = last;
  assignment.violatedAt[last] = at;
  assignment.violatedAt[constraint] = -1;
}
