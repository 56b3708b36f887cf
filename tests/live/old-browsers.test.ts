import fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupBy } from '#components/live/old-browsers.ts';

it('what stands in for Map.groupBy in old browsers groups as it does', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 5 })), (items) => {
      const keyOf = (item: number, index: number) => (item + index) % 3;
      expect([...groupBy(items, keyOf)]).toEqual([...Map.groupBy(items, keyOf)]);
    }),
  );
});
