import { drawBars } from './draw-bars.ts';
import { drawFlow } from './draw-flow.ts';
import type { Drawing } from './drawing.ts';
import type { DrawnChart } from './shapes.ts';

export type { BarDrawing, Drawing, DrawnBar, DrawnRow, FlowDrawing } from './drawing.ts';
export type { DrawnChart, DrawnShape } from './shapes.ts';

/** Draws a chart. */
export function drawChart(drawing: Drawing): DrawnChart {
  return drawing.layout === 'flow' ? drawFlow(drawing) : drawBars(drawing);
}
