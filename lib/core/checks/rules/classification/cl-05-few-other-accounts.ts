import { CATEGORIES } from '#lib/core/ledger/index.ts';
import { type Fen, fen } from '#lib/core/money/index.ts';
import type { Budget } from '#lib/core/package/index.ts';
import { codeOf } from '../../look-up/account-names.ts';
import { wanyuan } from '../../look-up/amount-words.ts';
import { BASES } from '../../look-up/bases.ts';
import { judged, noData } from '../../outcome.ts';
import type { RuleDefinition, RuleFinding } from '../../rule-definition.ts';
import type { SubjectProjectForm } from '../../subject/form.ts';
import type { Place } from '../../subject/place.ts';
import type { Subject } from '../../subject/subject.ts';

/** From this share on a project's money says too little of what it is for. */
const LARGEST_SHARE = 0.3;

/** CL-05: little of a project stands under 其他 accounts. */
export const fewOtherAccounts: RuleDefinition = {
  id: 'CL-05',
  statement: '其他类(99)科目占比过高提示 (如 30299 > 30%)',
  relatesTo: '支出明细',
  level: 'info',
  basis: BASES.preparation,
  explanation: '列在“其他……支出”（末两位 99）的金额占比过高，说明细化不够。能列到具体科目的请列到具体科目。',
  reads: ['projectForms', 'budget'],
  examine: (subject) => {
    const projects = spendingByProject(subject);
    if (projects.length === 0) return noData('按经济科目列示的项目支出明细');
    return judged(projects.flatMap(trouble));
  },
};

type Spending = { name: string; total: Fen; other: Fen; at: Place };

function spendingByProject({ budget, projectForms }: Subject): Spending[] {
  return budget === undefined ? projectForms.flatMap(ofForm) : ofBudget(budget);
}

function ofForm(form: SubjectProjectForm): Spending[] {
  const lines = form.costLines.filter(({ economic, amount }) => (economic ?? '') !== '' && amount.amount !== undefined);
  if (lines.length === 0) return [];
  const sum = (of: typeof lines) => fen(of.reduce((total, { amount }) => total + (amount.amount ?? 0), 0));
  const other = lines.filter(({ economic }) => codeOf(economic).endsWith('99') || economic?.startsWith('其他'));
  return [{ name: form.name, total: sum(lines), other: sum(other), at: form.at }];
}

function ofBudget(budget: Budget): Spending[] {
  const sums = new Map<string, { total: number; other: number }>();
  for (const { project, economic, amount } of budget.expenditure) {
    const sum = sums.get(project) ?? { total: 0, other: 0 };
    sum.total += amount;
    if (economic.endsWith('99')) sum.other += amount;
    sums.set(project, sum);
  }
  return budget.projects
    .filter(({ category }) => CATEGORIES[category].kind === 'project')
    .flatMap(({ code, name }) => {
      const sum = sums.get(code);
      const at = { table: 'projects', row: code, column: 'total' };
      return sum === undefined ? [] : [{ name, total: fen(sum.total), other: fen(sum.other), at }];
    });
}

function trouble({ name, total, other, at }: Spending): RuleFinding[] {
  if (total <= 0 || other / total <= LARGEST_SHARE) return [];
  const share = Math.round((other * 100) / total);
  return [
    {
      message: `项目“${name.trim()}”有 ${wanyuan(other)} 列在“其他”科目，占 ${share}%，能列到具体科目的请细化`,
      stated: `${share}%`,
      expected: '不超过 30%',
      at: [at],
    },
  ];
}
