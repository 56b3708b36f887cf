import { BASES } from '../../look-up/bases.ts';
import { matchesIn, passages, TEXT_PARTS } from '../../look-up/passages.ts';
import { judged, noData } from '../../outcome.ts';
import type { RuleDefinition } from '../../rule-definition.ts';

/** Terms with the last budget year in which they were current, and what is said now. */
const TERMS: readonly { pattern: RegExp; until: number; now: string }[] = [
  {
    pattern: /(?:党的)?十[七八九]大(?:以来|精神)?|十[七八九]届[一二三四五六七]中全会/g,
    until: 2022,
    now: '党的二十大',
  },
  { pattern: /(?:精准)?扶贫(?!资产)|脱贫攻坚(?!成果)/g, until: 2021, now: '巩固拓展脱贫攻坚成果同乡村振兴有效衔接' },
  { pattern: /“?十二五”?(?=规划|期间|时期|目标|重点)/g, until: 2015, now: '当期五年规划' },
  { pattern: /“?十三五”?(?=规划|期间|时期|目标|重点)/g, until: 2021, now: '当期五年规划' },
  { pattern: /两学一做/g, until: 2019, now: '当前的主题教育或学习教育' },
  { pattern: /计划生育(?=工作|服务|家庭|奖励|管理)/g, until: 2021, now: '优化生育、人口监测' },
  { pattern: /工商局|质监局|食药监局|国土资源局|卫计(?:委|局)|文体局/g, until: 2019, now: '机构改革后的名称' },
  { pattern: /新型农村合作医疗|新农合/g, until: 2019, now: '城乡居民基本医疗保险' },
];

/** TQ-06: what is said is of this year, not left over from an earlier one. */
export const currentTerms: RuleDefinition = {
  id: 'TQ-06',
  statement: '过时表述 (往届会议、扶贫 等)',
  relatesTo: '全文',
  level: 'warn',
  basis: BASES.disclosure,
  explanation: '往届会议、已经结束的规划、撤并的机构等表述，多半是沿用往年文本，请核对后更新；文件和历史名称除外。',
  reads: ['fiscalYear', ...TEXT_PARTS],
  examine: (subject) => {
    const { fiscalYear } = subject;
    const texts = passages(subject);
    if (fiscalYear === undefined || texts.length === 0) return noData('预算年度和正文');
    return judged(
      TERMS.filter(({ until }) => until < fiscalYear).flatMap(({ pattern, now }) =>
        matchesIn(texts, pattern)
          .filter(({ match, passage }) => !isQuoted(passage.text, match.index ?? 0))
          .map(({ match, passage, quote }) => ({
            message: `“${match[0]}”是过时表述，请核对，现行表述为“${now}”`,
            quote,
            stated: match[0],
            expected: now,
            at: [passage.at],
          })),
      ),
    );
  },
};

/** Inside 《…》: the name of a document stays what it was. */
function isQuoted(text: string, index: number): boolean {
  return text.lastIndexOf('《', index) > text.lastIndexOf('》', index);
}
