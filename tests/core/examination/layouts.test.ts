import { describe, expect, it } from 'vitest';
import { seededRandom } from '#lib/core/rounding/random.ts';
import { readText } from '#lib/readers/text/read-text.ts';
import { expectOk } from '#tests/support/expect-ok.ts';
import { type JudgedLayout, judgeLayout } from '#tests/support/layouts/judge-layout.ts';
import { CONVERSIONS } from '#tests/support/layouts/page-text.ts';
import { combination, VARIATIONS } from '#tests/support/layouts/variations.ts';
import { PRINTED_IDS } from '#tests/support/planted/printed.ts';

const reportAt = (turn: number) => PRINTED_IDS[turn % PRINTED_IDS.length] ?? '';
/** In words, so that a failure tells what was lost. */
const lost = ({ figures, findings }: JudgedLayout) => [
  ...figures,
  ...findings.map(({ rule, message }) => `${rule} ${message}`),
];
const COMBINATIONS = 12;

describe('a report that another bureau prints otherwise', () => {
  it.each(VARIATIONS.map((variation, turn) => ({ ...variation, turn })))(
    'has the same figures and no other finding: $name',
    ({ turn, ...variation }) => {
      expect(lost(judgeLayout({ report: reportAt(turn), variations: [variation], seed: turn }))).toEqual([]);
    },
  );

  it.each(CONVERSIONS.map((conversion, turn) => ({ ...conversion, turn })))(
    'has them as text: $name',
    ({ convert, turn }) => {
      const judged = judgeLayout({
        report: reportAt(turn),
        variations: [],
        seed: turn,
        document: (laid) => expectOk(readText({ name: 'report.txt', text: convert(laid, seededRandom(turn)) })),
      });
      expect(lost(judged)).toEqual([]);
    },
  );

  it('has them with one variation upon the other', () => {
    const judged = Array.from({ length: COMBINATIONS }, (_, seed) => {
      const variations = combination(seededRandom(seed));
      const names = variations.map(({ name }) => name).join('＋');
      return lost(judgeLayout({ report: reportAt(seed), variations, seed })).map((words) => `${names}：${words}`);
    });
    expect(judged.flat()).toEqual([]);
  });
});
