import { FEN_PER_PUBLISHED_STEP, type Fen, fen } from '#lib/core/money/index.ts';
import { judged, noData } from '../outcome.ts';
import type { Cause, RuleFinding, RuleLimits, RuleOutcome } from '../rule-definition.ts';
import { amountText, wanyuan } from './amount-words.ts';
import { causeClause, causeOfDifference } from './cause.ts';
import type { Term } from './terms.ts';

/** What came of a comparison: a finding, that both sides agree, or nothing where a side is not known. */
export type Comparison = RuleFinding | 'agrees' | undefined;

/**
 * What two sides may differ by rounding, in 分: the tolerance, more where many rounded numbers are added. The bound is
 * 0.01 万元 times the square root of their number, three and a half standard deviations of such a sum.
 */
export function roundingBound(limits: RuleLimits, count: number): Fen {
  const steps = Math.floor(Math.sqrt(count));
  return fen(Math.max(limits.tolerance, steps * FEN_PER_PUBLISHED_STEP));
}

/** How many of the terms are not nothing: only those can have been rounded. */
const counted = (terms: readonly Term[]) => terms.filter(({ amount }) => amount !== 0).length;

/** Findings of a rule that compared; no data where it could compare nothing. */
export function concluded(comparisons: readonly Comparison[], lacking: string): RuleOutcome {
  const made = comparisons.filter((comparison) => comparison !== undefined);
  if (made.length === 0) return noData(lacking);
  return judged(made.filter((comparison) => comparison !== 'agrees'));
}

/**
 * Holds a whole against the sum of its parts. Where one part is just the gap, the message names it as left out.
 * @param input.of what the parts are, for the message: `各功能类`
 */
export function compareSum(input: {
  whole: Term | undefined;
  parts: readonly (Term | undefined)[];
  of: string;
  limits: RuleLimits;
  quote?: string;
}): Comparison {
  const { whole, of, limits } = input;
  const parts = input.parts.filter((part) => part !== undefined);
  if (whole === undefined || parts.length === 0 || parts.length < input.parts.length) return undefined;
  const sum = fen(parts.reduce((total, part) => total + part.amount, 0));
  if (sum === whole.amount) return 'agrees';
  const gap = fen(sum - whole.amount);
  const tail = Math.abs(gap) <= roundingBound(limits, counted(parts));
  const left = tail ? undefined : parts.find((part) => part.amount === gap);
  const cause = tail ? 'rounding' : left === undefined ? causeOfDifference(whole.amount, sum) : 'sub-item-missing';
  const why = left === undefined ? causeClause(cause) : `，正好是${left.name}，像是没有计入`;
  return {
    message: `${whole.name}为 ${wanyuan(whole.amount)}，${of}之和为 ${wanyuan(sum)}，相差 ${wanyuan(fen(Math.abs(gap)))}${why}${wayOut(tail)}`,
    at: [
      ...whole.at,
      ...(left?.at ?? []),
      ...parts.filter((part) => part !== left && part.amount !== 0).flatMap(({ at }) => at),
    ],
    stated: amountText(whole.amount),
    expected: amountText(sum),
    ...(input.quote === undefined ? {} : { quote: input.quote }),
    ...rest(tail, cause),
  };
}

/** Holds two statements of the same amount against each other; the first is the one in doubt. */
export function compareTerms(input: {
  stated: Term | undefined;
  expected: Term | undefined;
  limits: RuleLimits;
  quote?: string | undefined;
  /** How many rounded numbers were added on both sides; one where none. */
  summed?: number;
  cause?: Cause;
}): Comparison {
  const { stated, expected, limits } = input;
  if (stated === undefined || expected === undefined) return undefined;
  const gap = fen(Math.abs(stated.amount - expected.amount));
  if (gap === 0 || isItsRounding(stated.amount, expected.amount)) return 'agrees';
  const tail = gap <= roundingBound(limits, input.summed ?? 1);
  const cause = tail ? 'rounding' : (input.cause ?? causeOfDifference(stated.amount, expected.amount));
  return {
    message: `${stated.name}为 ${wanyuan(stated.amount)}，${expected.name}为 ${wanyuan(expected.amount)}，相差 ${wanyuan(gap)}${causeClause(cause)}${wayOut(tail)}`,
    at: [...stated.at, ...expected.at],
    stated: amountText(stated.amount),
    expected: amountText(expected.amount),
    ...(input.quote === undefined ? {} : { quote: input.quote }),
    ...rest(tail, cause),
  };
}

/** Whether one side is printed in 0.01 万元 and the other with more decimals that come to it. */
function isItsRounding(left: Fen, right: Fen): boolean {
  const isFiner = left % FEN_PER_PUBLISHED_STEP !== 0 || right % FEN_PER_PUBLISHED_STEP !== 0;
  return isFiner && Math.abs(left - right) < FEN_PER_PUBLISHED_STEP;
}

const wayOut = (tail: boolean) => (tail ? '，无须修改' : '，请核对');

function rest(tail: boolean, cause: Cause | undefined): Partial<RuleFinding> {
  return { ...(tail ? { tail, level: 'info' } : {}), ...(cause === undefined ? {} : { cause }) };
}
