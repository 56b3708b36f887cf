import { FEN_PER_PUBLISHED_STEP, type Fen, fen } from '#lib/core/money/index.ts';
import { amountText, wanyuan } from '../../look-up/amount-words.ts';
import { BASES } from '../../look-up/bases.ts';
import { costEquations, costSum } from '../../look-up/costing.ts';
import { type Comparison, concluded } from '../../look-up/equation.ts';
import { currentBudgetTerm, formWords } from '../../look-up/forms.ts';
import { noData } from '../../outcome.ts';
import type { RuleDefinition, RuleFinding, RuleLimits } from '../../rule-definition.ts';
import type { SubjectProjectForm } from '../../subject/form.ts';
import type { Quote } from '../../subject/place.ts';

/** TI-16: what 测算依据 multiplies comes to what it says, and all of it to 项目当年预算. */
export const costBasis: RuleDefinition = {
  id: 'TI-16',
  statement: '测算依据可复算: 数量 × 单价 × 频次 = 金额, Σ = 当年预算',
  relatesTo: '申报表 测算依据',
  level: 'block',
  basis: BASES.preparation,
  explanation: '测算依据应当能复算出预算金额。算式与金额不符，多为人数、标准改了而金额没有改，或压减后没有更新测算。',
  reads: ['projectForms'],
  examine: ({ projectForms }, limits) => {
    if (projectForms.length === 0) return noData('项目申报表');
    return concluded(
      projectForms.flatMap((form) => basisOf(form, limits)),
      '测算依据的算式',
    );
  },
};

function basisOf(form: SubjectProjectForm, limits: RuleLimits): Comparison[] {
  const whole = form.fields.get('costBasis');
  const lines = form.costLines.flatMap(({ basis, at }): Quote[] => (basis === undefined ? [] : [{ text: basis, at }]));
  return [
    ...[...(whole === undefined ? [] : [whole]), ...lines].flatMap((quote) => equationsOf(form, quote, limits)),
    ...(whole === undefined ? [] : [sumOf(form, whole, limits)]),
  ];
}

function equationsOf(form: SubjectProjectForm, quote: Quote, limits: RuleLimits): Comparison[] {
  return costEquations(quote.text).map(({ text, stated, computed, rounding }): Comparison => {
    const gap = Math.abs(stated - computed);
    if (gap <= rounding) return 'agrees';
    const tail = gap <= limits.tolerance;
    return {
      message: `${formWords(form)}测算依据“${text}”，算得 ${wanyuan(computed)}，写的是 ${wanyuan(stated)}，相差 ${wanyuan(fen(gap))}，${tail ? '属四舍五入尾差，无须修改' : '请核对数量、单价和金额'}`,
      at: [quote.at],
      quote: text,
      stated: amountText(stated),
      expected: amountText(computed),
      ...(tail ? { tail, level: 'info' as const, cause: 'rounding' as const } : {}),
    };
  });
}

function sumOf(form: SubjectProjectForm, quote: Quote, limits: RuleLimits): Comparison {
  const sum = costSum(quote.text);
  const budget = currentBudgetTerm(form);
  if (sum === undefined || budget === undefined) return undefined;
  const gap = Math.abs(sum - budget.amount);
  // An equation that does not come to what it says makes the sum wrong by as much: it is told already.
  const told = costEquations(quote.text).reduce((wrong, { stated, computed }) => wrong + stated - computed, 0);
  if (told !== 0 && Math.abs(sum - told - budget.amount) < FEN_PER_PUBLISHED_STEP) return 'agrees';
  // 测算 goes to the 元, the budget may be in 0.01 万元.
  if (gap < FEN_PER_PUBLISHED_STEP) return 'agrees';
  const tail = gap <= limits.tolerance;
  const stale = !tail && isEarlierAmount(form, sum);
  const finding: RuleFinding = {
    message: `${formWords(form)}测算依据各项合计 ${wanyuan(sum)}，项目当年预算为 ${wanyuan(budget.amount)}，相差 ${wanyuan(fen(gap))}${stale ? '，与以前年度的预算相同，像是没有更新' : ''}，${tail ? '属四舍五入尾差，无须修改' : '请按当年预算重新测算'}`,
    at: [quote.at, ...budget.at],
    quote: quote.text,
    stated: amountText(sum),
    expected: amountText(budget.amount),
    ...(tail ? { tail, level: 'info', cause: 'rounding' } : {}),
    ...(stale ? { cause: 'stale-after-cut' } : {}),
  };
  return finding;
}

/** Whether an amount is last year's: as the form states it, in its columns or in words. */
function isEarlierAmount(form: SubjectProjectForm, amount: Fen): boolean {
  const words = `${form.fields.get('historyNote')?.text ?? ''} ${form.fields.get('changeReason')?.text ?? ''}`;
  return (
    form.history.some(({ amount: { amount: before } }) => before === amount) ||
    words.includes(`${amountText(amount)}万`) ||
    words.includes(`${Number(amountText(amount))}万`)
  );
}
