import { describe, expect, it } from 'vitest';
import { type Deadline, deadlineProblems, proposeDeadlines } from '#lib/core/workflow/index.ts';

const days = (deadlines: readonly Deadline[]) => deadlines.map(({ dueOn }) => dueOn);

describe('the deadlines of a year', () => {
  it('are proposed between September and the end of the year before, in order, each level with its day', () => {
    for (const rounds of [1, 2, 3]) {
      const proposed = proposeDeadlines({ year: 2027, rounds, today: '2026-07-01' });
      expect(proposed).toHaveLength(rounds * 4);
      expect(days(proposed)).toEqual(days(proposed).toSorted());
      expect(days(proposed).every((day) => day > '2026-09-01')).toBe(true);
      expect(days(proposed).at(-1)).toBe('2026-12-31');
      expect(deadlineProblems({ deadlines: proposed, rounds })).toEqual([]);
    }
  });

  it('never lie in the past: who begins late gets four weeks a round', () => {
    const proposed = proposeDeadlines({ year: 2027, rounds: 2, today: '2026-12-20' });
    expect(days(proposed).every((day) => day >= '2026-12-20')).toBe(true);
    expect(days(proposed).at(-1)).toBe('2027-02-14');
  });

  it('are last year’s a year later where it had as many rounds, the leap day the day before', () => {
    const lastYear: Deadline[] = [
      { round: 1, level: 'unit', dueOn: '2024-01-31' },
      { round: 1, level: 'department', dueOn: '2024-02-15' },
      { round: 1, level: 'section', dueOn: '2024-02-29' },
      { round: 1, level: 'office', dueOn: '2024-03-10' },
    ];
    const proposed = proposeDeadlines({ year: 2026, rounds: 1, today: '2024-12-01', lastYear });
    expect(days(proposed)).toEqual(['2025-01-31', '2025-02-15', '2025-02-28', '2025-03-10']);
    const late = proposeDeadlines({ year: 2026, rounds: 1, today: '2025-02-01', lastYear });
    expect(days(late).every((day) => day >= '2025-02-01')).toBe(true);
    expect(proposeDeadlines({ year: 2026, rounds: 2, today: '2024-12-01', lastYear })).toHaveLength(8);
  });

  it('are refused out of order, twice, of no round and on no day', () => {
    const problems = (deadlines: readonly Deadline[]) =>
      deadlineProblems({ deadlines, rounds: 1 }).map(({ index }) => index);
    const unit: Deadline = { round: 1, level: 'unit', dueOn: '2026-10-10' };
    expect(problems([unit, { round: 1, level: 'office', dueOn: '2026-10-09' }])).toEqual([1]);
    expect(problems([{ round: 1, level: 'office', dueOn: '2026-10-09' }, unit])).toEqual([0]);
    expect(problems([unit, unit])).toEqual([1]);
    expect(problems([unit, { ...unit, round: 2 }])).toEqual([1]);
    expect(problems([{ ...unit, dueOn: '2026-02-29' }])).toEqual([0]);
    expect(problems([unit, { round: 1, level: 'office', dueOn: '2026-10-10' }])).toEqual([]);
  });
});
