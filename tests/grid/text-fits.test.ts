import { expect, it } from 'vitest';
import { textFits } from '#components/grid/text-fits.ts';

it('knows texts that surely have room in their cell, and takes doubtful ones for too long', () => {
  const fits = (text: string, width: number) => textFits({ text, width });
  expect(fits('', 60)).toBe(true);
  expect(fits('12,345.00', 110)).toBe(true);
  expect(fits('-1,234,567.89', 140)).toBe(true);
  expect(fits('办公费', 84)).toBe(true);
  expect(fits('一般公共预算拨款', 120)).toBe(false);
  expect(fits('123,456,789.00', 110)).toBe(false);
  // A letter may be as wide as a sign.
  expect(fits('WWWWWWWW', 110)).toBe(false);
});
