import { fen } from '#lib/core/money/index.ts';
import { FUND_TABLES, totalTermOf } from '../../look-up/across.ts';
import { BASES } from '../../look-up/bases.ts';
import { type Comparison, compareTerms, concluded } from '../../look-up/equation.ts';
import { sumTerm, type Term } from '../../look-up/terms.ts';
import { noData } from '../../outcome.ts';
import type { RuleDefinition } from '../../rule-definition.ts';
import type { Subject } from '../../subject/subject.ts';

const OTHER_COLUMNS = [
  'current.fiscal-account',
  'current.unit.business',
  'current.unit.operation',
  'current.unit.superior',
  'current.unit.affiliate',
  'current.unit.other',
  'current.unit',
  'carryover.fiscal-account',
  'carryover.unit',
];

/** TX-07: what 支出总表 has beyond 财政拨款 is 专户 and 单位资金, and can be traced to projects. */
export const otherFunds: RuleDefinition = {
  id: 'TX-07',
  statement: '支出总表 − 财政拨款 = 专户 + 单位资金 (按项可追溯到项目)',
  relatesTo: '表3↔5↔10',
  level: 'warn',
  basis: BASES.balance,
  explanation: '财政拨款以外的支出由财政专户管理资金和单位资金安排，应当与收入总表、项目支出表的相应列一致。',
  reads: ['tables'],
  examine: (subject, limits) => {
    const beyond = beyondAppropriation(subject);
    if (beyond === undefined) return noData('支出总表、三本预算支出表');
    const income = otherIncome(subject);
    return concluded(
      [
        compareTerms({ stated: beyond, expected: income, limits, summed: 4 }),
        traced(subject, beyond, limits.tolerance),
      ],
      '收入总表的专户和单位资金',
    );
  },
};

function beyondAppropriation(subject: Subject): Term | undefined {
  const total = totalTermOf(subject, 'expenditure', 'total');
  const general = totalTermOf(subject, 'general-by-function', 'total');
  if (total === undefined || general === undefined) return undefined;
  const funds = FUND_TABLES.flatMap((id) => totalTermOf(subject, id, 'total') ?? []);
  const amount = fen(total.amount - funds.reduce((sum, term) => sum + term.amount, 0));
  return { name: '支出总表合计减去财政拨款支出', amount, at: [...total.at, ...general.at] };
}

/** 收入总表's columns, which a shifted one leaves without their amount: then 收支总表 says the same. */
function otherIncome(subject: Subject): Term | undefined {
  const columns = OTHER_COLUMNS.flatMap((column) => totalTermOf(subject, 'income', column) ?? []);
  return columns.length === 0 ? undefined : sumTerm('收入总表专户和单位资金各列之和', columns);
}

/** Other money in 项目支出 has its projects: those columns cannot have more than there is. */
function traced(subject: Subject, beyond: Term, tolerance: number): Comparison {
  const columns = ['fiscal-account', 'unit'].flatMap((column) => totalTermOf(subject, 'projects', column) ?? []);
  const sum = columns.length === 0 ? undefined : sumTerm('项目支出表专户和单位资金之和', columns);
  if (sum === undefined) return undefined;
  if (sum.amount <= beyond.amount + tolerance) return 'agrees';
  return {
    message: `${sum.name}大于支出总表中财政拨款以外的支出，请核对项目的资金来源`,
    at: [...sum.at, ...beyond.at],
  };
}
