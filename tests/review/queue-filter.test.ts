import { describe, expect, it } from 'vitest';
import { filterOf, NO_FILTER, passes, queryOf } from '#components/review/queue-filter.ts';
import { fen } from '#lib/core/money/index.ts';
import type { QueueEntry } from '#lib/core/screen/index.ts';

const entry: QueueEntry = {
  key: { region: '420115000', department: '215', year: 2026 },
  departmentName: '区医疗保障局',
  section: { code: '08', name: '社会保障科' },
  state: 'section-review',
  round: 1,
  total: fen(100),
  findings: { error: 2, warning: 0, notice: 0, overruled: 0 },
  stale: false,
  units: { in: 3, all: 3 },
  daysLeft: -1,
  mine: true,
};
const shown = (query: string) => passes(entry, filterOf(new URLSearchParams(query)));

describe('what of the queue is shown', () => {
  it('is everything without a filter, and with one that names what there is not', () => {
    expect(shown('')).toBe(true);
    expect(shown('state=nowhere&only=nothing')).toBe(true);
  });

  it('follows section, state, name or code, and what needs an eye', () => {
    expect([shown('section=08'), shown('section=09')]).toEqual([true, false]);
    expect([shown('state=section-review'), shown('state=approved')]).toEqual([true, false]);
    expect([shown('name=医疗'), shown('name=215'), shown('name=水务')]).toEqual([true, true, false]);
    expect([shown('only=mine'), shown('only=blocking'), shown('only=late'), shown('only=clean')]).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('is kept in the address and read back the same', () => {
    const filter = { section: '08', name: '医疗 & 卫生', state: 'approved', only: 'late' } as const;
    expect(filterOf(new URLSearchParams(queryOf(filter, '2026')))).toEqual(filter);
    expect(queryOf(NO_FILTER, null)).toBe('');
  });
});
