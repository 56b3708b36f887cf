import { fen } from '#lib/core/money/index.ts';
import { percentText } from '../../look-up/amount-words.ts';
import { BASES } from '../../look-up/bases.ts';
import { type Comparison, compareSum, compareTerms, concluded } from '../../look-up/equation.ts';
import { formTerm } from '../../look-up/forms.ts';
import { PERCENT_TOLERANCE, readPercent, shareOf } from '../../look-up/percents.ts';
import { noData } from '../../outcome.ts';
import type { RuleDefinition, RuleFinding, RuleLimits } from '../../rule-definition.ts';
import type { CompositionLine } from '../../subject/form.ts';

/** TI-17: 收入构成 and 支出构成 of the overall form add up, are the same, and their shares follow from the amounts. */
export const compositionSums: RuleDefinition = {
  id: 'TI-17',
  statement: '整体支出绩效表: 收入构成合计 = 支出构成合计; 占比 = 金额/合计 且齐全, Σ=100%; 近两年同理',
  relatesTo: '表11/12',
  level: 'block',
  basis: BASES.performance,
  explanation: '整体支出绩效目标表的收入与支出是同一个总额。不符时以收支总表为准，重算构成和占比。',
  reads: ['overallForm'],
  examine: ({ overallForm }, limits) => {
    if (overallForm === undefined || overallForm.composition.length === 0)
      return noData('整体支出绩效目标表的收支构成');
    const byYear = Map.groupBy(overallForm.composition, ({ year }) => year);
    return concluded(
      [...byYear].flatMap(([year, lines]) => yearOf({ year, lines, limits })),
      '整体支出绩效目标表的收支构成',
    );
  },
};

const NAMES: Readonly<Record<CompositionLine['id'], string>> = {
  total: '合计',
  appropriation: '财政拨款',
  'fiscal-account': '财政专户',
  unit: '单位资金',
  personnel: '人员类',
  operating: '运转类',
  specific: '特定目标类',
};

type Year = { year: number; lines: readonly CompositionLine[]; limits: RuleLimits };

const SIDES = { income: '收入构成', spending: '支出构成' } as const;

const words = (line: CompositionLine) => `整体支出绩效目标表 ${line.year} 年${SIDES[line.side]}“${NAMES[line.id]}”`;

const termOf = (line: CompositionLine | undefined) =>
  line === undefined ? undefined : formTerm(words(line), line.amount);

function yearOf({ year, lines, limits }: Year): Comparison[] {
  const total = (side: CompositionLine['side']) => lines.find((line) => line.side === side && line.id === 'total');
  const sides = (['income', 'spending'] as const).flatMap((side) => {
    const parts = lines.filter((line) => line.side === side && line.id !== 'total');
    const known = parts.map(termOf).filter((term) => term !== undefined);
    const whole = termOf(total(side));
    const sum = compareSum({ whole, parts: known, of: '各项', limits });
    return [sum, ...sharesOf({ year, lines: lines.filter((line) => line.side === side), limits })];
  });
  return [compareTerms({ stated: termOf(total('income')), expected: termOf(total('spending')), limits }), ...sides];
}

/** Shares where the form has a column for them: each right, none missing, together 100 %. */
function sharesOf({ lines }: Year): Comparison[] {
  if (!lines.some(({ share }) => share !== undefined && share.text.trim() !== '')) return [];
  const parts = lines.filter(({ id }) => id !== 'total');
  const whole = lines.find(({ id }) => id === 'total')?.amount.amount;
  const sum = whole ?? fen(parts.reduce((total, { amount }) => total + (amount.amount ?? 0), 0));
  return parts.map((line): Comparison => {
    const { amount } = line.amount;
    if (amount === undefined || sum === 0) return undefined;
    const expected = shareOf(amount, sum);
    const stated = readPercent(line.share?.text ?? '');
    if (expected === undefined) return undefined;
    if (stated === undefined)
      return amount === 0 || line.share === undefined ? undefined : missingShare(line, expected);
    return wrongShare({ line, stated, expected });
  });
}

function missingShare(line: CompositionLine, expected: number): RuleFinding {
  return {
    message: `${words(line)}没有填占比，应为 ${percentText(expected)}，请补填`,
    at: [line.share?.at ?? line.amount.at],
    stated: '（空）',
    expected: percentText(expected),
  };
}

function wrongShare(input: { line: CompositionLine; stated: number; expected: number }): Comparison {
  const { line, stated, expected } = input;
  if (stated === expected) return 'agrees';
  const tail = Math.abs(stated - expected) <= PERCENT_TOLERANCE;
  return {
    message: `${words(line)}占比写的是 ${percentText(stated)}，按金额计算应为 ${percentText(expected)}，${tail ? '属四舍五入尾差，无须修改' : '请核对'}`,
    at: [line.share?.at ?? line.amount.at, line.amount.at],
    quote: line.share?.text ?? '',
    stated: percentText(stated),
    expected: percentText(expected),
    ...(tail ? { tail, level: 'info', cause: 'rounding' } : {}),
  };
}
