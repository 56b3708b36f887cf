import type { StatedAmount, StatedChange, StatedList } from '#lib/core/checks/index.ts';
import { fen } from '#lib/core/money/index.ts';
import { printedSlice } from '../text/squeeze.ts';
import type { Comparison } from './comparison.ts';
import { nameStart } from './name-before.ts';
import type { Reading, Stated } from './stated.ts';
import { type ClauseSubject, subjectBefore } from './subject-of.ts';
import { hundredths, stepOf } from './tokens.ts';

/** Every comparison of a paragraph with what it compares, by how much, and why. */
export function readChanges(
  reading: Reading,
  input: { stated: readonly Stated[]; lists?: readonly StatedList[]; fiscalYear?: number | undefined },
): StatedChange[] {
  return reading.comparisons.map((comparison) => {
    const { stated } = input;
    const subject = subjectBefore(reading, { stated, place: comparison.start });
    const { name, id, amount: current } = ofWhole(reading, { subject, comparison, ...input });
    const of = wholeOfYear(id, current, stated);
    const amount = amountOf(stated, comparison.amount);
    const prior = amountOf(stated, comparison.prior);
    return {
      ...(of === undefined ? {} : { of }),
      name,
      ...(current === undefined ? {} : { current }),
      ...(prior === undefined ? {} : { prior }),
      ...comparedYear(comparison, input.fiscalYear),
      ...directions(reading, comparison),
      ...(amount === undefined ? {} : { amount: fen(Math.abs(amount.amount)) }),
      ...rateOf(reading, comparison),
      ...reasonOf(reading, comparison),
      text: clauseText(
        reading,
        comparison,
        stated.find((one) => one.amount === current),
      ),
      at: reading.at,
    };
  });
}

/**
 * `总额100万元，其中：货物40万元，服务60万元，比上年增加10万元，增长11.11%`: behind a list its whole may be compared. It is where
 * the rate follows from the whole and not from the part before it.
 */
function ofWhole(
  reading: Reading,
  input: { subject: ClauseSubject; comparison: Comparison; stated: readonly Stated[]; lists?: readonly StatedList[] },
): ClauseSubject {
  const { subject, comparison, stated, lists = [] } = input;
  const change = amountOf(stated, comparison.amount)?.amount;
  const { percent, step = 1 } = rateOf(reading, comparison);
  const part = subject.amount;
  const whole = part === undefined ? undefined : lists.find(({ parts }) => parts.at(-1) === part)?.whole;
  if (part === undefined || whole === undefined || change === undefined || percent === undefined) return subject;
  const fits = ({ amount }: StatedAmount) => {
    const base = comparison.amountDirection === 'down' ? amount + change : amount - change;
    return base > 0 && Math.abs((change / base) * 10_000 - percent) <= step;
  };
  if (fits(part) || !fits(whole)) return subject;
  return { name: whole.name, amount: whole, ...(whole.id === undefined ? {} : { id: whole.id }) };
}

/** 本年预算 is 一般公共预算拨款 itself where nothing was carried over. */
function wholeOfYear(
  id: string | undefined,
  current: StatedAmount | undefined,
  stated: readonly Stated[],
): string | undefined {
  if (id !== 'general.current') return id;
  const total = stated.find(({ amount }) => amount.id === 'general.total')?.amount;
  return total !== undefined && total.amount === current?.amount ? 'general.total' : id;
}

function amountOf(stated: readonly Stated[], token: number | undefined): StatedAmount | undefined {
  return token === undefined ? undefined : stated.find((one) => one.token === token)?.amount;
}

function comparedYear(comparison: Comparison, fiscalYear: number | undefined): { comparedYear?: number } {
  if (comparison.year !== undefined) return { comparedYear: comparison.year };
  return comparison.lastYear && fiscalYear !== undefined ? { comparedYear: fiscalYear - 1 } : {};
}

function directions(
  { tokens }: Reading,
  { amountDirection, rateDirection, amount, percent }: Comparison,
): Pick<StatedChange, 'amountDirection' | 'rateDirection'> {
  // 增加-5万元，增长-7.14% is a fall.
  const isNegative = (token: number | undefined) =>
    token !== undefined && tokens[token]?.digits.startsWith('-') === true;
  const turned = (direction: 'up' | 'down') => (direction === 'up' ? 'down' : 'up');
  const isTurned = isNegative(amount) && (amountDirection === 'up' || amountDirection === 'down');
  return {
    ...(amountDirection === undefined ? {} : { amountDirection: isTurned ? turned(amountDirection) : amountDirection }),
    ...(rateDirection === undefined
      ? {}
      : { rateDirection: isNegative(percent) ? turned(rateDirection) : rateDirection }),
  };
}

function rateOf(reading: Reading, { percent }: Comparison): Pick<StatedChange, 'percent' | 'step'> {
  const token = percent === undefined ? undefined : reading.tokens[percent];
  return token === undefined ? {} : { percent: Math.abs(hundredths(token.digits)), ...stepOf(token.digits) };
}

function reasonOf({ read }: Reading, { reason }: Comparison): { reason?: string } {
  if (reason === undefined) return {};
  const text = printedSlice(read, reason.start, reason.end)
    .trim()
    .replace(/[。．.；;，,]+$/, '');
  return text === '' ? {} : { reason: text };
}

/** From what is compared, where it stands in the same sentence, to the end of the reason. */
function clauseText({ read, text }: Reading, comparison: Comparison, current: Stated | undefined): string {
  const own = nameStart(text, { end: comparison.start, floor: 0 });
  const near = current !== undefined && !text.slice(current.nameStart, comparison.start).includes('。');
  const start = near && current !== undefined ? Math.min(current.nameStart, own) : own;
  return printedSlice(read, start, Math.min(comparison.reason?.end ?? comparison.end, text.length));
}
