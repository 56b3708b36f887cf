import { SankeyChart } from 'echarts/charts';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { FlowDrawing, FlowEnd } from './drawing.ts';
import { type DrawnChart, shapesOf } from './shapes.ts';

use([SankeyChart, SVGRenderer]);

const WIDTH = 1296;
/** Room for the words at both ends, in pixels. */
const WORDS = 330;
/** Between two ends, so that the words of thin ones do not touch. */
const GAP = 19;
const ROOM = 10;
/** Height of the whole amount, in pixels. */
const WHOLE = 190;
const THROUGH = 'through';

/** Draws a flow as shapes, its ends in the order in which they are given. The same drawing gives the same shapes. */
export function drawFlow({ from, to }: FlowDrawing): DrawnChart {
  const height = WHOLE + Math.max(from.length, to.length) * GAP + 2 * ROOM;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  try {
    chart.setOption({
      animation: false,
      series: {
        type: 'sankey',
        left: WORDS,
        right: WORDS,
        top: ROOM,
        bottom: ROOM,
        nodeWidth: 12,
        nodeGap: GAP,
        layoutIterations: 0,
        draggable: false,
        silent: true,
        itemStyle: { color: 'var(--accent)' },
        lineStyle: { color: 'var(--accent)', opacity: 0.2, curveness: 0.5 },
        label: { color: 'var(--ink)', fontSize: 13 },
        data: [
          ...ends({ side: 'from', given: from, position: 'left' }),
          { name: THROUGH, label: { show: false } },
          ...ends({ side: 'to', given: to, position: 'right' }),
        ],
        links: [
          ...from.map(({ amount }, index) => ({ source: `from-${index}`, target: THROUGH, value: amount })),
          ...to.map(({ amount }, index) => ({ source: THROUGH, target: `to-${index}`, value: amount })),
        ],
      },
    });
    return { width: WIDTH, height, shapes: shapesOf(chart.renderToSVGString()) };
  } finally {
    chart.dispose();
  }
}

function ends(input: { side: 'from' | 'to'; given: readonly FlowEnd[]; position: 'left' | 'right' }) {
  const { side, given, position } = input;
  return given.map(({ text }, index) => ({ name: `${side}-${index}`, label: { position, formatter: () => text } }));
}
