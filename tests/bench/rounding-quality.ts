import { readFileSync } from 'node:fs';
import { linesOfPackage } from '#tests/core/rounding/support/ledger-cells.ts';
import { departmentShapes, type Quality, qualities, qualityOf } from '#tests/core/rounding/support/quality.ts';
import { randomLedger } from '#tests/core/rounding/support/random-ledger.ts';

/**
 * How far controlled rounding is off, and how long it takes. Usage: node tests/bench/rounding-quality.ts [ledgers a grain]
 * Every row: ledgers with a cell beyond one step (0.01 万元), cells exactly one step off, cells that show their
 * conventional half-up value, ledgers whose grand total does, the largest deviation in steps, milliseconds.
 */
const count = Number(process.argv[2] ?? 1_000);
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(3)} %`;

function report(name: string, all: readonly Quality[]): void {
  const sum = (part: (one: Quality) => number) => all.reduce((total, one) => total + part(one), 0);
  const times = all.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const cells = sum((one) => one.cells);
  console.log(name, {
    ledgers: all.length,
    cells,
    ledgersBeyond: all.filter(({ beyond }) => beyond > 0).length,
    cellsBeyond: sum((one) => one.beyond),
    atOneStep: percent(
      sum((one) => one.atOneStep),
      cells,
    ),
    conventional: percent(
      sum((one) => one.conventional),
      cells,
    ),
    totalConventional: percent(all.filter((one) => one.totalConventional).length, all.length),
    worstSteps: Math.max(...all.map(({ worst }) => worst)) / 10_000,
    medianMs: times[Math.floor(times.length / 2)]?.toFixed(1),
    maximumMs: times.at(-1)?.toFixed(1),
  });
}

const golden = new URL('../golden/jiangxia-2026/package.json', import.meta.url);
const goldenLines = linesOfPackage(JSON.parse(readFileSync(golden, 'utf8')));
report('golden, first run', [qualityOf(goldenLines)]);
report(
  'golden, warm',
  Array.from({ length: 50 }, () => qualityOf(goldenLines)),
);
for (const grain of [1, 100, 1_000, 5_000] as const)
  report(`random departments, amounts in ${grain} 分`, qualities(departmentShapes({ count, maximum: 2_000, grain })));
for (const units of [30, 300, 3_000])
  report(`${units} units × 36 lines`, [
    qualityOf(randomLedger({ seed: 5, units, projects: units * 2, lines: units * 36, grain: 1, balanced: true })),
  ]);
