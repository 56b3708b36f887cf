import { CATEGORIES } from '#lib/core/ledger/index.ts';
import { INDICATOR_TREE } from '#lib/core/performance/index.ts';
import { BASES } from '../../look-up/bases.ts';
import { GOAL_PARTS, namedIndicators, type StatedGoal, statedGoals } from '../../look-up/goals.ts';
import { judged, noData } from '../../outcome.ts';
import type { RuleDefinition, RuleFinding } from '../../rule-definition.ts';
import type { SubjectGoal } from '../../subject/form.ts';
import type { Subject } from '../../subject/subject.ts';

/** PF-01: the indicators of a project's, and of the department's, goals of a term cover every group; promises in a goal have theirs. */
export const completeGroups: RuleDefinition = {
  id: 'PF-01',
  statement: '一级指标组齐全: 成本、产出(数量/质量/时效)、效益、满意度; 目标中的承诺有对应指标',
  relatesTo: '绩效表',
  level: 'warn',
  basis: BASES.performance,
  explanation: '绩效指标应当覆盖成本、产出、效益和满意度，产出要有数量、质量和时效。缺的组补上，确实不适用的说明理由。',
  reads: ['budget', ...GOAL_PARTS],
  examine: (subject) => {
    const goals = statedGoals(subject);
    if (goals.length === 0 && subject.budget === undefined) return noData('绩效目标和指标');
    const named = goals.filter(({ goal }) => namedIndicators(goal).length > 0);
    return judged([
      ...withoutGoals(subject),
      ...groupsOf(named).flatMap(missingGroups),
      ...named.flatMap(missingPromises),
    ]);
  },
};

/** In budgets of ours: projects of 项目支出 that nobody set goals for. */
function withoutGoals({ budget }: Subject): RuleFinding[] {
  return (budget?.projects ?? [])
    .filter(({ category }) => CATEGORIES[category].kind === 'project')
    .filter(({ performance }) => !(performance?.goals ?? []).some(({ indicators }) => indicators.length > 0))
    .map(({ code, name, declaration, performance }) => {
      // Without a declaration the report has no form of the project; its row of 项目支出表 is where it stands.
      const printed = declaration !== undefined || performance !== undefined;
      const stands = printed ? { table: `project-performance/${code}` } : { table: 'projects', row: code };
      return {
        message: `项目“${name}”没有填写绩效目标和指标，请在“项目绩效目标”中补上`,
        at: [{ ...stands, form: 'project-performance', field: code }],
      };
    });
}

/** Goals of one form and term stand together: a form may part its indicators over several goals. */
function groupsOf(goals: readonly StatedGoal[]): StatedGoal[][] {
  const groups = new Map<string, StatedGoal[]>();
  for (const stated of goals) {
    const key = `${stated.form?.id ?? ''} ${stated.goal.term}`;
    groups.set(key, [...(groups.get(key) ?? []), stated]);
  }
  return [...groups.values()];
}

function missingGroups(goals: readonly StatedGoal[]): RuleFinding[] {
  const [first] = goals;
  if (first === undefined) return [];
  const indicators = goals.flatMap(({ goal }) => namedIndicators(goal));
  const has = (level: 'level1' | 'level2', name: string) =>
    indicators.some((indicator) => indicator[level].replace(/\s/g, '').includes(name.replace(/指标$/, '')));
  // Some forms give 一级指标 and names only.
  const withClasses = indicators.some(({ level2 }) => level2.trim() !== '');
  const missing = INDICATOR_TREE.flatMap(({ level1, level2 }) => {
    const own = level2.some(({ name }) => has('level2', name));
    // An older tree has 成本指标 among 产出指标.
    if (!has('level1', level1) && !has('level2', level1) && !own) return [level1];
    if (!withClasses) return [];
    return level2.filter(({ name, expected }) => expected && !has('level2', name)).map(({ name }) => name);
  });
  if (missing.length === 0) return [];
  return [
    {
      message: `${first.name}缺少${missing.join('、')}，请补上，或说明不适用的理由`,
      stated: `缺${missing.join('、')}`,
      expected: '成本、产出（数量、质量、时效）、效益、满意度齐全',
      at: [first.goal.at],
    },
  ];
}

/** A rate that the goal promises: “发放及时率100%”. */
const PROMISED = /([\u4e00-\u9fa5]{2,10}率)(?:达到|达|为|≥|不低于)?\s*\d+(?:\.\d+)?\s*[%％]/g;

function missingPromises({ goal, name }: StatedGoal): RuleFinding[] {
  return promisesOf(goal.statement)
    .filter((promise) => !isMeasured(goal, promise))
    .map((promise) => ({
      message: `${name}写有“${promise}”，指标中没有与之对应的一项，请补上或核对`,
      quote: promise,
      at: [goal.at],
      level: 'info',
    }));
}

function promisesOf(statement: string): string[] {
  return [...statement.matchAll(PROMISED)].map(([, rate = '']) => rate);
}

/** Whether an indicator measures the promised rate: by what it is a rate of (及时率, 及时性). */
function isMeasured(goal: SubjectGoal, promise: string): boolean {
  const measured = promise.slice(-3, -1);
  return goal.indicators.some(({ name }) => name.includes(measured));
}
