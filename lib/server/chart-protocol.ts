import type { Result } from '#lib/core/result/index.ts';
import type { Drawing, DrawnChart } from '#lib/exporters/charts/index.ts';

/** The charts of a page, drawn together: a chart takes 10 to 20 ms, asking for each would take as long again. */
export type ChartJob = { drawings: readonly Drawing[] };

/** The charts in the order of their drawings, or that one cannot be drawn: a bug. */
export type ChartAnswer = Result<DrawnChart[], { code: 'DRAWING_FAILED'; detail: string }>;
