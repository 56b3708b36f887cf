import { type Fen, fen } from '#lib/core/money/index.ts';
import { totalTermOf } from '../../look-up/across.ts';
import { amountText, wanyuan } from '../../look-up/amount-words.ts';
import { BASES } from '../../look-up/bases.ts';
import { type Comparison, compareTerms, concluded, roundingBound } from '../../look-up/equation.ts';
import { sumTerm, type Term, termAt } from '../../look-up/terms.ts';
import { noData } from '../../outcome.ts';
import type { RuleDefinition, RuleLimits } from '../../rule-definition.ts';
import type { Subject } from '../../subject/subject.ts';

const ACCOUNTS: readonly { column: string; name: string; codes: readonly string[] }[] = [
  { column: 'abroad', name: '因公出国（境）费', codes: ['30212'] },
  { column: 'vehicles.purchase', name: '公务用车购置费', codes: ['31013', '30913'] },
  { column: 'vehicles.operation', name: '公务用车运行费', codes: ['30231'] },
  { column: 'reception', name: '公务接待费', codes: ['30217'] },
];

/** TX-11: “三公”经费 is what stands on its accounts of 一般公共预算; the part in 基本支出 cannot be more. */
export const threePublicAccounts: RuleDefinition = {
  id: 'TX-11',
  statement:
    '三公 = 经济科目: 因公出国 30212; 公车购置 31013+30913; 公车运行 30231; 接待 30217 (一般公共预算, 基本+项目)。基本支出表金额 ≤ 三公表',
  relatesTo: '表7↔6↔项目明细',
  level: 'block',
  basis: BASES.threePublic,
  explanation: '“三公”经费由相应经济科目汇总，包括基本支出和项目支出。基本支出表的数大于“三公”表，说明“三公”表漏列。',
  reads: ['tables', 'budget'],
  examine: (subject, limits) => {
    if (!subject.tables.has('three-public')) return noData('“三公”经费支出表');
    if (!subject.tables.has('general-basic') && subject.budget === undefined) return noData('基本支出表');
    return concluded(
      ACCOUNTS.flatMap((part) => [exact(subject, part, limits), atMost(subject, part, limits)]),
      '“三公”经费的经济科目',
    );
  },
};

type Part = (typeof ACCOUNTS)[number];

/** With the lines of the budget at hand the two are the same. */
function exact(subject: Subject, part: Part, limits: RuleLimits): Comparison {
  const { budget } = subject;
  if (budget === undefined) return undefined;
  const lines = budget.expenditure.filter(
    ({ source, economic }) => source.startsWith('general.') && part.codes.includes(economic),
  );
  const amount: Fen = fen(lines.reduce((sum, line) => sum + line.amount, 0));
  const expected: Term = { name: `支出明细 ${part.codes.join('、')} 合计`, amount, at: [{ form: 'expenditure' }] };
  const stated = totalTermOf(subject, 'three-public', part.column);
  // The table is rounded; half a step is no difference.
  if (stated !== undefined && Math.abs(stated.amount - amount) <= limits.tolerance) return 'agrees';
  return compareTerms({ stated, expected, limits });
}

function atMost(subject: Subject, part: Part, limits: RuleLimits): Comparison {
  const stated = totalTermOf(subject, 'three-public', part.column);
  const basics = part.codes.map((row) =>
    termAt(subject, { table: 'general-basic', row, column: 'total', missing: 'zero' }),
  );
  const basic = basics.length === 1 ? basics[0] : sumTerm(`基本支出表 ${part.codes.join('、')} 之和`, basics);
  if (stated === undefined || basic === undefined) return undefined;
  const over = basic.amount - stated.amount;
  if (over <= 0) return 'agrees';
  const tail = over <= roundingBound(limits, 1);
  return {
    message: `${basic.name}为 ${wanyuan(basic.amount)}，大于${stated.name} ${wanyuan(stated.amount)}，${tail ? '属四舍五入尾差，无须修改' : `请核对“三公”表的${part.name}是否漏列`}`,
    at: [...stated.at, ...basic.at],
    stated: amountText(stated.amount),
    expected: `≥${amountText(basic.amount)}`,
    ...(tail ? { tail, level: 'info' as const, cause: 'rounding' as const } : {}),
  };
}
