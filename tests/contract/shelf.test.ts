import { describe, expect, it } from 'vitest';
import { ok, refuse } from '#lib/core/result/index.ts';
import { createShelf } from '#lib/server/shelf.ts';

function shelfOf(limit: number) {
  const shelf = createShelf<string>({ limit, weigh: ({ length }) => length });
  const made: string[] = [];
  const take = (name: string) =>
    shelf.take({
      name,
      make: async () => {
        made.push(name);
        return ok(name.repeat(10));
      },
    });
  return { shelf, made, take };
}

describe('results at hand', () => {
  it('are bounded by their size; what nobody asked for longest goes', async () => {
    const { made, take } = shelfOf(20);
    await take('a');
    await take('b');
    await take('a');
    await take('c');
    await take('a');
    expect(made).toEqual(['a', 'b', 'c']);
    await take('b');
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });

  it('do not all go for one that is too large to keep', async () => {
    const { made, take } = shelfOf(20);
    await take('a');
    await take('large');
    await take('a');
    expect(made).toEqual(['a', 'large']);
  });

  it('are not kept when they are refusals', async () => {
    const { shelf, made, take } = shelfOf(20);
    expect(await shelf.take({ name: 'a', make: async () => refuse('no') })).toEqual({ ok: false, error: 'no' });
    await take('a');
    expect(made).toEqual(['a']);
  });
});
