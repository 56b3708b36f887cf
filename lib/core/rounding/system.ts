import type { Fen } from '../money/index.ts';

/** Printed cells, each as the atoms whose sum it prints. */
export type CellAtoms = readonly (Int32Array | readonly number[])[];

/** What is to be rounded: exact atoms, the cells printed from them, and the step (分) of a printed figure. */
export type RoundingInput = { atoms: readonly Fen[]; cells: CellAtoms; step: number };

/**
 * The part of the input where something is left to decide, indexed both ways (compressed rows).
 * A choice is an atom that is no multiple of the step: it goes to its floor (0) or its ceiling (1).
 * A constraint is a set of choices that some printed cells share; those cells have one and the same error.
 */
export type RoundingSystem = {
  step: number;
  /** choice → atom of the input */
  choiceAtoms: Int32Array;
  /** choice → what it has above its floor step, 1 to step − 1 */
  remainders: Float64Array;
  /** constraint → its choices: `members[memberStarts[c]] …` */
  memberStarts: Int32Array;
  members: Int32Array;
  /** choice → its constraints: `owners[ownerStarts[v]] …` */
  ownerStarts: Int32Array;
  owners: Int32Array;
  /** constraint → ceilings that keep it at its own floor step */
  floors: Int32Array;
  /** constraint → what it has above that floor step, 0 to step − 1 */
  excesses: Float64Array;
  /** constraint → exact amount of the biggest cell with this error, 分; an order of importance only, so it may be inexact */
  amounts: Float64Array;
};

type Constraint = { choices: Int32Array; amount: number };

/** The same cells with each atom named once: a cell is a set. */
export function distinctCells({ atoms, cells }: RoundingInput): CellAtoms {
  const lastCell = new Int32Array(atoms.length).fill(-1);
  return cells.map((cell, index) => {
    let repeated = false;
    for (const atom of cell) {
      if (atoms[atom] === undefined) throw new RangeError(`cell ${index} names an atom that is not there: ${atom}`);
      if (lastCell[atom] === index) repeated = true;
      lastCell[atom] = index;
    }
    return repeated ? [...new Set(cell)] : cell;
  });
}

/** Reduces the input to its open choices; equal cells, and cells that differ only by whole steps, become one constraint. */
export function buildSystem(input: RoundingInput): RoundingSystem {
  const { choiceAtoms, choiceOf, remainders } = openChoices(input);
  const constraints = mergedConstraints({ input, choiceOf });
  const memberStarts = new Int32Array(constraints.length + 1);
  for (const [index, { choices }] of constraints.entries())
    memberStarts[index + 1] = (memberStarts[index] as number) + choices.length;
  const members = new Int32Array(memberStarts[constraints.length] as number);
  const floors = new Int32Array(constraints.length);
  const excesses = new Float64Array(constraints.length);
  for (const [index, { choices }] of constraints.entries()) {
    members.set(choices, memberStarts[index]);
    let sum = 0;
    for (const choice of choices) sum += remainders[choice] as number;
    excesses[index] = sum % input.step;
    floors[index] = (sum - (sum % input.step)) / input.step;
  }
  return {
    step: input.step,
    choiceAtoms,
    remainders,
    memberStarts,
    members,
    ...transpose({ memberStarts, members, choices: choiceAtoms.length }),
    floors,
    excesses,
    amounts: Float64Array.from(constraints, ({ amount }) => amount),
  };
}

/** An atom whose ceiling would leave the exact range of integers has no choice: it stays at its floor. */
function openChoices({ atoms, step }: RoundingInput) {
  const choiceOf = new Int32Array(atoms.length).fill(-1);
  const chosen: number[] = [];
  for (const [index, amount] of atoms.entries()) {
    if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError(`not an amount to round: ${amount}`);
    const floor = amount - (amount % step);
    if (floor === amount || floor + step > Number.MAX_SAFE_INTEGER) continue;
    choiceOf[index] = chosen.length;
    chosen.push(index);
  }
  const choiceAtoms = Int32Array.from(chosen);
  const remainders = Float64Array.from(chosen, (index) => (atoms[index] as number) % step);
  return { choiceAtoms, choiceOf, remainders };
}

function mergedConstraints({ input, choiceOf }: { input: RoundingInput; choiceOf: Int32Array }): Constraint[] {
  const byHash = new Map<number, Constraint[]>();
  const constraints: Constraint[] = [];
  for (const cell of input.cells) {
    let amount = 0;
    const found: number[] = [];
    for (const atom of cell) {
      amount += input.atoms[atom] ?? 0;
      const choice = choiceOf[atom] ?? -1;
      if (choice >= 0) found.push(choice);
    }
    if (found.length === 0) continue;
    const choices = Int32Array.from(found).sort();
    const alike = sameHash(byHash, hashOf(choices));
    const twin = alike.find((other) => sameChoices(other.choices, choices));
    if (twin) twin.amount = Math.max(twin.amount, amount);
    else {
      const constraint = { choices, amount };
      alike.push(constraint);
      constraints.push(constraint);
    }
  }
  return constraints;
}

function sameHash(byHash: Map<number, Constraint[]>, hash: number): Constraint[] {
  const known = byHash.get(hash);
  if (known) return known;
  const fresh: Constraint[] = [];
  byHash.set(hash, fresh);
  return fresh;
}

function hashOf(choices: Int32Array): number {
  let hash = choices.length;
  for (const choice of choices) hash = (Math.imul(hash, 31) ^ Math.imul(choice + 1, 0x9e3779b1)) | 0;
  return hash;
}

function sameChoices(a: Int32Array, b: Int32Array): boolean {
  return a.length === b.length && a.every((choice, index) => choice === b[index]);
}

/** The same system with its biggest cell, the grand total, bound to the value that rounding half up would print. */
export function pinGrandTotal(system: RoundingSystem): RoundingSystem {
  const biggest = system.amounts.reduce(
    (best, amount, at) => (amount > (system.amounts[best] as number) ? at : best),
    0,
  );
  const floors = system.floors.slice();
  const excesses = system.excesses.slice();
  if ((excesses[biggest] as number) * 2 >= system.step) floors[biggest] = (floors[biggest] as number) + 1;
  excesses[biggest] = 0;
  return { ...system, floors, excesses };
}

function transpose(input: { memberStarts: Int32Array; members: Int32Array; choices: number }) {
  const ownerStarts = new Int32Array(input.choices + 1);
  for (const choice of input.members) ownerStarts[choice + 1] = (ownerStarts[choice + 1] as number) + 1;
  for (let choice = 0; choice < input.choices; choice++)
    ownerStarts[choice + 1] = (ownerStarts[choice + 1] as number) + (ownerStarts[choice] as number);
  const owners = new Int32Array(input.members.length);
  const next = ownerStarts.slice();
  for (let constraint = 0; constraint + 1 < input.memberStarts.length; constraint++) {
    const end = input.memberStarts[constraint + 1] as number;
    for (let at = input.memberStarts[constraint] as number; at < end; at++) {
      const choice = input.members[at] as number;
      owners[next[choice] as number] = constraint;
      next[choice] = (next[choice] as number) + 1;
    }
  }
  return { ownerStarts, owners };
}
