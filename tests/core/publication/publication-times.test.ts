import { describe, expect, it } from 'vitest';
import { publicationClock } from '#lib/core/publication/index.ts';
import { type Asked, dated, documentReview, golden, itemOf, reviewOf, said, TODAY } from './support.ts';

describe('the twenty days', () => {
  it('are days of the calendar after the day of the approval', () => {
    const clock = (today: string) => publicationClock({ approvedOn: '2026-01-15', today });
    expect(clock('2026-01-15')).toEqual({ approvedOn: '2026-01-15', dueOn: '2026-02-04', daysLeft: 20 });
    expect([clock('2026-02-04').daysLeft, clock('2026-02-05').daysLeft]).toEqual([0, -1]);
    expect(publicationClock({ approvedOn: '2026-02-10', today: '2026-02-10' }).dueOn).toBe('2026-03-02');
  });

  it('ask for a reason once they are over, in words that stay the same every day after', () => {
    const late = (today: string) => itemOf(reviewOf(golden, { today }), 'in-time');
    expect(late('2026-02-05')).toMatchObject({ state: 'decide' });
    expect(said(late('2026-02-05'))).toBe(said(late('2026-03-09')));
    expect(itemOf(reviewOf(golden, { today: '2026-02-04' }), 'in-time')).toMatchObject({
      state: 'met',
      note: '今天（2026年2月4日）是最后一天',
    });
  });

  it('do not bind a correction, and cannot be counted where nobody approved here', () => {
    expect(itemOf(reviewOf(golden, { version: 1, today: '2026-05-01' }), 'in-time').state).toBe('not-applicable');
    expect(itemOf(reviewOf(golden, { approvedOn: undefined }), 'in-time').state).toBe('by-hand');
  });
});

describe('the dates of the report', () => {
  const day = (published: string | undefined, asked: Asked = {}) =>
    said(itemOf(dated(published === undefined ? {} : { published }, asked), 'publication-day'));

  it('are those of the form, with the cells that they stand in', () => {
    expect(documentReview(golden)).toMatchObject({
      dates: { fiscalYear: 2026, approved: '2026-01-15', published: '2026-01-26' },
      places: { published: { form: 'profile', field: 'disclosure.publishedOn' } },
    });
  });

  it('name the day of the publication: neither none, nor one that is over, nor one before the approval', () => {
    expect(day(undefined)).toContain('没有填写公开日期');
    expect(day('2026-01-20')).toContain('已经过去');
    expect(day('2026-01-14')).toContain('早于批复日期2026年1月15日');
    expect(day(TODAY)).toBe('');
  });

  it('may name a day to come, which the review says', () => {
    expect(itemOf(dated({ published: '2026-01-30' }), 'publication-day')).toMatchObject({
      state: 'met',
      note: '报告写明2026年1月30日公开，请在这一天发布',
    });
  });

  it('are of the budget’s year or the one before', () => {
    expect(day('2027-01-26', { today: '2027-01-26' })).toContain('请核对年份');
    expect(day('2025-12-28', { today: '2025-12-28', approvedOn: '2025-12-20' })).toBe('');
  });

  it('give the approval as it was', () => {
    const approval = (approved: string) => itemOf(dated({ approved, published: TODAY }), 'approval-day');
    expect(said(approval('2026-01-14'))).toContain('系统中的批复日期是2026年1月15日');
    expect(approval('2026-01-15').state).toBe('met');
    expect(itemOf(dated({ published: TODAY }), 'approval-day').state).toBe('not-applicable');
  });
});
