import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ranksBetween } from '#lib/core/forms/index.ts';

describe('places in a list', () => {
  it('lie in order between the two that are taken', () => {
    const [first = '', second = ''] = ranksBetween({ count: 2 });
    const between = ranksBetween({ after: first, before: second, count: 40 });
    expect([first, ...between, second].toSorted()).toEqual([first, ...between, second]);
    expect(new Set(between).size).toBe(40);
  });

  it('are found beside any text at all that a row may carry as its place', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (after, before) => {
        expect(ranksBetween({ after, before, count: 3 })).toHaveLength(3);
      }),
    );
  });
});
