import { fen } from '#lib/core/money/index.ts';
import { BASES } from '../../look-up/bases.ts';
import { type Comparison, compareTerms, concluded } from '../../look-up/equation.ts';
import { statedFigure } from '../../look-up/stated.ts';
import { compareLists } from '../../look-up/stated-against.ts';
import { compareUnitLists } from '../../look-up/unit-lists.ts';
import { noData, notApplicable } from '../../outcome.ts';
import type { RuleDefinition, RuleLimits } from '../../rule-definition.ts';
import type { Subject } from '../../subject/subject.ts';

const SAYS_NONE = /(?:没有|无|未)(?:安排)?政府购买服务/;

/** NT-13: 政府购买服务 in words is the sum of its items. */
export const purchasedServices: RuleDefinition = {
  id: 'NT-13',
  statement: '政府购买服务 合计 = Σ 列项',
  relatesTo: '十一(三)',
  level: 'block',
  basis: BASES.purchasedServices,
  explanation: '政府购买服务预算合计等于所列各项之和，没有的写明没有安排。',
  reads: ['sentences', 'budget'],
  examine: (subject, limits) => {
    const compared = [
      ...compareLists({ subject, of: /^purchased-services\.total$/, limits, anyParts: true }),
      ...compareUnitLists({ subject, of: 'purchased-services.total', limits }),
      ...entered(subject, limits),
    ];
    if (compared.length > 0) return concluded(compared, '政府购买服务的文字说明');
    const none = subject.sentences.some(({ text }) => SAYS_NONE.test(text.replace(/\s/g, '')));
    return none ? notApplicable('没有安排政府购买服务') : noData('政府购买服务的列项');
  },
};

function entered(subject: Subject, limits: RuleLimits): Comparison[] {
  const { budget } = subject;
  const stated = statedFigure(subject, 'purchased-services.total');
  if (budget === undefined || stated === undefined) return [];
  const amount = fen(budget.purchasedServices.reduce((sum, service) => sum + service.amount, 0));
  const expected = { name: '政府购买服务清单合计', amount, at: [{ form: 'purchased-services' }] };
  if (Math.abs(stated.amount - amount) <= limits.tolerance) return ['agrees'];
  return [compareTerms({ stated, expected, limits })];
}
