import { FOREIGN_IDS, foreignKinds } from '#tests/support/foreign/foreign-printed.ts';
import { type Judged, judgePlanted } from '#tests/support/planted/judge-planted.ts';
import type { PlantedKind } from '#tests/support/planted/planted-kind.ts';
import { PLANTED_KINDS } from '#tests/support/planted/planted-kinds.ts';
import { PLANTED_IDS } from '#tests/support/planted/printed.ts';
import type { Bench, Finding } from '../support/finding.ts';

/** Seeds a kind and report: with five reports some thousands of mistakes. */
const SEEDS = 6;
const RECALL = 0.95;
const PRECISION = 0.95;

/** Mistakes of every kind planted in every golden report: how many the examination finds, and what it says without cause. */
export const plantedBench: Bench = {
  name: 'planted',
  title: '埋错：各类差错埋入四套模板的报告，查出多少、误报多少',
  run: async () => {
    const byKind = PLANTED_KINDS.map((kind) => ({ kind, judged: plantsOf(kind) }));
    const all = byKind.flatMap(({ judged }) => judged);
    const foreign = foreignKinds().flatMap((kind) => plantsOf(kind, FOREIGN_IDS));
    return [
      ...byKind.map(({ kind, judged }) => kindRow(kind.name, judged)),
      wholeRow(`合计 ${PLANTED_KINDS.length} 类`, all),
      wholeRow('外地版式', foreign),
    ];
  },
};

function plantsOf(kind: PlantedKind, reports = PLANTED_IDS): Judged[] {
  return reports.flatMap((report, index) =>
    Array.from(
      { length: SEEDS },
      (_, seed) => judgePlanted({ kind, report, seed: 1_009 * (seed + 1) + index }) ?? [],
    ).flat(),
  );
}

/** Findings that are not wrong among all that the plants brought. */
function precisionOf(judged: readonly Judged[]): number {
  const seen = judged.reduce((sum, one) => sum + one.seen.length, 0);
  const wrong = judged.reduce((sum, one) => sum + one.falseAlarms.length, 0);
  return seen === 0 ? 1 : 1 - wrong / seen;
}

const percent = (share: number) => `${(share * 100).toFixed(1)}%`;

function kindRow(name: string, judged: readonly Judged[]): Finding {
  const found = judged.filter((one) => one.found).length;
  const recall = judged.length === 0 ? 0 : found / judged.length;
  return {
    what: name,
    ours: `查出 ${found}/${judged.length}`,
    ratio: percent(recall),
    peer: `无误报 ${percent(precisionOf(judged))}`,
  };
}

function wholeRow(what: string, all: readonly Judged[]): Finding {
  const found = all.filter((one) => one.found).length;
  const [recall, precision] = [found / all.length, precisionOf(all)];
  return {
    what,
    ours: `查出 ${found}/${all.length}`,
    ratio: percent(recall),
    peer: `无误报 ${percent(precision)}`,
    aim: `≥ ${percent(RECALL)}，${percent(PRECISION)}`,
    reached: recall >= RECALL && precision >= PRECISION,
  };
}
