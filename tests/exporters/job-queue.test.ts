import { describe, expect, it } from 'vitest';
import type { Result } from '#lib/core/result/index.ts';
import { createJobQueue } from '#lib/server/job-queue.ts';

const stubborn = (seconds: number) =>
  createJobQueue<number, Result<number, never>>({
    worker: 'tests/support/stubborn-worker.ts',
    limits: { seconds, growth: 1e12, waiting: 10, heap: 64 },
  });

describe('a queue of jobs', () => {
  it('ends a worker that does not come back in time, even from native code, and serves the next', async () => {
    const queue = stubborn(3);
    expect(await queue.run(0)).toEqual({ ok: true, value: 0 });
    expect(await queue.run(20)).toEqual({ ok: false, error: { code: 'TIMED_OUT', seconds: 3 } });
    expect(await queue.run(0)).toEqual({ ok: true, value: 0 });
    await queue.close();
  });

  it('outlives a worker that takes more memory in one go than it may have, says so, and serves the next', async () => {
    const queue = stubborn(60);
    expect(await queue.run(-1)).toMatchObject({ ok: false, error: { code: 'WORKER_ENDED', memory: true } });
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
