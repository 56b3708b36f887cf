import { formatWanyuan, separateThousands } from '#lib/core/money/index.ts';
import type { YearPair } from '#lib/core/totals/index.ts';
import { drawnBars, NAME_WIDTH } from './drawn-bars.ts';

const ROW_HEIGHT = 44;

/** What is drawn: pairs one under the other, in a picture of that width in pixels. */
export type ComparisonPicture = { pairs: readonly YearPair[]; width: number };

/**
 * Draws last year and this year as bars side by side: an SVG text, its colours the page's own variables, so that it is
 * right in light and dark. Every figure on it is written by the core; the length of a bar is its amount.
 */
export function comparisonSvg({ pairs, width }: ComparisonPicture): string {
  return drawnBars({
    width,
    height: pairs.length * ROW_HEIGHT + 8,
    names: pairs.map(({ label }) => label),
    nameWidth: NAME_WIDTH,
    right: 92,
    series: [
      bars({ pairs, year: 'previous', colour: 'var(--line-strong)', text: 'var(--muted)' }),
      bars({ pairs, year: 'current', colour: 'var(--accent)', text: 'var(--ink)' }),
    ],
  });
}

function bars(input: { pairs: readonly YearPair[]; year: 'previous' | 'current'; colour: string; text: string }) {
  const { pairs, year, colour, text } = input;
  const written = pairs.map((pair) => separateThousands(formatWanyuan(pair[year])));
  return {
    type: 'bar' as const,
    data: pairs.map((pair) => pair[year]),
    barWidth: 12,
    barGap: '20%',
    silent: true,
    itemStyle: { color: colour },
    label: {
      show: true,
      position: 'right' as const,
      color: text,
      formatter: ({ dataIndex }: { dataIndex: number }) => written[dataIndex] ?? '',
    },
  };
}
