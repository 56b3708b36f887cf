import { FEN_PER_PUBLISHED_STEP, type Fen, fen } from '#lib/core/money/index.ts';
import { percentText, wanyuan } from '../../look-up/amount-words.ts';
import { BASES } from '../../look-up/bases.ts';
import { changesOf, changeWords, type ReadChange, rateOf } from '../../look-up/changes.ts';
import { type Comparison, concluded } from '../../look-up/equation.ts';
import { isPrinted, PERCENT_TOLERANCE, percentTolerance } from '../../look-up/percents.ts';
import type { Cause, RuleDefinition } from '../../rule-definition.ts';
import type { HundredthsOfPercent } from '../../subject/statement.ts';

/** NY-03: a rate is the change over last year's amount, with two decimals. */
export const changeRates: RuleDefinition = {
  id: 'NY-03',
  statement: '增减率 = |增减额| ÷ 上年数 (不是本年数), 2 位小数',
  relatesTo: '全部同比',
  level: 'block',
  basis: BASES.explanation,
  explanation: '增长率、下降率的分母是上年预算数，不是本年预算数。按上年数重算，保留两位小数。',
  reads: ['sentences', 'tables', 'prior'],
  examine: (subject) => concluded(changesOf(subject).map(rateOfChange), '同比的本年数、增减额和增减率'),
};

type Rate = { delta: Fen; base: Fen; current: Fen | undefined; stated: HundredthsOfPercent };

function rateOfChange(read: ReadChange): Comparison {
  const { change, current } = read;
  const base = change.prior?.amount ?? read.base ?? read.known;
  const delta = read.delta ?? (current === undefined || base === undefined ? undefined : fen(current - base));
  // From nothing there is no rate: NY-04.
  if (change.percent === undefined || base === undefined || delta === undefined || base <= 0) return undefined;
  const expected = rateOf(delta, base);
  if (expected === undefined) return undefined;
  const { percent } = change;
  const rate = { delta, base, current, stated: percent };
  const printed = { percent, ...(change.step === undefined ? {} : { step: change.step }) };
  if (isPrinted(printed, expected) || isPossible(rate)) return 'agrees';
  const tail = Math.abs(expected - percent) <= percentTolerance(printed) && !isByThisYear(rate, expected);
  const cause = tail ? 'rounding' : causeOf(rate);
  return {
    message: `${changeWords(read)}${rateWords(read)} ${percentText(change.percent)}，按 ${wanyuan(fen(Math.abs(delta)))} ÷ 上年 ${wanyuan(base)} 应为 ${percentText(expected)}${causeWords(rate, cause, expected)}${tail ? '，无须修改' : '，请改正'}`,
    at: [change.at],
    quote: change.text,
    stated: percentText(change.percent),
    expected: percentText(expected),
    ...(tail ? { tail, level: 'info' as const } : {}),
    ...(cause === undefined ? {} : { cause }),
  };
}

const rateWords = ({ change }: ReadChange) => (change.rateDirection === 'down' ? '下降' : '增长');

/** Whether the decimals that the amounts leave out allow the rate; the quotient by this year's amount is none of those. */
function isPossible({ delta, base, current, stated }: Rate): boolean {
  if (current !== undefined && rateOf(delta, current) === stated) return false;
  const half = FEN_PER_PUBLISHED_STEP / 2;
  const size = Math.abs(delta);
  const least = rateOf(fen(Math.max(size - half, 0)), fen(base + 2 * half)) ?? 0;
  const most = base > 2 * half ? (rateOf(fen(size + half), fen(base - 2 * half)) ?? 0) : least;
  return stated >= least && stated <= most;
}

/** With few decimals the quotient by this year's amount may be near enough to pass for the right one. */
function isByThisYear({ delta, current, stated }: Rate, expected: HundredthsOfPercent): boolean {
  const byThisYear = current === undefined ? undefined : rateOf(delta, current);
  return byThisYear !== undefined && Math.abs(expected - stated) > PERCENT_TOLERANCE && isNear(byThisYear, stated);
}

const isNear = (one: HundredthsOfPercent, other: HundredthsOfPercent) => Math.abs(one - other) <= PERCENT_TOLERANCE + 3;

function causeOf({ delta, current, stated }: Rate): Cause | undefined {
  const byThisYear = current === undefined ? undefined : rateOf(delta, current);
  if (byThisYear === undefined) return undefined;
  const isThat = Math.abs(byThisYear - stated) <= PERCENT_TOLERANCE || (stated > 0 && byThisYear === stated * 100);
  return isThat ? 'divided-by-this-year' : undefined;
}

function causeWords(rate: Rate, cause: Cause | undefined, expected: HundredthsOfPercent): string {
  if (cause === 'rounding') return '，属四舍五入尾差';
  const { current, delta, stated } = rate;
  const byThisYear = current === undefined ? undefined : rateOf(delta, current);
  const isFraction = stated > 0 && (byThisYear === stated * 100 || expected === stated * 100);
  const fraction = isFraction ? '，像是没有换算成百分数' : '';
  return cause === 'divided-by-this-year' && current !== undefined
    ? `，像是除以了本年数 ${wanyuan(current)}${fraction}`
    : fraction;
}
