import { wanyuan } from '../../look-up/amount-words.ts';
import { BASES } from '../../look-up/bases.ts';
import { judged, noData } from '../../outcome.ts';
import type { RuleDefinition, RuleFinding } from '../../rule-definition.ts';
import type { SubjectProjectForm } from '../../subject/form.ts';

/** PF-16: the years and the whole budget of a project fit what kind of project it is. */
export const soundYears: RuleDefinition = {
  id: 'PF-16',
  statement: '起止年度、长期目标截止年、项目总预算(跨年合计) 与项目属性一致',
  relatesTo: '申报表',
  level: 'warn',
  basis: BASES.preparation,
  explanation: '延续性项目写明起止年度，截止年不早于预算年度，总预算不少于当年预算；一次性项目只在当年。',
  reads: ['fiscalYear', 'projectForms'],
  examine: ({ fiscalYear, projectForms }) => {
    if (projectForms.length === 0) return noData('项目申报表');
    return judged(projectForms.flatMap((form) => troubles({ form, fiscalYear })));
  },
};

function troubles(input: { form: SubjectProjectForm; fiscalYear: number | undefined }): RuleFinding[] {
  const { form, fiscalYear } = input;
  const { from, to, duration } = form;
  const found: string[] = [];
  if (from !== undefined && to !== undefined && from > to) found.push(`起始年度 ${from} 晚于终止年度 ${to}`);
  if (duration === 'multi-year' && (from === undefined || to === undefined)) found.push('延续性项目没有写明起止年度');
  if (fiscalYear !== undefined) {
    if (to !== undefined && to < fiscalYear) found.push(`终止年度 ${to} 早于预算年度 ${fiscalYear}`);
    if (from !== undefined && from > fiscalYear) found.push(`起始年度 ${from} 晚于预算年度 ${fiscalYear}`);
    if (duration === 'one-off' && from !== undefined && to !== undefined && from !== to)
      found.push(`一次性项目的起止年度为 ${from}—${to}`);
    for (const { term, until } of form.goals)
      if (term === 'long-term' && until !== undefined && until < fiscalYear)
        found.push(`长期目标截止 ${until} 年，早于预算年度 ${fiscalYear}`);
  }
  const [total, current] = [form.totalBudget?.amount, form.currentBudget?.amount];
  if (total !== undefined && current !== undefined && total < current)
    found.push(`项目总预算 ${wanyuan(total)} 少于当年预算 ${wanyuan(current)}`);
  return found.map((what) => ({ message: `项目“${form.name}”：${what}，请核对`, at: [form.at] }));
}
