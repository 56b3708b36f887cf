import { BASES } from '../../look-up/bases.ts';
import { examineIndicators, GOAL_PARTS, indicatorFinding, indicatorValue } from '../../look-up/goals.ts';
import type { RuleDefinition } from '../../rule-definition.ts';
import type { SubjectIndicator } from '../../subject/form.ts';

/** What an indicator's name asks its value to be. */
const KINDS: readonly { name: RegExp; measures: RegExp; expected: string }[] = [
  { name: /(?:率|满意度)$/, measures: /^(?:[%％‰]|个?百分点|分)/, expected: '百分比' },
  { name: /人数$/, measures: /^(?:人|名|万人|位|户|人次|万人次)/, expected: '人数' },
  { name: /次数$/, measures: /^(?:次|场|回|批|期|轮|人次|万次)/, expected: '次数' },
  { name: /面积$/, measures: /^(?:平方|㎡|m2|m²|亩|公顷|万平|平米|km|平)/i, expected: '面积' },
];

/** Words that say by themselves that all is reached. */
const WHOLE = /(?:全部|全覆盖|应保尽保|零)/;

/** PF-13: a rate is a percentage, a headcount a number of people. */
export const fittingValues: RuleDefinition = {
  id: 'PF-13',
  statement: '指标值类型与指标名相符 (率→%, 人数→人, 程度→等级, 及时性→时限)',
  relatesTo: '绩效表',
  level: 'warn',
  basis: BASES.performance,
  explanation: '指标值要和指标名是一回事：名称为“率”的写百分比，“人数”写人数，“面积”写面积。',
  reads: GOAL_PARTS,
  examine: (subject) =>
    examineIndicators(subject, (indicator, { name }) => {
      const expected = mismatch(indicator);
      if (expected === undefined) return [];
      return [
        indicatorFinding(indicator, {
          message: `${name}指标“${indicator.name}”的值是“${indicator.value}”，从名称看应为${expected}，请核对`,
          stated: indicator.value,
          expected,
        }),
      ];
    }),
};

function mismatch(indicator: SubjectIndicator): string | undefined {
  const kind = KINDS.find(({ name }) => name.test(indicator.name.trim()));
  const value = indicatorValue(indicator);
  if (kind === undefined || indicator.value.trim() === '' || WHOLE.test(indicator.value)) return undefined;
  if (value.kind === 'graded') return kind.expected;
  if (value.kind === 'number' && value.measure !== '')
    return kind.measures.test(value.measure) ? undefined : kind.expected;
  return undefined;
}
