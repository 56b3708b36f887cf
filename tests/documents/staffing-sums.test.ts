import { describe, expect, it } from 'vitest';
import { departmentSum } from '#components/documents/unit/department-sums.ts';
import { countOf, staffingSums } from '#components/documents/unit/staffing-sums.ts';

const cellsOf = (cells: Record<string, string>) => (field: string) => cells[field] ?? '';

describe('the people of a unit', () => {
  it('are added without counting 参公 twice', () => {
    const sums = staffingSums(
      cellsOf({ 'authorized.administrative': '6', 'authorized.institution': '24', 'authorized.civilService': '10' }),
    );
    expect(sums.authorized).toBe(30);
  });

  it('are over 编制 by column and in all', () => {
    const { over } = staffingSums(
      cellsOf({
        'authorized.administrative': '6',
        'authorized.institution': '10',
        'active.administrative': '8',
        'active.institution': '9',
      }),
    );
    expect(over).toEqual({ administrative: 2, total: 1 });
  });

  it('are not over a 编制 that nobody has filled in', () => {
    expect(staffingSums(cellsOf({ 'active.administrative': '8' })).over).toEqual({});
  });

  it('have no sum where nothing is filled in, and nought where it is', () => {
    expect(staffingSums(cellsOf({})).retired).toBeUndefined();
    expect(staffingSums(cellsOf({ 'retired.veteran': '0' })).retired).toBe(0);
  });

  it('show where 其中参公 is more than what it is part of', () => {
    const cells = cellsOf({ 'active.institution': '3', 'active.civilService': '4' });
    expect(staffingSums(cells).partTooLarge).toEqual({ authorized: false, active: true });
  });

  it('are read from full-width digits, and from nothing but whole numbers', () => {
    expect(countOf('１２')).toBe(12);
    expect(countOf('1,200')).toBe(1200);
    expect(countOf('1 200')).toBe(1200);
    expect(countOf('5 6')).toBeUndefined();
    expect(countOf('3.5')).toBeUndefined();
    expect(countOf('约5')).toBeUndefined();
  });
});

describe('the sum over all units', () => {
  it('of areas is exact to the last decimal', () => {
    expect(departmentSum(['0.1', '0.2', '2813.16'], 'decimal')).toBe('2813.46');
  });

  it('of amounts takes expressions as they are entered', () => {
    expect(departmentSum(['1,681,200', '2台*500元/台', ''], 'amount')).toBe('1,682,200.00');
  });

  it('leaves out what is no value, and is not known where nobody filled anything in', () => {
    expect(departmentSum(['3', '若干', '5 6', ''], 'count')).toBe('3');
    expect(departmentSum(['3', '5 6.5', '7,8'], 'decimal')).toBe('3');
    expect(departmentSum(['', ''], 'decimal')).toBeUndefined();
  });
});
