import { BASES } from '../../look-up/bases.ts';
import { examineIndicators, GOAL_PARTS, indicatorFinding, indicatorValue } from '../../look-up/goals.ts';
import type { RuleDefinition } from '../../rule-definition.ts';

/** A name may say what is counted: 专网数量（条）. */
const MEASURED_BY_NAME = /[（(](?:单位[:：])?[^（()）]{1,6}[）)]$/;
const RATE = /(?:率|满意度|比例|比重)$/;

/** PF-12: a number says what it counts. */
export const measuredValues: RuleDefinition = {
  id: 'PF-12',
  statement: '指标值带计量单位且单位正确',
  relatesTo: '绩效表',
  level: 'block',
  basis: BASES.performance,
  explanation: '指标值要带计量单位，例如“≥90%”“=12个月”。只有数字的补上单位。',
  reads: GOAL_PARTS,
  examine: (subject) =>
    examineIndicators(subject, (indicator, { name }) => {
      const value = indicatorValue(indicator);
      if (value.kind !== 'number' || value.measure !== '' || MEASURED_BY_NAME.test(indicator.name.trim())) return [];
      const expected = RATE.test(indicator.name) ? `${indicator.value.trim()}%` : `${indicator.value.trim()}加计量单位`;
      return [
        indicatorFinding(indicator, {
          message: `${name}指标“${indicator.name}”为“${indicator.value}”，没有计量单位，请补上`,
          stated: indicator.value,
          expected,
        }),
      ];
    }),
};
