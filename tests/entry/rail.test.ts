import { describe, expect, it } from 'vitest';
import { formGroups } from '#components/entry/rail/form-groups.ts';
import { progressOf } from '#components/entry/rail/state-mark.tsx';

const units = [
  { code: '215001', name: '本级' },
  { code: '215002', name: '核查中心' },
];

describe('the rail', () => {
  it('lists each unit’s forms, then the department’s own', () => {
    const groups = formGroups({ units });
    expect(groups.map(({ id }) => id)).toEqual(['215001', '215002', 'department']);
    expect(groups[1]?.forms.every(({ owner }) => owner === '215002')).toBe(true);
    expect(groups[2]?.forms.map(({ form }) => form)).toContain('explanations');
  });

  it('lists one unit’s forms alone for who sees one unit', () => {
    expect(formGroups({ units, partOf: '215002' }).map(({ id }) => id)).toEqual(['215002']);
  });
});

describe('several forms together', () => {
  it('are wrong where one is', () => {
    expect(progressOf(['complete', 'wrong', 'empty'])).toBe('wrong');
  });

  it('are begun where one is complete and another empty', () => {
    expect(progressOf(['complete', 'empty'])).toBe('filling');
  });

  it('are empty where none was begun, complete where all are', () => {
    expect(progressOf(['empty', 'empty'])).toBe('empty');
    expect(progressOf(['complete', 'complete'])).toBe('complete');
  });
});
