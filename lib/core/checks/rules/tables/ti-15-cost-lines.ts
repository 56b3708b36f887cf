import { fen } from '#lib/core/money/index.ts';
import { BASES } from '../../look-up/bases.ts';
import { type Comparison, compareSum, compareTerms, concluded } from '../../look-up/equation.ts';
import { currentBudgetTerm, formTerm, formWords } from '../../look-up/forms.ts';
import type { Term } from '../../look-up/terms.ts';
import { noData } from '../../outcome.ts';
import type { RuleDefinition, RuleLimits } from '../../rule-definition.ts';
import type { SubjectProjectForm } from '../../subject/form.ts';

/** TI-15: 支出明细 of a project's form adds up to its 合计 and to 项目当年预算. */
export const costLineSums: RuleDefinition = {
  id: 'TI-15',
  statement: '项目支出明细合计 = Σ 明细 = 项目当年预算; 明细内容应属于项目内容',
  relatesTo: '申报表 支出明细',
  level: 'block',
  basis: BASES.preparation,
  explanation: '项目支出明细应当细化到具体活动，合计等于项目当年预算。不符时核对明细是否漏列，或压减后没有更新。',
  reads: ['projectForms'],
  examine: ({ projectForms }, limits) => {
    if (projectForms.length === 0) return noData('项目申报表');
    return concluded(
      projectForms.flatMap((form) => costLinesOf(form, limits)),
      '项目申报表的支出明细',
    );
  },
};

function costLinesOf(form: SubjectProjectForm, limits: RuleLimits): Comparison[] {
  const lines = form.costLines.map(({ item, amount }) => formTerm(`“${item}”`, amount));
  const total = formTerm(`${formWords(form)}支出明细“合计”`, form.costTotal);
  const of = '各条明细';
  const sum = lines.length === 0 || lines.includes(undefined) ? undefined : sumOf(form, lines as Term[]);
  return [
    compareSum({ whole: total, parts: lines, of, limits }),
    compareTerms({ stated: total ?? sum, expected: currentBudgetTerm(form), limits, summed: lines.length }),
  ];
}

function sumOf(form: SubjectProjectForm, lines: readonly Term[]): Term {
  return {
    name: `${formWords(form)}各条明细之和`,
    amount: fen(lines.reduce((sum, { amount }) => sum + amount, 0)),
    at: lines.flatMap(({ at }) => at),
  };
}
