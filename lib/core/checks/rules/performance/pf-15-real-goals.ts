import { BASES } from '../../look-up/bases.ts';
import { examineGoals, GOAL_PARTS, namedIndicators } from '../../look-up/goals.ts';
import type { RuleDefinition } from '../../rule-definition.ts';
import type { SubjectGoal } from '../../subject/form.ts';

/** PF-15: a goal says what is to be reached; a project's name does not. */
export const realGoals: RuleDefinition = {
  id: 'PF-15',
  statement: '目标说明非空, 且不是项目名称',
  relatesTo: '绩效表',
  level: 'block',
  basis: BASES.performance,
  explanation: '目标说明要写清楚做成什么、达到什么程度，不能空着，也不能只重复项目名称。',
  reads: GOAL_PARTS,
  examine: (subject) =>
    examineGoals(subject, ({ goal, form, name }) => {
      const statement = plain(goal.statement);
      if (statement !== '' && statement !== plain(form?.name ?? '')) return [];
      // A second goal that the form has room for and nobody used.
      if (statement === '' && isSpare(goal, form?.goals ?? subject.overallForm?.goals ?? [])) return [];
      const why = statement === '' ? '没有填写说明' : '的说明只是项目名称';
      return [{ message: `${name}${why}，请写明要做成什么、达到什么程度`, stated: goal.statement, at: [goal.at] }];
    }),
};

function isSpare(goal: SubjectGoal, goals: readonly SubjectGoal[]): boolean {
  const filled = goals.some(({ term, statement }) => term === goal.term && statement.trim() !== '');
  return filled && namedIndicators(goal).length === 0;
}

function plain(text: string): string {
  return text.replace(/[\s，。、；：:“”"（）()]|^目标\d*/g, '').replace(/(?:项目|经费|资金)+$/, '');
}
