import { axisStart, type WaterfallStep } from '#lib/core/comparison/index.ts';
import { fen, formatWanyuan, separateThousands } from '#lib/core/money/index.ts';
import { drawnBars, NAME_WIDTH } from './drawn-bars.ts';

const ROW_HEIGHT = 28;
const COLOURS: Record<WaterfallStep['kind'], string> = {
  whole: 'var(--line-strong)',
  more: 'var(--accent)',
  less: 'var(--danger)',
};

/** What is drawn: steps one under the other, in a picture of that width in pixels. */
export type WaterfallPicture = { steps: readonly WaterfallStep[]; width: number };

/** Height of the picture of so many steps, in pixels. */
export function waterfallHeight(steps: number): number {
  return steps * ROW_HEIGHT + 8;
}

/** Draws the way from one amount to another: an SVG text, its colours the page's own. */
export function waterfallSvg({ steps, width }: WaterfallPicture): string {
  const from = axisStart(steps);
  const low = ({ kind, start, end }: WaterfallStep) => (kind === 'whole' ? from : Math.min(start, end));
  const high = ({ start, end }: WaterfallStep) => Math.max(start, end);
  return drawnBars({
    width,
    height: waterfallHeight(steps.length),
    names: steps.map(({ label }) => label),
    right: 104,
    series: [
      {
        type: 'bar',
        stack: 'way',
        silent: true,
        itemStyle: { color: 'transparent' },
        data: steps.map((step) => low(step) - from),
      },
      {
        type: 'bar',
        stack: 'way',
        silent: true,
        barWidth: 14,
        data: steps.map((step) => ({ value: high(step) - low(step), itemStyle: { color: COLOURS[step.kind] } })),
        label: {
          show: true,
          position: 'right',
          color: 'var(--ink)',
          formatter: ({ dataIndex }: { dataIndex: number }) => textOf(steps[dataIndex]),
        },
      },
    ],
    nameWidth: NAME_WIDTH,
  });
}

function textOf(step: WaterfallStep | undefined): string {
  if (step === undefined) return '';
  const text = separateThousands(formatWanyuan(fen(Math.abs(step.amount))));
  return step.kind === 'whole' ? text : `${step.kind === 'less' ? '−' : '+'}${text}`;
}
