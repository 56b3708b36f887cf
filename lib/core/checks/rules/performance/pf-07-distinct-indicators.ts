import { BASES } from '../../look-up/bases.ts';
import { examineGoals, GOAL_PARTS, indicatorFinding, namedIndicators } from '../../look-up/goals.ts';
import type { RuleDefinition } from '../../rule-definition.ts';

/** PF-07: within one goal an indicator stands once. */
export const distinctIndicators: RuleDefinition = {
  id: 'PF-07',
  statement: '同一表内三级指标不得重复',
  relatesTo: '绩效表',
  level: 'warn',
  basis: BASES.performance,
  explanation: '同一张表里同名的三级指标重复出现，多半是复制后没有改。删去一项，或改成各自衡量的内容。',
  reads: GOAL_PARTS,
  examine: (subject) =>
    examineGoals(subject, ({ goal, name }) => {
      const seen = new Map<string, string>();
      return namedIndicators(goal).flatMap((indicator) => {
        const key = indicator.name.replace(/\s/g, '');
        const first = seen.get(key);
        seen.set(key, first ?? indicator.level2);
        if (first === undefined) return [];
        const places =
          first === indicator.level2 ? `在“${first}”下出现两次` : `在“${first}”和“${indicator.level2}”下各出现一次`;
        return [
          indicatorFinding(indicator, {
            message: `${name}指标“${indicator.name}”${places}，请删去重复的或改为各自的内容`,
            cause: 'copied',
          }),
        ];
      });
    }),
};
