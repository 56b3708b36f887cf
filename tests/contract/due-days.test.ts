import { describe, expect, it } from 'vitest';
import { dayOf } from '#lib/core/days/index.ts';
import { dueWords } from '#lib/core/screen/index.ts';
import { dueDays, dueNow } from '#lib/usecases/workflow/due-days.ts';

const deadlines = dueDays({
  deadlines: [
    { round: 1, level: 'unit', dueOn: '2026-01-10' },
    { round: 1, level: 'department', dueOn: '2026-01-15' },
    { round: 2, level: 'unit', dueOn: '2026-02-10' },
  ],
  today: '2026-01-12',
});
const progress = { state: 'drafting', round: 1, version: 0 } as const;

describe('what is due of a budget', () => {
  it('is the day of the level that has it, in this round', () => {
    const due = (more: Partial<Parameters<typeof dueNow>[0]>) =>
      dueNow({ progress, deadlines, steps: [], today: '2026-01-12', ...more });
    expect(due({})).toMatchObject({ level: 'unit', daysLeft: -2 });
    expect(due({ unit: 'department-review' })).toMatchObject({ level: 'department', daysLeft: 3 });
    expect(due({ progress: { ...progress, round: 2 } })).toMatchObject({ daysLeft: 29 });
    expect(due({ progress: { ...progress, state: 'section-review' } })).toBeUndefined();
  });

  it('is the publication within twenty days of the approval, by the day where the budget is made', () => {
    const approved = { move: 'approve', at: new Date('2026-01-31T17:00:00Z') } as const;
    const due = (state: 'approved' | 'published', version = 0) =>
      dueNow({ progress: { state, round: 2, version }, deadlines, steps: [approved], today: '2026-02-10' });
    expect(dayOf(approved.at)).toBe('2026-02-01');
    expect(due('approved')).toMatchObject({ level: 'publication', dueOn: '2026-02-21', daysLeft: 11 });
    expect([due('published', 1), due('approved', 1)]).toEqual([undefined, undefined]);
  });

  it('is said in days', () => {
    expect(dueWords({ level: 'unit', daysLeft: 6 })).toBe('距截止 6 天');
    expect(dueWords({ level: 'unit', daysLeft: 0 })).toBe('今天截止');
    expect(dueWords({ level: 'section', daysLeft: -2 })).toBe('已逾期 2 天');
    expect(dueWords({ level: 'publication', daysLeft: 11 })).toBe('距公开期限 11 天');
  });
});
