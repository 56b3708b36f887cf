import { evaluateAmount, splitDifference } from '#lib/core/expression/index.ts';
import { type Fen, fen, ZERO_FEN } from '#lib/core/money/index.ts';
import { type Parts, partsOf } from './cause.ts';
import type { Line, LinePlace } from './line.ts';
import type { LinePair } from './pair-lines.ts';

/**
 * A line that is not what it was. `at` is where it stands now, or stood where it is gone; `from` where it was under another
 * code. Amounts are 分; `moved` is what went from `from` to `at`. `basis` is what both were worked out by. `index` are
 * its places among the budgets' lines.
 */
export type LineChange = {
  id: string;
  at: LinePlace;
  from?: LinePlace;
  item: string;
  before: Fen;
  after: Fen;
  difference: Fen;
  moved?: Fen;
  parts: Parts;
  basis: { before: string; after: string };
  index: { before?: number; after?: number };
};

/** What is added to one place by a change. */
export type Posting = { at: LinePlace; parts: Parts };

/** What became of a line; nothing where it stayed the same in place and amount. */
export function lineChange({ before, after }: LinePair): LineChange | undefined {
  const line = after ?? before;
  if (line === undefined) return undefined;
  const moved = before !== undefined && after !== undefined && !samePlace(before.at, after.at);
  const [from, to] = [before?.amount ?? ZERO_FEN, after?.amount ?? ZERO_FEN];
  if (from === to && !moved) return undefined;
  return {
    id: `${before?.index ?? ''}-${after?.index ?? ''}`,
    at: line.at,
    ...(moved ? { from: before.at, moved: fen(Math.min(from, to)) } : {}),
    item: line.item,
    before: from,
    after: to,
    difference: fen(to - from),
    parts: causesOf({ before, after }),
    basis: { before: before?.basis ?? '', after: after?.basis ?? '' },
    index: {
      ...(before === undefined ? {} : { before: before.index }),
      ...(after === undefined ? {} : { after: after.index }),
    },
  };
}

/** What a change adds to the places that it is about. A line that moved takes away at one what it brings to the other. */
export function postingsOf({ at, from, moved, difference, parts }: LineChange): Posting[] {
  if (from === undefined || moved === undefined) return [{ at, parts }];
  const [left, gained] = difference < 0 ? [parts, {}] : [{}, parts];
  return [
    { at: from, parts: partsOf({ ...left, reclassified: -moved }) },
    { at, parts: partsOf({ ...gained, reclassified: moved }) },
  ];
}

function causesOf({ before, after }: { before: Line | undefined; after: Line | undefined }): Parts {
  if (after === undefined) return partsOf({ gone: -(before?.amount ?? 0) });
  // A cut leaves the basis as it was: it says what was asked for, and the cut is what is missing from that.
  const { cut = ZERO_FEN } = after;
  const asked: Line = { ...after, amount: fen(after.amount - cut) };
  return partsOf({ ...(before === undefined ? { new: asked.amount } : askedFor({ before, asked })), cut });
}

/** Why more or less was asked for than before. */
function askedFor({ before, asked }: { before: Line; asked: Line }): Parts {
  const [from, to] = [expressionOf(before), expressionOf(asked)];
  const split = from === undefined || to === undefined ? undefined : splitDifference({ before: from, after: to });
  return split ?? { other: fen(asked.amount - before.amount) };
}

/**
 * The expression that comes to the very amount of a line, as its basis says it; nothing where it does not. What is given a
 * year (`12人×2400元/人·年`) is given for the one year that is budgeted.
 */
function expressionOf({ basis, amount }: Line): string | undefined {
  return [basis, `${basis}×1年`].find((text) => {
    const outcome = evaluateAmount(text);
    return outcome.ok && outcome.value.amount === amount;
  });
}

function samePlace(a: LinePlace, b: LinePlace): boolean {
  return (Object.keys(a) as (keyof LinePlace)[]).every((key) => a[key] === b[key]);
}
