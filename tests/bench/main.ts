import { checksBench } from './checks/checks.ts';
import { deriveBench } from './derive/derive.ts';
import { examineBench } from './examine/examine.ts';
import { firstLoadBench } from './first-load/first-load.ts';
import { gridBench } from './grid/grid.ts';
import { growBench } from './grow/grow.ts';
import { layoutsBench } from './layouts/layouts.ts';
import { plantedBench } from './planted/planted.ts';
import { reportBench } from './report/report.ts';
import { reviewBench } from './review/review.ts';
import { saveBench } from './save/save.ts';
import { findingsTable } from './support/print-findings.ts';

/** Runs the benchmarks named on the command line, all where none is. Exits 1 when one fails; an aim missed is no failure. */
const BENCHES = [
  checksBench,
  deriveBench,
  examineBench,
  firstLoadBench,
  gridBench,
  growBench,
  layoutsBench,
  plantedBench,
  reportBench,
  reviewBench,
  saveBench,
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !BENCHES.some((bench) => bench.name === name));
if (unknown.length > 0) {
  console.error(`没有名为 ${unknown.join('、')} 的测量。可选：${BENCHES.map(({ name }) => name).join('、')}`);
  process.exit(2);
}
for (const bench of BENCHES) {
  if (wanted.length > 0 && !wanted.includes(bench.name)) continue;
  console.log(`\n── ${bench.name}　${bench.title}`);
  try {
    console.log(findingsTable(await bench.run()));
  } catch (error) {
    console.error(`测量失败：${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}
