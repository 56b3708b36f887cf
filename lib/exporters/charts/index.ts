export { drawBars } from './draw-bars.ts';
export type { Drawing, DrawnBar, DrawnRow } from './drawing.ts';
export type { DrawnChart, DrawnShape } from './shapes.ts';
