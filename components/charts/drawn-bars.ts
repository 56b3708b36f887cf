import { BarChart, type BarSeriesOption } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, GridComponent, SVGRenderer]);

/** Room for the names of bars, in pixels. */
export const NAME_WIDTH = 132;
/** Without quotes: they would end the attribute that the names stand in. */
const FONT = 'PingFang SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif';

/** Draws rows of bars under each other as an SVG text; no axis is written, every bar carries its own figure. */
export function drawnBars(input: {
  width: number;
  height: number;
  names: readonly string[];
  nameWidth: number;
  /** Room for the figures beside the bars, in pixels. */
  right: number;
  series: BarSeriesOption[];
}): string {
  const { width, height, names, nameWidth, right, series } = input;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: FONT, fontSize: 12, color: 'var(--ink)' },
      grid: { left: nameWidth, right, top: 0, bottom: 0, containLabel: false },
      xAxis: { type: 'value', show: false, min: 0 },
      yAxis: {
        type: 'category',
        inverse: true,
        data: [...names],
        axisLine: { lineStyle: { color: 'var(--line-strong)' } },
        axisTick: { show: false },
        axisLabel: { color: 'var(--ink)', width: nameWidth - 12, overflow: 'break', lineHeight: 15 },
      },
      series,
    });
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}
