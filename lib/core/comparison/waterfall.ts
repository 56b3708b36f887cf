import { type Fen, fen } from '#lib/core/money/index.ts';
import { CAUSE_IDS, CAUSES, type Parts } from './cause.ts';

/** A bar of a waterfall: a whole amount at both ends, a difference in between. `start` and `end` are 分 on the way. */
export type WaterfallStep = { label: string; kind: 'whole' | 'more' | 'less'; amount: Fen; start: Fen; end: Fen };

/** Differences that are drawn by themselves; all further ones are one step together. */
const MOST_STEPS = 9;

/** The way from one amount to another by differences that add up to it; what they leave over is its own step. */
export function waterfall(input: {
  before: { label: string; amount: Fen };
  after: { label: string; amount: Fen };
  steps: readonly { label: string; amount: Fen }[];
}): WaterfallStep[] {
  const { before, after } = input;
  const steps = gathered(input.steps);
  const told = steps.reduce((sum, { amount }) => sum + amount, 0);
  const left = fen(after.amount - before.amount - told);
  let at = before.amount;
  const way = [...steps, ...(left === 0 ? [] : [{ label: '其他', amount: left }])].map(
    ({ label, amount }): WaterfallStep => {
      const start = at;
      at = fen(start + amount);
      return { label, kind: amount < 0 ? 'less' : 'more', amount, start, end: at };
    },
  );
  return [whole(before), ...way, whole(after)];
}

/** The steps of a difference by its causes. */
export function causeSteps(parts: Parts): { label: string; amount: Fen }[] {
  return CAUSE_IDS.flatMap((cause) => {
    const amount = parts[cause];
    return amount === undefined ? [] : [{ label: CAUSES[cause], amount }];
  });
}

/** Where the axis begins: at nothing, or shortly below the lowest step where the steps would be too small to see. */
export function axisStart(steps: readonly WaterfallStep[]): number {
  const ends = steps.flatMap(({ kind, start, end }) => (kind === 'whole' ? [end] : [start, end]));
  const [lowest, highest] = [Math.min(...ends), Math.max(...ends)];
  return lowest > highest / 2 ? Math.floor(lowest - (highest - lowest) * 0.3) : Math.min(0, lowest);
}

function gathered(steps: readonly { label: string; amount: Fen }[]): { label: string; amount: Fen }[] {
  const sized = steps.filter(({ amount }) => amount !== 0);
  if (sized.length <= MOST_STEPS) return sized;
  const rest = sized.slice(MOST_STEPS - 1);
  const amount = fen(rest.reduce((sum, step) => sum + step.amount, 0));
  return [...sized.slice(0, MOST_STEPS - 1), { label: `其余 ${rest.length} 项`, amount }];
}

function whole({ label, amount }: { label: string; amount: Fen }): WaterfallStep {
  return { label, kind: 'whole', amount, start: fen(0), end: amount };
}
