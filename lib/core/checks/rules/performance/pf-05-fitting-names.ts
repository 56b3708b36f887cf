import { BASES } from '../../look-up/bases.ts';
import { examineIndicators, GOAL_PARTS, indicatorFinding } from '../../look-up/goals.ts';
import type { RuleDefinition } from '../../rule-definition.ts';

/** Words of an indicator's name that tell its 二级指标, by their ending where the beginning is of the matter. */
const FITTING: readonly { words: RegExp; level2: string }[] = [
  { words: /满意(?:度|率)/, level2: '满意度' },
  { words: /(?:及时|时限|响应时间|按时|准时|时效)/, level2: '时效' },
  { words: /(?:合规性?|合规率|合格率|达标率|准确率|完好率|验收)/, level2: '质量' },
  { words: /(?:人数|次数|数量|个数|面积|频次|份数|场次|户数)$/, level2: '数量' },
];

/** 二级指标 that a name is judged under. 成本指标 count and rate what they like. */
const JUDGED = /(?:数量|质量|时效|效益|满意度)/;

/** PF-05: an indicator's name belongs to what it stands under. */
export const fittingNames: RuleDefinition = {
  id: 'PF-05',
  statement: '三级指标与二级类别语义相符 (及时/时限→时效, 次数/数量→数量, 合规/合格→质量 …)',
  relatesTo: '绩效表',
  level: 'warn',
  basis: BASES.performance,
  explanation: '三级指标要放在与其含义相符的二级指标下，例如“及时”属时效、“合格率”属质量、“人数”属数量。',
  reads: GOAL_PARTS,
  examine: (subject) =>
    examineIndicators(subject, (indicator, { name }) => {
      const fitting = FITTING.find(({ words }) => words.test(indicator.name));
      if (fitting === undefined || !JUDGED.test(indicator.level2) || indicator.level2.includes(fitting.level2))
        return [];
      return [
        indicatorFinding(indicator, {
          message: `${name}指标“${indicator.name}”放在“${indicator.level2}”下，从名称看应属${fitting.level2}指标，请核对`,
          stated: indicator.level2,
          expected: `${fitting.level2}指标`,
        }),
      ];
    }),
};
