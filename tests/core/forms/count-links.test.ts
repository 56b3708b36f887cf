import { describe, expect, it } from 'vitest';
import {
  applyChange,
  type Change,
  countLink,
  type FormRow,
  followCount,
  keepCount,
  linkAfterTyping,
  staleCounts,
  unitCount,
} from '#lib/core/forms/index.ts';

const PATH = 'active.administrative';
const unitOf = (people: string) => ({
  staffing: { 'active.administrative': people },
  assets: { 'vehicles.general': '2' },
});
const row = (cells: Record<string, string>): FormRow => ({ id: 'r', section: 'lines', rank: 'a0', cells });

function changed(before: FormRow, changes: readonly Change[]): FormRow {
  const rows = new Map([[before.id, before]]);
  for (const change of changes) applyChange(rows, change);
  return rows.get(before.id) ?? before;
}

const LINE = row({ amount: '60人×900元/人·月×12月' });
const linked = changed(LINE, followCount({ row: LINE, field: 'amount', unit: unitOf('68'), path: PATH }));

describe('a number of people in a sum that is worked out', () => {
  it('takes the unit’s and follows it', () => {
    expect(linked.cells).toEqual({ amount: '68人×900元/人·月×12月', 'amount#headcount': PATH });
    expect(countLink({ row: linked, field: 'amount', unit: unitOf('68') })?.state).toBe('fresh');
  });

  it('shows that the unit’s has changed, and what the sum would be', () => {
    expect(staleCounts({ rows: [linked], unit: unitOf('70') })).toMatchObject([
      { field: 'amount', label: '在职行政人数', count: 70, before: '68', text: '70人×900元/人·月×12月' },
    ]);
  });

  it('stands once somebody lets it, until the unit’s changes again', () => {
    const kept = changed(linked, keepCount({ row: linked, field: 'amount', count: 70 }));
    expect(staleCounts({ rows: [kept], unit: unitOf('70') })).toEqual([]);
    expect(staleCounts({ rows: [kept], unit: unitOf('71') })).toHaveLength(1);
  });

  it('goes on following where only the rest is written anew, and not where the number is', () => {
    const typed = (to: string) => linkAfterTyping({ row: linked, field: 'amount', to, unit: unitOf('70') });
    expect(typed('68人×950元/人·月×12月')).toEqual({});
    expect(typed('70人×900元/人·月×12月')).toEqual({});
    const gone = { 'amount#headcount': null, 'amount#kept': null };
    expect(typed('69人×900元/人·月×12月')).toEqual(gone);
    expect(typed('734400')).toEqual(gone);
  });

  it('is none in an amount that is only a number, and none without the unit’s', () => {
    expect(
      countLink({ row: row({ amount: '734400', 'amount#headcount': PATH }), field: 'amount', unit: unitOf('68') }),
    ).toBeUndefined();
    expect(followCount({ row: row({ amount: '734400' }), field: 'amount', unit: unitOf('68'), path: PATH })).toEqual(
      [],
    );
    expect(staleCounts({ rows: [linked], unit: unitOf('') })).toEqual([]);
  });
});

describe('a field 人数', () => {
  it('takes the unit’s number, also while nothing is in it, and can be let go', () => {
    const taken = changed(row({}), followCount({ row: row({}), field: 'headcount', unit: unitOf('68'), path: PATH }));
    expect(taken.cells).toEqual({ headcount: '68', 'headcount#headcount': PATH });
    expect(
      changed(taken, followCount({ row: taken, field: 'headcount', unit: unitOf('68'), path: null })).cells,
    ).toEqual({
      headcount: '68',
    });
  });

  it('adds what is filled of several, and is unknown where none is or one is no number', () => {
    const car = row({ headcount: '3', 'headcount#headcount': 'vehicles' });
    const assets = { 'vehicles.general': '2', 'vehicles.special': '' };
    expect(staleCounts({ rows: [car], unit: { staffing: {}, assets } })).toMatchObject([{ label: '车辆数', count: 2 }]);
    expect(countLink({ row: car, field: 'headcount', unit: unitOf('68') })?.count).toBe(2);
    expect(unitCount({ unit: { staffing: {}, assets: {} }, path: 'vehicles' })).toBeUndefined();
    const odd = { staffing: { 'retired.veteran': '1', 'retired.ordinary': '约20' }, assets: {} };
    expect(unitCount({ unit: odd, path: 'retired.veteran+retired.ordinary' })).toBeUndefined();
  });
});
