import { BASES } from '../../look-up/bases.ts';
import { examineGoals, GOAL_PARTS } from '../../look-up/goals.ts';
import type { RuleDefinition } from '../../rule-definition.ts';

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
      const why = statement === '' ? '没有填写说明' : '的说明只是项目名称';
      return [{ message: `${name}${why}，请写明要做成什么、达到什么程度`, stated: goal.statement, at: [goal.at] }];
    }),
};

function plain(text: string): string {
  return text.replace(/[\s，。、；：:“”"（）()]|^目标\d*|项目$|经费$/g, '');
}
