import { ok, refuse } from '#lib/core/result/index.ts';
import { drawChart } from '#lib/exporters/charts/index.ts';
import { answerJobs } from './answer-jobs.ts';
import type { ChartAnswer, ChartJob } from './chart-protocol.ts';

/** The process that draws charts: all of a page in one job. Started by `job-process.ts`. */
answerJobs(drawn);

function drawn({ drawings }: ChartJob): ChartAnswer {
  try {
    return ok(drawings.map(drawChart));
  } catch (error) {
    return refuse({
      code: 'DRAWING_FAILED',
      detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
}
