import { BarChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { formatWanyuan, separateThousands } from '#lib/core/money/index.ts';
import type { YearPair } from '#lib/core/totals/index.ts';

use([BarChart, GridComponent, SVGRenderer]);

const ROW_HEIGHT = 44;
const NAME_WIDTH = 132;
/** Without quotes: they would end the attribute that the names stand in. */
const FONT = 'PingFang SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif';

/** What is drawn: pairs one under the other, in a picture of that width in pixels. */
export type ComparisonPicture = { pairs: readonly YearPair[]; width: number };

/**
 * Draws last year and this year as bars side by side: an SVG text, its colours the page's own variables, so that it is
 * right in light and dark. Every figure on it is written by the core; the length of a bar is its amount.
 */
export function comparisonSvg({ pairs, width }: ComparisonPicture): string {
  const height = pairs.length * ROW_HEIGHT + 8;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: FONT, fontSize: 12, color: 'var(--ink)' },
      grid: { left: NAME_WIDTH, right: 92, top: 0, bottom: 0, containLabel: false },
      xAxis: { type: 'value', show: false, min: 0 },
      yAxis: {
        type: 'category',
        inverse: true,
        data: pairs.map(({ label }) => label),
        axisLine: { lineStyle: { color: 'var(--line-strong)' } },
        axisTick: { show: false },
        axisLabel: { color: 'var(--ink)', width: NAME_WIDTH - 12, overflow: 'break', lineHeight: 15 },
      },
      series: [
        bars({ pairs, year: 'previous', colour: 'var(--line-strong)', text: 'var(--muted)' }),
        bars({ pairs, year: 'current', colour: 'var(--accent)', text: 'var(--ink)' }),
      ],
    });
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
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
