import { seededRandom } from '#lib/core/rounding/random.ts';
import { readText } from '#lib/readers/text/read-text.ts';
import { type JudgedLayout, judgeLayout } from '#tests/support/layouts/judge-layout.ts';
import { CONVERSIONS, type Conversion } from '#tests/support/layouts/page-text.ts';
import { combination, VARIATIONS } from '#tests/support/layouts/variations.ts';
import { PRINTED_IDS } from '#tests/support/planted/printed.ts';
import type { Bench, Finding } from '../support/finding.ts';

const COMBINATIONS = 1_000;

/** The golden reports as other bureaus print them: what is read otherwise, and what is said without cause. */
export const layoutsBench: Bench = {
  name: 'layouts',
  title: '版式：同一份报告换各种印法，读回的数和新增的问题',
  run: async () => [
    row(
      `${VARIATIONS.length} 种印法，每套模板各一次`,
      PRINTED_IDS.flatMap((report) => VARIATIONS.map((one) => judgeLayout({ report, variations: [one], seed: 1 }))),
    ),
    row(
      `${COMBINATIONS} 种组合`,
      Array.from({ length: COMBINATIONS }, (_, seed) => combined(seed)),
    ),
    ...CONVERSIONS.map((conversion) =>
      row(
        `转成文本：${conversion.name}`,
        PRINTED_IDS.map((report, seed) => converted({ report, conversion, seed })),
      ),
    ),
  ],
};

function combined(seed: number): JudgedLayout {
  const report = PRINTED_IDS[seed % PRINTED_IDS.length] ?? '';
  return judgeLayout({ report, variations: combination(seededRandom(seed)), seed });
}

function converted(input: { report: string; conversion: Conversion; seed: number }): JudgedLayout {
  const { report, conversion, seed } = input;
  return judgeLayout({
    report,
    variations: combination(seededRandom(seed)),
    seed,
    document: (laid) => {
      const read = readText({ name: 'report.txt', text: conversion.convert(laid, seededRandom(seed)) });
      if (!read.ok) throw new Error(read.error.code);
      return read.value;
    },
  });
}

function row(what: string, judged: readonly JudgedLayout[]): Finding {
  const wrong = judged.filter(({ figures, findings }) => figures.length + findings.length > 0).length;
  const figures = judged.reduce((sum, one) => sum + one.figures.length, 0);
  const findings = judged.reduce((sum, one) => sum + one.findings.length, 0);
  return {
    what,
    ours: `${judged.length - wrong}/${judged.length} 份如初`,
    peer: `丢数 ${figures}，误报 ${findings}`,
    aim: '全部如初',
    reached: wrong === 0,
  };
}
