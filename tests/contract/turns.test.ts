import { describe, expect, it } from 'vitest';
import { createTurns } from '#lib/server/turns.ts';

describe('turns', () => {
  it('come one after the other, also after one that failed, and are refused where too many wait', async () => {
    const turns = createTurns({ waiting: 2 });
    const done: string[] = [];
    const first = turns(async () => {
      await Promise.resolve();
      done.push('first');
      throw new Error('failed');
    });
    const second = turns(async () => done.push('second'));
    expect(await turns(async () => done.push('third'))).toEqual({ ok: false, error: { code: 'BUSY', waiting: 2 } });
    await expect(first).rejects.toThrow('failed');
    await second;
    await turns(async () => done.push('fourth'));
    expect(done).toEqual(['first', 'second', 'fourth']);
  });
});
