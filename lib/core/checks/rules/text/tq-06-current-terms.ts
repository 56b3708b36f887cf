import { BASES } from '../../look-up/bases.ts';
import { isInTitle, matchesIn, passages, TEXT_PARTS } from '../../look-up/passages.ts';
import { judged, noData } from '../../outcome.ts';
import type { RuleDefinition } from '../../rule-definition.ts';

/** Terms with the last budget year in which they were current, and what is said now. */
const TERMS: readonly { pattern: RegExp; until: number; now: string }[] = [
  {
    pattern: /十[七八九]大(?!以来)[^，。；]{0,12}精神|十[七八九]届[一二三四五六七历]\S{0,2}全会/g,
    until: 2022,
    now: '党的二十大',
  },
  {
    pattern: /(?:精准)?扶贫(?!(?:项目)?资产)|(?<!巩固|拓展)脱贫攻坚(?!成果|战)/g,
    until: 2021,
    now: '巩固拓展脱贫攻坚成果同乡村振兴有效衔接',
  },
  { pattern: /“?十[一二]五”?(?=规划|时期|目标|重点)/g, until: 2015, now: '当期五年规划' },
  { pattern: /“?十三五”?(?=规划|时期|目标|重点)/g, until: 2021, now: '当期五年规划' },
  { pattern: /“?十四五”?(?=规划|时期|目标|重点)/g, until: 2026, now: '当期五年规划' },
  { pattern: /两学一做|三严三实|群众路线教育实践活动/g, until: 2019, now: '当前的主题教育或学习教育' },
  {
    pattern: /(?<!原[^，。；]{0,6})(?:工商局|质监局|食药监局|国土资源局|卫计[委局])/g,
    until: 2019,
    now: '机构改革后的名称',
  },
  { pattern: /(?<!原)(?:新型农村合作医疗|新农合)/g, until: 2019, now: '城乡居民基本医疗保险' },
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
          .filter(
            ({ match, passage }) => !isInTitle(passage.text, match.index ?? 0) && !isFollowed(passage.text, match[0]),
          )
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

/** 党的十九大、二十大精神: who goes on to the present one is not of the past. */
function isFollowed(text: string, term: string): boolean {
  return /^十[七八九][大届]/.test(term) && /二十[大届]/.test(text);
}
