import { type Fen, fen } from '#lib/core/money/index.ts';
import type { Limits } from '#lib/core/totals/index.ts';
import type { FitLine } from './fit-lines.ts';
import { gapsOf, isInScope } from './gaps.ts';

/** 按比例压减: every line alike. 按次序压减: the least urgent project first, each to nothing before the next. */
export type FitMode = 'proportional' | 'priority';

/** A line and what it would be cut to, in 分. */
export type ProposedCut = { line: FitLine; to: Fen };

/**
 * Cuts that bring everything within its control figures, for a person to change before they are made. One control figure
 * is met to the 分; no amount goes below nothing. Where several count the same line, the narrower is met first.
 * @param input.lines as `fitLines` gives them: the most urgent first
 */
export function proposeCut(input: { lines: readonly FitLine[]; limits: Limits; mode: FitMode }): ProposedCut[] {
  const { lines, limits, mode } = input;
  const left = lines.map(({ amount }) => amount as number);
  // Cutting never opens another gap: once through all of them in order is enough.
  for (const { scope } of gapsOf({ lines, limits })) {
    const now = lines.map((line, index): FitLine => ({ ...line, amount: fen(left[index] ?? 0) }));
    const gap = gapsOf({ lines: now, limits }).find((each) => sameScope(each.scope, scope));
    if (gap === undefined) continue;
    const inScope = now.flatMap((line, index) => (isInScope({ scope, line }) ? [index] : []));
    const amounts = inScope.map((index) => left[index] ?? 0);
    const taken =
      mode === 'proportional' ? shared({ amounts, over: gap.over }) : lastFirst({ amounts, over: gap.over });
    for (const [place, index] of inScope.entries()) left[index] = (left[index] ?? 0) - (taken[place] ?? 0);
  }
  return lines.flatMap((line, index): ProposedCut[] => {
    const to = fen(left[index] ?? 0);
    return to === line.amount ? [] : [{ line, to }];
  });
}

function sameScope(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Shares a sum over amounts in proportion, exact: what is left over by rounding down goes to the largest remainders. */
function shared({ amounts, over }: { amounts: readonly number[]; over: number }): number[] {
  const whole = amounts.reduce((sum, amount) => sum + BigInt(amount), 0n);
  if (whole === 0n) return amounts.map(() => 0);
  const shares = amounts.map((amount, index) => {
    const product = BigInt(amount) * BigInt(over);
    return { index, part: product / whole, rest: product % whole };
  });
  let missing = BigInt(over) - shares.reduce((sum, { part }) => sum + part, 0n);
  const parts = shares.map(({ part }) => part);
  for (const { index, rest } of [...shares].sort((a, b) =>
    a.rest < b.rest ? 1 : a.rest > b.rest ? -1 : a.index - b.index,
  )) {
    if (missing === 0n || rest === 0n) break;
    parts[index] = (parts[index] ?? 0n) + 1n;
    missing -= 1n;
  }
  return parts.map(Number);
}

function lastFirst({ amounts, over }: { amounts: readonly number[]; over: number }): number[] {
  const taken = amounts.map(() => 0);
  let missing = over;
  for (let index = amounts.length - 1; index >= 0 && missing > 0; index--) {
    const part = Math.min(missing, amounts[index] ?? 0);
    taken[index] = part;
    missing -= part;
  }
  return taken;
}
