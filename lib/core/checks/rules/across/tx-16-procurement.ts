import { fen } from '#lib/core/money/index.ts';
import { totalTermOf } from '../../look-up/across.ts';
import { amountText, wanyuan } from '../../look-up/amount-words.ts';
import { BASES } from '../../look-up/bases.ts';
import { reasonPlaces } from '../../look-up/changes.ts';
import { type Comparison, compareSum, compareTerms, concluded, roundingBound } from '../../look-up/equation.ts';
import { statedFigure } from '../../look-up/stated.ts';
import { type Term, termAt } from '../../look-up/terms.ts';
import type { RuleDefinition, RuleFinding, RuleLimits } from '../../rule-definition.ts';
import type { Subject } from '../../subject/subject.ts';

/** TX-16: 政府采购 adds up by kind and to what was entered; 政府购买服务 is a part of it and told the same everywhere. */
export const procurementSums: RuleDefinition = {
  id: 'TX-16',
  statement: '政府采购合计 = Σ 项目采购 + 公用采购 = 货物 + 工程 + 服务; 政府购买服务 ⊂ 采购/项目且说明一致',
  relatesTo: '采购表, 申报表 采购, 第三部分 十一',
  level: 'warn',
  basis: `${BASES.procurement}；${BASES.purchasedServices}`,
  explanation:
    '政府采购预算按货物、工程、服务列示，由各项目采购和公用经费采购组成。政府购买服务的说明要与项目、科目的说明一致。',
  reads: ['tables', 'sentences', 'budget', 'projectForms'],
  examine: (subject, limits) =>
    concluded(
      [kinds(subject, limits), entered(subject, limits), inForms(subject, limits), ...purchased(subject)],
      '政府采购表、政府采购和政府购买服务的说明',
    ),
};

function kinds(subject: Subject, limits: RuleLimits): Comparison {
  if (!subject.tables.has('procurement')) return undefined;
  const parts = ['goods', 'works', 'services'].map((row) =>
    termAt(subject, { table: 'procurement', row, column: 'amount', missing: 'zero' }),
  );
  return compareSum({ whole: totalTermOf(subject, 'procurement', 'amount'), parts, of: '货物、工程、服务', limits });
}

function entered(subject: Subject, limits: RuleLimits): Comparison {
  const { budget } = subject;
  const stated = totalTermOf(subject, 'procurement', 'amount') ?? statedFigure(subject, 'procurement.total');
  if (budget === undefined || stated === undefined) return undefined;
  const expected: Term = {
    name: '采购清单合计',
    amount: fen(budget.procurement.reduce((sum, { amount }) => sum + amount, 0)),
    at: [{ form: 'procurement' }],
  };
  return Math.abs(stated.amount - expected.amount) <= limits.tolerance
    ? 'agrees'
    : compareTerms({ stated, expected, limits });
}

/** What forms procure is a part of all procurement. Amounts above the project's own budget are in another unit: TI-20. */
function inForms({ projectForms, ...subject }: Subject, limits: RuleLimits): Comparison {
  const whole = statedFigure(subject, 'procurement.total');
  const amounts = projectForms.flatMap(({ procurement, currentBudget }) =>
    procurement.flatMap(({ amount }) =>
      amount.amount !== undefined && amount.amount <= (currentBudget?.amount ?? 0) ? [amount] : [],
    ),
  );
  if (whole === undefined || amounts.length === 0) return undefined;
  const sum = fen(amounts.reduce((total, { amount }) => total + (amount ?? 0), 0));
  if (sum <= whole.amount + roundingBound(limits, amounts.length)) return 'agrees';
  return {
    message: `各项目申报表的采购合计 ${wanyuan(sum)}，大于${whole.name} ${wanyuan(whole.amount)}，请核对政府采购预算是否漏列`,
    at: [...whole.at, ...amounts.map(({ at }) => at)],
    stated: amountText(whole.amount),
    expected: `≥${amountText(sum)}`,
  };
}

const SAYS_NONE = /(?:没有|无|未)(?:安排)?政府购买服务/;
const SPEAKS_OF = /政府购买服务/;

/** 无政府购买服务 in one place and 新增政府购买服务 in another. */
function purchased(subject: Subject): Comparison[] {
  const none = subject.sentences.find(({ section, text }) => section === 'other' && SAYS_NONE.test(plain(text)));
  if (none === undefined) return [];
  const others = subject.sentences.flatMap(({ changes, at }) =>
    changes
      .filter(({ reason }) => reason !== undefined && SPEAKS_OF.test(reason) && !SAYS_NONE.test(reason))
      .map((change) => ({ change, at })),
  );
  if (others.length === 0) return ['agrees'];
  return others.map(
    ({ change, at }): RuleFinding => ({
      message: `“${change.name}”的增减原因写“${change.reason}”，而政府购买服务预算写“${none.text.trim()}”，前后不一致，请核对`,
      at: [change.at ?? at, none.at, ...reasonPlaces(subject, change.of)],
      quote: change.reason ?? change.text,
      stated: change.reason ?? '',
      expected: none.text.trim(),
    }),
  );
}

const plain = (text: string) => text.replace(/\s/g, '');
