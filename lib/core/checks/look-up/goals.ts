import { type IndicatorValue, parseIndicatorValue } from '#lib/core/performance/index.ts';
import { judged, noData } from '../outcome.ts';
import type { RuleDefinition, RuleFinding } from '../rule-definition.ts';
import type { SubjectGoal, SubjectIndicator, SubjectProjectForm } from '../subject/form.ts';
import type { Subject } from '../subject/subject.ts';

/** A goal with whose it is: a project's form, or none for 部门整体支出. `name` is what messages call it. */
export type StatedGoal = { goal: SubjectGoal; form?: SubjectProjectForm; name: string };

/** Every goal of the report: the projects' in their order, then those of 整体支出. */
export function statedGoals({
  projectForms,
  overallForm,
}: Pick<Subject, 'projectForms' | 'overallForm'>): StatedGoal[] {
  const term = (goal: SubjectGoal) => (goal.term === 'annual' ? '年度' : '长期');
  return [
    ...projectForms.flatMap((form) =>
      form.goals.map((goal) => ({ goal, form, name: `项目“${form.name.trim()}”${term(goal)}目标` })),
    ),
    ...(overallForm?.goals ?? []).map((goal) => ({ goal, name: `部门整体支出${term(goal)}目标` })),
  ];
}

/** Indicators that say what they measure: lines of a form that were left blank are none. */
export function namedIndicators(goal: SubjectGoal): SubjectIndicator[] {
  return goal.indicators.filter(({ name }) => name.trim() !== '');
}

/** Which way a number is meant, told behind it: 95%以上, 30分钟以内. */
const BEHIND = /^(.*?)[（(]?(?:含|及|或)?(以上|以内|之内|以下)[）)]?$/;

/** An indicator's value, read; `95%以上` is `≥95%`, `30分钟以内` is `≤30分钟`. */
export function indicatorValue(indicator: SubjectIndicator): IndicatorValue {
  const value = parseIndicatorValue(indicator.value);
  if (value.kind !== 'number' || value.operator !== '') return value;
  const [, measure, side] = BEHIND.exec(value.measure) ?? [];
  return measure === undefined ? value : { ...value, operator: side === '以上' ? '≥' : '≤', measure: measure.trim() };
}

/** The parts of the subject that goals are in. */
export const GOAL_PARTS = ['projectForms', 'overallForm'] as const satisfies readonly (keyof Subject)[];

/** How a rule that looks at goals one by one ends: no data where the report has none. */
export function examineGoals(subject: Subject, find: (stated: StatedGoal) => RuleFinding[]) {
  const goals = statedGoals(subject);
  return goals.length === 0 ? noData('绩效目标和指标') : judged(goals.flatMap(find));
}

/** The same for a rule that looks at indicators one by one; those without a name are left out. */
export function examineIndicators(
  subject: Subject,
  find: (indicator: SubjectIndicator, stated: StatedGoal) => RuleFinding[],
): ReturnType<RuleDefinition['examine']> {
  return examineGoals(subject, (stated) =>
    namedIndicators(stated.goal).flatMap((indicator) => find(indicator, stated)),
  );
}

/** A finding about an indicator, which it quotes as it stands. */
export function indicatorFinding(indicator: SubjectIndicator, finding: Omit<RuleFinding, 'at' | 'quote'>): RuleFinding {
  const quote = `${indicator.name} ${indicator.value}`.trim();
  return { ...finding, at: [indicator.at], quote };
}
