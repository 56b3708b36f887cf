import { FEN_PER_PUBLISHED_STEP, fen } from '#lib/core/money/index.ts';
import { amountText, wanyuan } from '../../look-up/amount-words.ts';
import { BASES } from '../../look-up/bases.ts';
import { causeClause, causeOfDifference } from '../../look-up/cause.ts';
import { changesOf, changeWords, type ReadChange } from '../../look-up/changes.ts';
import { type Comparison, concluded } from '../../look-up/equation.ts';
import type { Cause, RuleDefinition, RuleLimits } from '../../rule-definition.ts';

/** NY-02: a change is this year's amount less last year's. */
export const changeAmounts: RuleDefinition = {
  id: 'NY-02',
  statement: '增减额 = 本年 − 上年 (同口径)',
  relatesTo: '全部同比',
  level: 'block',
  basis: BASES.explanation,
  explanation: '增减额由本年预算数减上年预算数得出，口径要一致。增加额大于本年数，说明上年数或增减额有误。',
  reads: ['sentences', 'tables', 'prior'],
  examine: (subject, limits) =>
    concluded(
      changesOf(subject).map((read) => changeOf(read, limits)),
      '同比的本年数和增减额',
    ),
};

function changeOf(read: ReadChange, limits: RuleLimits): Comparison {
  const { current, delta, change } = read;
  const prior = change.prior?.amount ?? read.known;
  if (current === undefined || delta === undefined) return undefined;
  if (prior === undefined) return delta > current + limits.tolerance ? impossible(read) : 'agrees';
  const expected = fen(current - prior);
  // The right size in the wrong direction is said by NY-05.
  if (delta === expected || (delta !== 0 && delta === -expected)) return 'agrees';
  const gap = Math.abs(delta - expected);
  // Last year's amount as it was entered has more decimals than a change is stated with.
  if (prior % FEN_PER_PUBLISHED_STEP !== 0 && gap < FEN_PER_PUBLISHED_STEP) return 'agrees';
  const tail = gap <= limits.tolerance;
  const cause: Cause | undefined = tail ? 'rounding' : causeOfDifference(fen(Math.abs(delta)), fen(Math.abs(expected)));
  return {
    message: `${changeWords(read)}写的是${movedWords(delta)}，本年 ${wanyuan(current)}、上年 ${wanyuan(prior)}，应为${movedWords(expected)}${causeClause(cause)}${tail ? '，无须修改' : '，请核对'}`,
    at: [change.at],
    quote: change.text,
    stated: amountText(fen(Math.abs(delta))),
    expected: amountText(fen(Math.abs(expected))),
    ...(tail ? { tail, level: 'info' as const } : {}),
    ...(cause === undefined ? {} : { cause }),
  };
}

function movedWords(delta: number): string {
  if (delta === 0) return '持平';
  return `${delta > 0 ? '增加' : '减少'} ${wanyuan(fen(Math.abs(delta)))}`;
}

/** More was added than there is: last year's would be less than nothing. */
function impossible(read: ReadChange): Comparison {
  const { change, current = fen(0), delta = fen(0) } = read;
  return {
    message: `${changeWords(read)}本年 ${wanyuan(current)}，却写增加 ${wanyuan(delta)}，增加额大于本年数，请核对`,
    at: [change.at],
    quote: change.text,
    stated: amountText(delta),
    expected: `≤${amountText(current)}`,
  };
}
