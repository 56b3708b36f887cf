import { BASES } from '../../look-up/bases.ts';
import { GOAL_PARTS, indicatorValue, namedIndicators, type StatedGoal, statedGoals } from '../../look-up/goals.ts';
import { judged, noData } from '../../outcome.ts';
import type { RuleDefinition, RuleFinding } from '../../rule-definition.ts';
import type { SubjectIndicator } from '../../subject/form.ts';

/** Values that each project has its own of, whatever the name: rates, costs, satisfaction. */
const OWN_OF_EACH = /(?:满意|成本|节约|控制|完成率|及时|合格|达标|准确|覆盖)/;
/** What is counted once for the whole department: people, area. */
const FACTS = /^(?:人|名|个人|户|平方米|㎡|m2|m²|亩|台|辆|处|家)$/;

/** PF-09: one thing has one value, whichever form states it. */
export const oneValue: RuleDefinition = {
  id: 'PF-09',
  statement: '同名指标在整体表与项目表、各项目表之间、同一年度值一致',
  relatesTo: '绩效表',
  level: 'block',
  basis: BASES.performance,
  explanation:
    '同名指标在整体表和项目表、不同项目表里说的是同一件事，同一年度的值应当一致。核对后改为一致，或改用能区分的名称。',
  reads: GOAL_PARTS,
  examine: (subject) => {
    const goals = statedGoals(subject).filter(({ goal }) => goal.term === 'annual');
    if (goals.length === 0) return noData('年度绩效指标');
    return judged(sameNamed(goals).flatMap(differing));
  },
};

type Stated = { indicator: SubjectIndicator; owner: StatedGoal };

function sameNamed(goals: readonly StatedGoal[]): Stated[][] {
  const byName = new Map<string, Stated[]>();
  for (const owner of goals)
    for (const indicator of namedIndicators(owner.goal)) {
      const key = indicator.name.replace(/\s/g, '');
      byName.set(key, [...(byName.get(key) ?? []), { indicator, owner }]);
    }
  return [...byName.values()].filter((stated) => stated.length > 1);
}

function differing(stated: readonly Stated[]): RuleFinding[] {
  const [first, ...rest] = stated;
  if (first === undefined || OWN_OF_EACH.test(first.indicator.name)) return [];
  return rest.flatMap((other): RuleFinding[] => {
    if (other.owner.form?.id === first.owner.form?.id) return [];
    const [a, b] = [indicatorValue(first.indicator), indicatorValue(other.indicator)];
    if (a.kind !== 'number' || b.kind !== 'number' || a.measure !== b.measure || Number(a.number) === Number(b.number))
      return [];
    // Two projects may each serve people of their own; the whole department's form speaks of the same ones.
    const withWhole = first.owner.form === undefined || other.owner.form === undefined;
    if (!withWhole && !FACTS.test(a.measure)) return [];
    return [
      {
        message: `指标“${other.indicator.name}”在${first.owner.name}为“${first.indicator.value}”，在${other.owner.name}为“${other.indicator.value}”，请核对是否应当一致`,
        quote: `${other.indicator.name} ${other.indicator.value}`,
        stated: other.indicator.value,
        expected: first.indicator.value,
        at: [other.indicator.at, first.indicator.at],
        ...(withWhole ? {} : { level: 'warn' as const }),
      },
    ];
  });
}
