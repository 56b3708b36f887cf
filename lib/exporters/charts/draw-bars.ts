import { BarChart, type BarSeriesOption } from 'echarts/charts';
import { GridComponent, MarkLineComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { BarDrawing, DrawnBar, DrawnRow } from './drawing.ts';
import { type DrawnChart, shapesOf } from './shapes.ts';

use([BarChart, GridComponent, MarkLineComponent, SVGRenderer]);

const BAR = 14;
const GAP = 6;
const FONT = 13;
const LINE = 16;
/** Room for a digit or letter beside a bar, in pixels. */
const CHARACTER = 8;

/** `names` is the column of names, `above` the line of a name over its bars, `longest` what a name may have of signs. */
const LAYOUTS = {
  wide: { width: 640, names: 184, above: 0, between: 14, line: 12, longest: 24 },
  narrow: { width: 343, names: 4, above: 22, between: 12, line: 25, longest: 25 },
} as const;

/**
 * Draws bars as shapes: colours are the variables of the page, so that they are right in light, dark and print. The same
 * drawing gives the same shapes.
 */
export function drawBars(drawing: BarDrawing): DrawnChart {
  const { layout, rows } = drawing;
  const { width, names } = LAYOUTS[layout];
  const height = Math.max(1, rows.length) * rowHeight(drawing);
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    const bars = rows.flatMap((row) => row.bars);
    const left = names + roomFor(bars.filter(({ amount }) => amount < 0));
    const right = roomFor(bars.filter(({ amount }) => amount >= 0)) + 8;
    chart.setOption({
      animation: false,
      textStyle: { fontSize: FONT, color: 'var(--ink)' },
      grid: { left, right, top: 0, bottom: 0, containLabel: false },
      xAxis: { type: 'value', show: false, ...rangeOf(bars) },
      yAxis: {
        type: 'category',
        inverse: true,
        data: rows.map(({ name }) => shortened({ name, longest: LAYOUTS[layout].longest })),
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: layout === 'wide' ? besideBars(left) : aboveBars({ left, bars: mostBars(rows) }),
      },
      series: Array.from({ length: mostBars(rows) }, (_, index) => seriesOf({ drawing, index })),
    });
    return { width, height, shapes: shapesOf(chart.renderToSVGString()) };
  } finally {
    chart.dispose();
  }
}

function mostBars(rows: readonly DrawnRow[]): number {
  return Math.max(1, ...rows.map(({ bars }) => bars.length));
}

function stackHeight(bars: number): number {
  return bars * (BAR + GAP) - GAP;
}

/** Every row has room for as many bars as the fullest, and as many lines as the longest name. */
function rowHeight({ layout, rows }: BarDrawing): number {
  const { above, between, line } = LAYOUTS[layout];
  const twoLines = rows.some(({ name }) => [...name].length > line);
  const named = layout === 'wide' && twoLines ? 2 * LINE : 0;
  return Math.max(above + stackHeight(mostBars(rows)) + between, named + 4);
}

function shortened({ name, longest }: { name: string; longest: number }): string {
  const signs = [...name];
  return signs.length <= longest ? name : `${signs.slice(0, longest - 1).join('')}…`;
}

/** From nothing to the longest, also where all is nothing: an axis needs a length. */
function rangeOf(bars: readonly DrawnBar[]): { min: number; max: number } {
  const amounts = bars.map(({ amount }) => amount);
  const min = Math.min(0, ...amounts);
  const max = Math.max(0, ...amounts);
  return { min, max: min === 0 && max === 0 ? 1 : max };
}

const NAME = { color: 'var(--ink)', interval: 0, fontSize: FONT, lineHeight: LINE };

/** Names in a column of their own, each set against the bars. */
function besideBars(left: number) {
  const { names } = LAYOUTS.wide;
  return { ...NAME, width: names - 24, overflow: 'break' as const, margin: left - names + 12 };
}

/** Names over their bars: a phone has no room for both beside each other. */
function aboveBars({ left, bars }: { left: number; bars: number }) {
  const { above } = LAYOUTS.narrow;
  const lift = stackHeight(bars) / 2 + above / 2 - LINE / 2;
  return {
    ...NAME,
    inside: true,
    margin: 2 - left,
    align: 'left' as const,
    verticalAlign: 'bottom' as const,
    padding: [0, 0, lift, 0],
  };
}

/** The bars that stand at one place of every row; beside names, with the line that all begin at. */
function seriesOf({ drawing, index }: { drawing: BarDrawing; index: number }): BarSeriesOption {
  const { layout, rows } = drawing;
  return {
    type: 'bar',
    silent: true,
    barWidth: BAR,
    barGap: `${(GAP / BAR) * 100}%`,
    data: rows.map(({ bars }) => {
      const bar = bars[index];
      return bar === undefined ? { value: '-' } : barOf(bar);
    }),
    label: {
      show: true,
      color: 'var(--ink)',
      fontSize: FONT,
      formatter: ({ dataIndex }) => rows[dataIndex]?.bars[index]?.text ?? '',
    },
    ...(index > 0 || layout === 'narrow'
      ? {}
      : {
          markLine: {
            silent: true,
            symbol: 'none',
            label: { show: false },
            lineStyle: { color: 'var(--muted)', width: 1, type: 'solid' as const },
            data: [{ xAxis: 0 }],
          },
        }),
  };
}

function barOf({ amount, look }: DrawnBar) {
  return {
    value: amount,
    label: { position: amount < 0 ? ('left' as const) : ('right' as const) },
    itemStyle:
      look === 'full'
        ? { color: amount < 0 ? 'var(--danger)' : 'var(--accent)' }
        : { color: 'var(--paper)', borderColor: 'var(--muted)', borderWidth: 1 },
  };
}

/** What the widest figure beside some bars needs; nothing where there are none. */
function roomFor(bars: readonly DrawnBar[]): number {
  const widths = bars.map(({ text }) =>
    [...text].reduce((width, sign) => width + (sign.charCodeAt(0) > 0x2e80 ? FONT : CHARACTER), 0),
  );
  return widths.length === 0 ? 0 : Math.max(...widths) + 10;
}
