import { amountText, wanyuan } from '../../look-up/amount-words.ts';
import { BASES } from '../../look-up/bases.ts';
import { type Comparison, compareTerms, concluded } from '../../look-up/equation.ts';
import { sumTerm, type Term, termAt } from '../../look-up/terms.ts';
import { noData } from '../../outcome.ts';
import type { RuleDefinition, RuleLimits } from '../../rule-definition.ts';
import type { Subject } from '../../subject/subject.ts';

const LINKS: readonly { functions: readonly string[]; column: 'basic' | 'personnel'; accounts: readonly string[] }[] = [
  { functions: ['2080505'], column: 'basic', accounts: ['30108'] },
  { functions: ['2080506'], column: 'basic', accounts: ['30109'] },
  { functions: ['2101101', '2101102'], column: 'basic', accounts: ['30110'] },
  { functions: ['2101103'], column: 'basic', accounts: ['30111'] },
  { functions: ['2210201'], column: 'basic', accounts: ['30113'] },
  { functions: ['2080501', '2080502'], column: 'personnel', accounts: ['30301', '30302'] },
];

/** TX-14: 养老、年金、医疗、公积金 and 离退休 are the same amounts by function and by economic account. */
export const functionAndEconomic: RuleDefinition = {
  id: 'TX-14',
  statement:
    '基本支出功能↔经济联动: 2080505=30108; 2080506=30109; 2101101+2101102(基本)=30110; 2101103=30111; 2210201=30113; 2080501/02 人员 = 30301+30302; 2210202/03 ⊂ 30102',
  relatesTo: '表5↔6',
  level: 'warn',
  basis: BASES.detail,
  explanation: '这些功能科目各有对应的经济科目，金额应当一致。不一致时核对缴费是否列错功能科目或经济科目。',
  reads: ['tables'],
  examine: (subject, limits) => {
    if (!subject.tables.has('general-by-function') || !subject.tables.has('general-basic'))
      return noData('一般公共预算支出表、基本支出表');
    return concluded(
      [...LINKS.map((link) => linked(subject, link, limits)), housing(subject, limits)],
      '联动的功能科目和经济科目',
    );
  },
};

function sumOf(subject: Subject, table: string, codes: readonly string[], column: string): Term | undefined {
  const terms = codes.flatMap((row) => termAt(subject, { table, row, column, missing: 'zero' }) ?? []);
  const used = terms.filter(({ amount }) => amount !== 0);
  if (used.length <= 1) return used[0] ?? terms[0];
  return sumTerm(used.map(({ name }) => name).join('与'), used);
}

/** Some units pay these from 事业运行: an account without its function is only told, not asked about. */
function linked(subject: Subject, link: (typeof LINKS)[number], limits: RuleLimits): Comparison {
  const stated = sumOf(subject, 'general-basic', link.accounts, 'total');
  const expected = sumOf(subject, 'general-by-function', link.functions, link.column);
  const summed = link.functions.length + link.accounts.length;
  const comparison = compareTerms({ stated, expected, limits, summed });
  if (comparison === undefined || comparison === 'agrees' || expected?.amount !== 0) return comparison;
  return { ...comparison, level: 'info' };
}

/** 提租补贴 and 购房补贴 are a part of 津贴补贴. */
function housing(subject: Subject, limits: RuleLimits): Comparison {
  const part = sumOf(subject, 'general-by-function', ['2210202', '2210203'], 'basic');
  const whole = sumOf(subject, 'general-basic', ['30102'], 'total');
  if (part === undefined || whole === undefined) return undefined;
  if (part.amount <= whole.amount + limits.tolerance) return 'agrees';
  return {
    message: `${part.name}为 ${wanyuan(part.amount)}，大于${whole.name} ${wanyuan(whole.amount)}，住房补贴应在津贴补贴中列支，请核对`,
    at: [...part.at, ...whole.at],
    stated: amountText(part.amount),
    expected: `≤${amountText(whole.amount)}`,
  };
}
