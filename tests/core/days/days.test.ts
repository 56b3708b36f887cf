import { describe, expect, it } from 'vitest';
import { dateText, dayAfter, dayOf, daysBetween, yearOf } from '#lib/core/days/index.ts';

describe('a day', () => {
  it('is that of Beijing, wherever the program runs: also in the last hours of a year elsewhere', () => {
    expect([dayOf(new Date('2025-12-31T15:59:59Z')), yearOf(new Date('2025-12-31T15:59:59Z'))]).toEqual([
      '2025-12-31',
      2025,
    ]);
    expect([dayOf(new Date('2025-12-31T16:00:00Z')), yearOf(new Date('2025-12-31T16:00:00Z'))]).toEqual([
      '2026-01-01',
      2026,
    ]);
  });

  it('is counted over the ends of months and years and over the leap day', () => {
    expect(dayAfter({ day: '2025-12-20', days: 20 })).toBe('2026-01-09');
    expect(dayAfter({ day: '2028-02-20', days: 20 })).toBe('2028-03-11');
    expect(daysBetween('2025-12-20', '2026-01-09')).toBe(20);
    expect(daysBetween('2028-03-01', '2028-02-28')).toBe(-2);
  });

  it('is written without zeros in front', () => {
    expect(dateText('2026-01-05')).toBe('2026年1月5日');
  });
});
