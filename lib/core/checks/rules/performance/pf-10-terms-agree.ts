import { BASES } from '../../look-up/bases.ts';
import { GOAL_PARTS, indicatorValue, namedIndicators, type StatedGoal, statedGoals } from '../../look-up/goals.ts';
import { inCommonMeasure, sameAmount } from '../../look-up/measures.ts';
import { judged, noData } from '../../outcome.ts';
import type { RuleDefinition, RuleFinding } from '../../rule-definition.ts';
import type { SubjectIndicator } from '../../subject/form.ts';

/** PF-10: an indicator of the long-term goal and the same one of the annual goal can both be met. */
export const termsAgree: RuleDefinition = {
  id: 'PF-10',
  statement: '长期目标值与年度目标值不矛盾',
  relatesTo: '绩效表',
  level: 'warn',
  basis: BASES.performance,
  explanation: '同一指标的长期值和年度值要能同时成立：方向和计量单位一致，长期目标当年就到期的，两个值应当相同。',
  reads: ['fiscalYear', ...GOAL_PARTS],
  examine: (subject) => {
    const goals = statedGoals(subject);
    if (goals.length === 0) return noData('绩效目标和指标');
    const annual = goals.filter(({ goal }) => goal.term === 'annual');
    return judged(
      goals
        .filter(({ goal }) => goal.term === 'long-term')
        .flatMap((long) =>
          annual
            .filter(({ form }) => form?.id === long.form?.id)
            .flatMap((one) => contradictions({ long, annual: one, fiscalYear: subject.fiscalYear })),
        ),
    );
  },
};

function contradictions(input: {
  long: StatedGoal;
  annual: StatedGoal;
  fiscalYear: number | undefined;
}): RuleFinding[] {
  const { long, annual, fiscalYear } = input;
  const byName = new Map(
    namedIndicators(annual.goal).map((indicator) => [indicator.name.replace(/\s/g, ''), indicator]),
  );
  return namedIndicators(long.goal).flatMap((indicator): RuleFinding[] => {
    const other = byName.get(indicator.name.replace(/\s/g, ''));
    const why =
      other && contradiction(indicator, other, long.goal.until !== undefined && long.goal.until === fiscalYear);
    if (other === undefined || why === undefined) return [];
    return [
      {
        message: `${long.name}“${indicator.name}”为“${indicator.value}”，年度目标为“${other.value}”，${why}，请核对`,
        quote: `${indicator.name} ${indicator.value}`,
        stated: indicator.value,
        expected: other.value,
        at: [indicator.at, other.at],
      },
    ];
  });
}

const UP = /[≥>]/;
const DOWN = /[≤<]/;

function contradiction(long: SubjectIndicator, annual: SubjectIndicator, endsNow: boolean): string | undefined {
  const [a, b] = [indicatorValue(long), indicatorValue(annual)];
  if (a.kind !== 'number' || b.kind !== 'number') return undefined;
  const [inA, inB] = [inCommonMeasure(a), inCommonMeasure(b)];
  if (a.measure !== '' && b.measure !== '' && inA.measure !== inB.measure) return '计量单位不同';
  if ((UP.test(a.operator) && DOWN.test(b.operator)) || (DOWN.test(a.operator) && UP.test(b.operator)))
    return '方向相反';
  if (endsNow && !sameAmount(inA.amount, inB.amount)) return '长期目标当年到期而值不同';
  const both = UP.test(a.operator) && UP.test(b.operator) && inA.measure === inB.measure && inA.measure !== '';
  return both && inA.amount < inB.amount ? '长期目标低于年度目标' : undefined;
}
