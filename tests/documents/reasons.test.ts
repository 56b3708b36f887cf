import { describe, expect, it } from 'vitest';
import { withNote } from '#components/documents/explanations/reasons.ts';
import { generalLines, threePublicAmounts } from '#components/documents/three-public/unit-amounts.ts';

describe('the note of a unit', () => {
  it('becomes the reason where there is none', () => {
    expect(withNote({ reason: ' ', note: '车辆老化，维修增加。' })).toBe('车辆老化，维修增加');
  });

  it('comes behind the reason that is there, and not twice', () => {
    const once = withNote({ reason: '接待减少。', note: '会议压减' });
    expect(once).toBe('接待减少；会议压减');
    expect(withNote({ reason: once, note: '会议压减。' })).toBe(once);
  });
});

describe('“三公”经费 of a unit', () => {
  const line = (economic: string, amount: number, unit = '215001') => ({ unit, economic, amount });

  it('counts its own lines of the accounts that are meant, and no other', () => {
    const lines = [line('30212', 1), line('31013', 2), line('30913', 4), line('30231', 8), line('30217', 16)];
    expect(
      threePublicAmounts({ lines: [...lines, line('30201', 32), line('30217', 64, '215002')], unit: '215001' }),
    ).toEqual({
      abroad: 1,
      'vehicles.purchase': 6,
      'vehicles.operation': 8,
      reception: 16,
    });
  });

  it('is of 一般公共预算 alone last year as well', () => {
    const last = (source: string) => ({
      unit: '215001',
      project: 'p',
      projectName: '',
      function: '2101501',
      economic: '30217',
      source,
      amount: 1,
    });
    const kept = generalLines([last('general.appropriation'), last('govfund.appropriation'), last('unit.other')]);
    expect(kept.map(({ source }) => source)).toEqual(['general.appropriation']);
  });
});
