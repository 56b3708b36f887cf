import { createHash } from 'node:crypto';
import type { Result } from '#lib/core/result/index.ts';
import type { Drawing, DrawnChart } from '#lib/exporters/charts/index.ts';
import type { ChartAnswer, ChartJob } from './chart-protocol.ts';
import type { WorkerRefusal } from './job-process.ts';
import { createJobQueue } from './job-queue.ts';
import { createShelf } from './shelf.ts';
import type { Busy } from './turns.ts';

/** Why a page has no charts: its tables say the same. */
export type ChartRefusal = WorkerRefusal | Busy | { code: 'DRAWING_FAILED'; detail: string };

/** Draws charts outside the process that asks, and keeps them by what they say. */
export type Charts = {
  draw: (drawings: readonly Drawing[]) => Promise<Result<DrawnChart[], ChartRefusal>>;
  close: () => Promise<void>;
};

/** Charts kept at hand, in characters of their shapes. */
const KEPT = 16_000_000;

/** A service with a worker of its own, started by the first page that has charts. */
export function createCharts(): Charts {
  const queue = createJobQueue<ChartJob, ChartAnswer>({
    worker: 'lib/server/chart-worker.ts',
    limits: { seconds: 30, growth: 300_000_000, waiting: 50 },
  });
  const shelf = createShelf<DrawnChart[]>({ limit: KEPT, weigh: (charts) => JSON.stringify(charts).length });
  return {
    draw: (drawings) => {
      const name = createHash('sha256').update(JSON.stringify(drawings)).digest('hex');
      return shelf.take<ChartRefusal>({ name, make: () => queue.run({ drawings }) });
    },
    close: queue.close,
  };
}
