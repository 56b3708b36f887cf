import { BASES } from '../../look-up/bases.ts';
import { GOAL_PARTS, namedIndicators, type StatedGoal, statedGoals } from '../../look-up/goals.ts';
import { judged, noData } from '../../outcome.ts';
import type { RuleDefinition, RuleFinding } from '../../rule-definition.ts';
import type { Subject } from '../../subject/subject.ts';

/** PF-11: indicators say what their value rests on, and the overall form who filled it in. */
export const statedStandards: RuleDefinition = {
  id: 'PF-11',
  statement: '绩效标准/指标值确定依据、填报人等必填',
  relatesTo: '绩效表',
  level: 'warn',
  basis: BASES.performance,
  explanation: '每项指标写明绩效标准（计划、行业、历史、经验标准）或指标值的确定依据，整体绩效目标表写明填报人。',
  reads: GOAL_PARTS,
  examine: (subject) => {
    const goals = statedGoals(subject);
    if (goals.length === 0) return noData('绩效目标和指标');
    return judged([...goals.flatMap(withoutStandard), ...withoutPreparer(subject)]);
  },
};

function withoutStandard({ goal, name }: StatedGoal): RuleFinding[] {
  const indicators = namedIndicators(goal);
  // A form that has no such column leaves it out of every indicator.
  const asked = indicators.some(({ basis }) => basis !== undefined);
  const lacking = indicators.filter(({ basis }) => (basis ?? '').trim() === '');
  if (!asked || lacking.length === 0) return [];
  return [
    {
      message: `${name}有 ${lacking.length} 项指标没有写绩效标准或确定依据（${lacking.map((one) => one.name).join('、')}），请补上`,
      at: lacking.map(({ at }) => at),
    },
  ];
}

function withoutPreparer({ overallForm }: Pick<Subject, 'overallForm'>): RuleFinding[] {
  const preparer = overallForm?.fields.get('preparer');
  if (overallForm === undefined || preparer === undefined || preparer.text.trim() !== '') return [];
  return [{ message: '部门整体支出绩效目标表没有写填报人，请补上', at: [preparer.at] }];
}
