import { fen, roundToPublishedStep } from '#lib/core/money/index.ts';
import { roundAtoms } from '#lib/core/rounding/index.ts';
import { seededRandom } from '#lib/core/rounding/random.ts';
import { cellsOfLedger, type Line } from './ledger-cells.ts';
import { type Grain, type LedgerShape, randomLedger } from './random-ledger.ts';
import { deviations, STEP } from './table-systems.ts';

/** How one ledger came out: cells by what became of them, the grand total's deviation in 分, and the time. */
export type Quality = {
  cells: number;
  conventional: number;
  atOneStep: number;
  beyond: number;
  worst: number;
  totalConventional: boolean;
  milliseconds: number;
};

/** Rounds a ledger's cells and measures every one of them against its exact amount. */
export function qualityOf(lines: readonly Line[]): Quality {
  const input = { ...cellsOfLedger(lines), step: STEP };
  const start = performance.now();
  const { rounded, beyond } = roundAtoms(input);
  const milliseconds = performance.now() - start;
  const exact = input.cells.map((cell) => cell.reduce((sum, atom) => sum + (input.atoms[atom] ?? 0), 0));
  const found = deviations(input, rounded);
  const isConventional = (cell: number) =>
    (exact[cell] ?? 0) + (found[cell] ?? 0) === roundToPublishedStep(fen(exact[cell] ?? 0));
  const biggest = exact.reduce((best, amount, cell) => (amount > (exact[best] ?? 0) ? cell : best), 0);
  return {
    cells: found.length,
    conventional: found.filter((_, cell) => isConventional(cell)).length,
    atOneStep: found.filter((deviation) => Math.abs(deviation) === STEP).length,
    beyond: beyond.length,
    worst: found.reduce((worst, deviation) => Math.max(worst, Math.abs(deviation)), 0),
    totalConventional: isConventional(biggest),
    milliseconds,
  };
}

/** Shapes of departments, small ones as often as large ones: 1–60 units, 5–400 projects, 20 to `maximum` lines. */
export function departmentShapes(input: { count: number; maximum: number; grain: Grain }): LedgerShape[] {
  const random = seededRandom(input.grain);
  return Array.from({ length: input.count }, (_, seed) => {
    const lines = Math.floor(20 * (input.maximum / 20) ** (random.below(1_000) / 1_000));
    return {
      seed: seed * 7 + input.grain,
      units: 1 + random.below(Math.min(60, lines)),
      projects: 5 + random.below(Math.min(396, lines)),
      lines,
      grain: input.grain,
      balanced: random.below(4) > 0,
    };
  });
}

/** Measures random departments one after another. */
export function qualities(shapes: readonly LedgerShape[]): Quality[] {
  return shapes.map((shape) => qualityOf(randomLedger(shape)));
}
