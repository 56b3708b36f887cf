import { amountText, wanyuan } from '../../look-up/amount-words.ts';
import { BASES } from '../../look-up/bases.ts';
import { type Comparison, compareTerms, concluded } from '../../look-up/equation.ts';
import { currentBudgetTerm, formTerm, formWords, isBlank, sourcesTerm } from '../../look-up/forms.ts';
import { noData } from '../../outcome.ts';
import type { RuleDefinition, RuleLimits } from '../../rule-definition.ts';
import type { SubjectProjectForm } from '../../subject/form.ts';

/** TI-14: 资金来源 of a project's form add up to their 合计 and to 项目当年预算; 合计 is not left blank. */
export const formSources: RuleDefinition = {
  id: 'TI-14',
  statement: '项目申报表 资金来源合计 = Σ 来源 = 项目当年预算; 合计行不得为空',
  relatesTo: '申报表 资金来源',
  level: 'block',
  basis: BASES.preparation,
  explanation: '项目当年预算由各项资金来源组成。合计为空或与来源、当年预算不符时，按批复金额统一各处。',
  reads: ['projectForms'],
  examine: ({ projectForms }, limits) => {
    if (projectForms.length === 0) return noData('项目申报表');
    return concluded(
      projectForms.flatMap((form) => sourcesOf(form, limits)),
      '项目申报表的资金来源',
    );
  },
};

function sourcesOf(form: SubjectProjectForm, limits: RuleLimits): Comparison[] {
  const sum = sourcesTerm(form);
  const total = form.sources.get('total');
  const stated = formTerm(`${formWords(form)}资金来源“合计”`, total);
  return [
    total !== undefined && isBlank(total) && sum !== undefined
      ? {
          message: `${formWords(form)}资金来源“合计”为空，各来源之和为 ${wanyuan(sum.amount)}，请补填合计`,
          at: [total.at, ...sum.at],
          stated: '（空）',
          expected: amountText(sum.amount),
        }
      : compareTerms({ stated, expected: sum, limits }),
    compareTerms({ stated: currentBudgetTerm(form), expected: sum ?? stated, limits }),
  ];
}
