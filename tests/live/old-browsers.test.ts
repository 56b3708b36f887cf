import fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupBy, isWellFormed, toReversed, toSorted } from '#components/live/old-browsers.ts';

const numbers = fc.array(fc.integer({ min: -5, max: 5 }));

it('what stands in for Map.groupBy in old browsers groups as it does', () => {
  fc.assert(
    fc.property(numbers, (items) => {
      const keyOf = (item: number, index: number) => (item + index) % 3;
      expect([...groupBy(items, keyOf)]).toEqual([...Map.groupBy(items, keyOf)]);
    }),
  );
});

it('what stands in for the copying methods of lists leaves the list as it is, and comes to the same', () => {
  const down = (a: number, b: number) => b - a;
  fc.assert(
    fc.property(numbers, (items) => {
      const before = [...items];
      expect(toSorted.call(items, down as never)).toEqual(items.toSorted(down));
      expect(toReversed.call(items)).toEqual(items.toReversed());
      expect(items).toEqual(before);
    }),
  );
});

it('what stands in for isWellFormed finds halves of characters', () => {
  for (const text of ['', '预算', '𠮷', '\ud842', 'a\udfb7b'])
    expect(isWellFormed.call(text)).toBe(text.isWellFormed());
});
