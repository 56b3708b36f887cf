import { fen } from '#lib/core/money/index.ts';
import { totalTermOf } from '../../look-up/across.ts';
import { amountText, wanyuan } from '../../look-up/amount-words.ts';
import { BASES } from '../../look-up/bases.ts';
import { type Comparison, compareTerms, concluded } from '../../look-up/equation.ts';
import { type Stated, statedIds, statedTerm } from '../../look-up/stated.ts';
import { quoteOf } from '../../look-up/stated-against.ts';
import { type Term, termAt } from '../../look-up/terms.ts';
import { noData } from '../../outcome.ts';
import type { RuleDefinition, RuleLimits } from '../../rule-definition.ts';
import type { Subject } from '../../subject/subject.ts';

/** Words by which a report says that it counts the whole department's 公用经费. */
const WHOLE = /部门公用经费|即(?:部门|本部门)?(?:的)?公用经费/;

/** NT-11: 机关运行经费 is 公用经费 of 行政单位 and 参公 units, or what the report itself says that it counts. */
export const agencyOperatingWords: RuleDefinition = {
  id: 'NT-11',
  statement: '机关运行经费 = 行政单位 + 参公事业单位的公用经费 (一般公共预算基本支出), 不含人员、项目和一般事业单位',
  relatesTo: '第三部分 十一(一), 名词解释',
  level: 'block',
  basis: BASES.agencyOperating,
  explanation:
    '机关运行经费是行政单位和参照公务员法管理的事业单位使用一般公共预算安排的公用经费，不包括人员经费、项目支出和一般事业单位。按部门全部公用经费口径的，应当写明。',
  reads: ['sentences', 'tables', 'staffing', 'budget'],
  examine: (subject, limits) => {
    const stated = statedIds(subject, /^agency-operating$/)[0];
    const whole =
      totalTermOf(subject, 'general-by-function', 'operating') ?? totalTermOf(subject, 'general-by-unit', 'operating');
    if (stated === undefined || whole === undefined) return noData('机关运行经费的文字说明、公用经费');
    return concluded([agency(subject, { stated, whole, limits })], '机关运行经费');
  },
};

function agency(subject: Subject, input: { stated: Stated; whole: Term; limits: RuleLimits }): Comparison {
  const { stated, whole, limits } = input;
  const term = statedTerm(stated);
  const quote = quoteOf(stated);
  if (WHOLE.test(stated.sentence.text.replace(/\s/g, '')))
    return compareTerms({ stated: term, expected: whole, limits, quote });
  const scoped = ofAdministrativeUnits(subject);
  if (scoped !== undefined)
    return compareTerms({ stated: term, expected: scoped, limits, quote, summed: scoped.at.length });
  if (term.amount > whole.amount + limits.tolerance)
    return {
      message: `${term.name}为 ${wanyuan(term.amount)}，大于${whole.name} ${wanyuan(whole.amount)}，像是含有人员经费或项目支出，请核对`,
      at: [...term.at, ...whole.at],
      quote,
      stated: amountText(term.amount),
      expected: `≤${amountText(whole.amount)}`,
    };
  return term.amount === whole.amount && hasPlainInstitutions(subject) ? countsAll(term, whole, quote) : 'agrees';
}

function countsAll(term: Term, whole: Term, quote: string): Comparison {
  return {
    message: `${term.name}为 ${wanyuan(term.amount)}，等于全部公用经费，而部门有不参照公务员法管理的事业人员，请核对是否含有一般事业单位`,
    at: [...term.at, ...whole.at],
    quote,
    stated: amountText(term.amount),
    expected: `<${amountText(whole.amount)}`,
    level: 'warn',
  };
}

/** In our own budgets the nature of units is known. */
function ofAdministrativeUnits(subject: Subject): Term | undefined {
  const units = subject.budget?.units.filter(({ nature }) => nature === 'administrative' || nature === 'civil-service');
  const terms = units?.map(({ code }) =>
    termAt(subject, { table: 'general-by-unit', row: code, column: 'operating', missing: 'zero' }),
  );
  if (terms === undefined || terms.some((term) => term === undefined)) return undefined;
  const amount = fen(terms.reduce((sum, term) => sum + (term?.amount ?? 0), 0));
  return { name: '行政单位和参公事业单位公用经费之和', amount, at: terms.flatMap((term) => term?.at ?? []) };
}

function hasPlainInstitutions({ staffing }: Subject): boolean {
  const { institution = 0, civilService = 0 } = staffing?.active ?? {};
  return institution > civilService;
}
