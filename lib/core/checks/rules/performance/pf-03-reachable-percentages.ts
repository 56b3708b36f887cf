import { BASES } from '../../look-up/bases.ts';
import { examineIndicators, GOAL_PARTS, indicatorFinding, indicatorValue } from '../../look-up/goals.ts';
import type { RuleDefinition } from '../../rule-definition.ts';

/** Rates of growth and of what comes back may be above 100 %; parts of a whole never. */
const GROWTH = /(?:增长|增幅|增加|增速|递增|提高|提升|上升|变动|同比|环比|回报|收益率|产出比|负债率|倍)/;
/** More may be done than was planned. Then what is aimed at is still the plan. */
const OVERFULFILLED = /(?:完成|达成)(?:率|比例)/;

/** PF-03: a share of a whole cannot be more than the whole. */
export const reachablePercentages: RuleDefinition = {
  id: 'PF-03',
  statement: '百分率目标 ≤100%: “≥100%” 不可行; 满意度 ≥100% 不可行',
  relatesTo: '绩效表',
  level: 'block',
  basis: BASES.performance,
  explanation: '合格率、满意度这类比例最多是 100%，“≥100%”无法超过也无法考核。全部达到写“=100%”，否则写能达到的下限。',
  reads: GOAL_PARTS,
  examine: (subject) =>
    examineIndicators(subject, (indicator, { name }) => {
      const value = indicatorValue(indicator);
      if (value.kind !== 'number' || !/[%％]/.test(value.measure)) return [];
      const satisfaction = indicator.name.includes('满意');
      if (GROWTH.test(indicator.name) && !satisfaction) return [];
      const percent = Number(value.number);
      const beyond = percent > 100 || (percent === 100 && (value.operator === '≥' || value.operator === '>'));
      if (!beyond || value.operator === '≤' || value.operator === '<') return [];
      const expected = satisfaction ? '能达到的下限，如“≥90%”' : '“=100%”或能达到的下限';
      return [
        indicatorFinding(indicator, {
          message: `${name}指标“${indicator.name}”为“${indicator.value}”，比例不会超过 100%，请改为${expected}`,
          stated: indicator.value,
          expected,
          ...(OVERFULFILLED.test(indicator.name) ? { level: 'warn' as const } : {}),
        }),
      ];
    }),
};
