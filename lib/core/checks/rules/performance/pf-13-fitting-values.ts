import { BASES } from '../../look-up/bases.ts';
import { examineIndicators, GOAL_PARTS, indicatorFinding, indicatorValue } from '../../look-up/goals.ts';
import type { RuleDefinition } from '../../rule-definition.ts';
import type { SubjectIndicator } from '../../subject/form.ts';

/** What an indicator's name asks its value to be. */
const KINDS: readonly { name: RegExp; measures: RegExp; graded?: RegExp; expected: string }[] = [
  // 效率 and 频率 are no shares of anything.
  { name: /(?:(?<![效频功速])率|满意度)$/, measures: /^(?:[%％‰]|个?百分点|分)/, expected: '百分比' },
  { name: /人数$/, measures: /^(?:[十百千万]?(?:人|名|位|户)|个人)/, expected: '人数' },
  { name: /次数$/, measures: /^[十百千万]?(?:次|场|回|批|期|轮|人|起|趟|班|节|例|件)/, expected: '次数' },
  { name: /面积$/, measures: /^(?:平|㎡|m|亩|公顷|顷|万平|万㎡|万m|万亩|km)/i, expected: '面积' },
  { name: /程度$/, measures: /^(?:[%％‰]|个?百分点|分|级|成)/, graded: /^(?!及时|长期)/, expected: '程度的等级' },
  {
    name: /及时性$/,
    measures: /^(?:[%％]|个?(?:工作日?|日|天|月)|小时|分钟|秒|周|年|季|号)/,
    graded: /^(?:及时|优|良)$/,
    expected: '时限或“及时”',
  },
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
  explanation:
    '指标值要和指标名是一回事：名称为“率”的写百分比，“人数”写人数，“面积”写面积，“程度”写等级，“及时性”写时限。',
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
  if (value.kind === 'graded') return kind.graded?.test(value.word) ? undefined : kind.expected;
  if (value.kind === 'number' && value.measure !== '')
    return kind.measures.test(value.measure) ? undefined : kind.expected;
  return undefined;
}
