import type { Narrator } from '../narrator.ts';
import type { NarrativeBlock } from '../text.ts';
import { paragraph } from '../words.ts';

/** The note at the end of a report: how amounts in 元 became 万元, and what a reader who adds up may find. */
export function roundingNoteSection(narrator: Narrator): NarrativeBlock[] {
  const opening = '说明：本报告所列金额由元换算为万元，保留两位小数，';
  return [
    paragraph(
      'rounding-note',
      narrator.rounding === 'exact'
        ? `${opening}因四舍五入，部分合计数与各分项数之和可能存在尾数差异。`
        : `${opening}并经舍入调整使各表合计数与分项数之和一致，个别数与其四舍五入的结果可能存在尾数差异。`,
    ),
  ];
}
