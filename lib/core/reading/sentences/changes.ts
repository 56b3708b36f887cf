import type { StatedAmount, StatedChange } from '#lib/core/checks/index.ts';
import { printedSlice } from '../text/squeeze.ts';
import type { Comparison } from './comparison.ts';
import { nameStart } from './name-before.ts';
import type { Reading, Stated } from './stated.ts';
import { subjectBefore } from './subject-of.ts';
import { hundredths } from './tokens.ts';

/** Every comparison of a paragraph with what it compares, by how much, and why. */
export function readChanges(
  reading: Reading,
  input: { stated: readonly Stated[]; fiscalYear?: number | undefined },
): StatedChange[] {
  return reading.comparisons.map((comparison) => {
    const { stated } = input;
    const { name, id, amount: current } = subjectBefore(reading, { stated, place: comparison.start });
    const of = wholeOfYear(id, current, stated);
    const amount = amountOf(stated, comparison.amount);
    const prior = amountOf(stated, comparison.prior);
    return {
      ...(of === undefined ? {} : { of }),
      name,
      ...(current === undefined ? {} : { current }),
      ...(prior === undefined ? {} : { prior }),
      ...comparedYear(comparison, input.fiscalYear),
      ...directions(comparison),
      ...(amount === undefined ? {} : { amount: amount.amount }),
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

function directions({
  amountDirection,
  rateDirection,
}: Comparison): Pick<StatedChange, 'amountDirection' | 'rateDirection'> {
  return {
    ...(amountDirection === undefined ? {} : { amountDirection }),
    ...(rateDirection === undefined ? {} : { rateDirection }),
  };
}

function rateOf(reading: Reading, { percent }: Comparison): { percent?: number } {
  const token = percent === undefined ? undefined : reading.tokens[percent];
  return token === undefined ? {} : { percent: hundredths(token.digits) };
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
