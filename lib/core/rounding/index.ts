export { type CellBeyond, type RoundingOutcome, roundAtoms } from './round-atoms.ts';
export type { CellAtoms, RoundingInput } from './system.ts';
