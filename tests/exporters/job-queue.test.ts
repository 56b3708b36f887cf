import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Result } from '#lib/core/result/index.ts';
import { createJobQueue } from '#lib/server/job-queue.ts';

const stubborn = (seconds: number) =>
  createJobQueue<number, Result<number, never>>({
    worker: 'tests/support/stubborn-worker.ts',
    limits: { seconds, growth: 1e12, waiting: 10 },
  });

describe('a queue of jobs', () => {
  it('starts no second worker beside one that it gave up, which is still at work', async () => {
    const queue = stubborn(1.5);
    expect(await queue.run(0)).toEqual({ ok: true, value: 0 });
    expect(await queue.run(4)).toEqual({ ok: false, error: { code: 'TIMED_OUT', seconds: 1.5 } });
    expect(await queue.run(0)).toMatchObject({ ok: false, error: { code: 'BUSY' } });
    await pause(3_500);
    expect(await queue.run(0)).toEqual({ ok: true, value: 0 });
    await queue.close();
  });

  it('waits for a worker that it closes', async () => {
    const queue = stubborn(10);
    expect(await queue.run(0)).toEqual({ ok: true, value: 0 });
    await queue.close();
    expect(await queue.run(0)).toEqual({ ok: true, value: 0 });
    await queue.close();
  });
});
