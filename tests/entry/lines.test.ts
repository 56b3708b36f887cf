import { describe, expect, it } from 'vitest';
import { confirmAll, waitingCount } from '#components/entry/grids/carried-values.ts';
import { emptyBasisView, lineAmount } from '#components/entry/grids/line-amount.ts';
import { quotaCells, quotasFor, staleStandard } from '#components/entry/grids/quota-choices.ts';
import { sourceSums } from '#components/entry/grids/source-sums.ts';
import type { FormRow } from '#lib/core/forms/index.ts';

const row = (cells: Record<string, string>): FormRow => ({ id: 'r', section: 'lines', rank: 'a0', cells });

describe('the amount of a line', () => {
  it('is the product of its factors while none is typed', () => {
    const line = row({ headcount: '9', standard: '4860', months: '12' });
    expect(lineAmount('personnel')(line)).toBe(52_488_000);
    expect(lineAmount('operating')(row({ headcount: '9', standard: '100' }))).toBe(90_000);
  });

  it('is what was typed, an expression as well', () => {
    expect(lineAmount('personnel')(row({ headcount: '9', standard: '1', months: '1', amount: '68人×900元' }))).toBe(
      6_120_000,
    );
  });

  it('is nothing below zero, as the ledger takes none', () => {
    expect(lineAmount('personnel')(row({ amount: '-500.5' }))).toBeUndefined();
    expect(sourceSums([row({ source: 'unit.other', period: 'current', amount: '-1' })])).toEqual([]);
  });

  it('is nothing while a factor is missing', () => {
    expect(lineAmount('personnel')(row({ headcount: '9', standard: '4860' }))).toBeUndefined();
  });
});

describe('an empty 测算依据', () => {
  it('shows the sum that will be printed there, until somebody empties it', () => {
    const factors = { headcount: '9', standard: '4860', months: '12' };
    expect(emptyBasisView('personnel')(row(factors)).text).toBe('9人×4860元/人·月×12月');
    expect(emptyBasisView()(row({ amount: '68*900' })).text).toBe('68×900');
    expect(emptyBasisView()(row({ amount: '61200' })).text).toBe('');
    expect(emptyBasisView('personnel')(row({ ...factors, basis: '' })).text).toBe('');
  });
});

describe('the bureau’s 定额', () => {
  const rows: FormRow[] = [
    { ...row({ economic: '30201', item: '办公费', per: 'active.administrative', standard: '5000' }), id: 'q1' },
    { ...row({ economic: '30201', item: '办公费', nature: 'fully-funded', per: 'vehicles', standard: '1' }), id: 'q2' },
    { ...row({ economic: '30202', item: '印刷费', per: 'vehicles', standard: '没有' }), id: 'q3' },
  ];
  const quotas = quotasFor({ rows, nature: 'administrative' });
  const [quota] = quotas;
  const unit = { staffing: { 'active.administrative': '12' }, assets: {} };

  it('hold for a unit’s nature alone; what is not whole is left out', () => {
    expect(quotas.map(({ id }) => id)).toEqual(['q1']);
  });

  it('bring standard and number with them, and remember where both came from', () => {
    if (quota === undefined) throw new Error('no quota');
    expect(quotaCells({ quota, unit, row: row({ economic: '30201' }) })).toEqual({
      quota: 'q1',
      standard: '5000',
      headcount: '12',
      'standard#quota': 'q1',
      'headcount#headcount': 'active.administrative',
    });
  });

  it('show when the bureau has changed them since', () => {
    const line = row({ standard: '4800', 'standard#quota': 'q1' });
    expect(staleStandard({ row: line, field: 'standard', quotas })).toContain('5000');
    expect(
      staleStandard({ row: row({ ...line.cells, standard: '5000.00' }), field: 'standard', quotas }),
    ).toBeUndefined();
  });
});

describe('a project’s sources', () => {
  it('add up its expenditure, what is only declared left out', () => {
    expect(
      sourceSums([
        row({ source: 'general.appropriation', period: 'current', amount: '100' }),
        row({ source: 'general.appropriation', period: 'current', amount: '50.5' }),
        row({ source: 'unit.other', period: 'carryover', amount: '1' }),
        row({ part: 'cost', source: 'unit.other', amount: '999' }),
      ]).map(({ label, amount }) => [label, amount]),
    ).toEqual([
      ['经费拨款(补助)', 15_050],
      ['其他收入（上年结转）', 100],
    ]);
  });
});

describe('values carried over from last year', () => {
  const carried = row({ amount: '100', 'amount#carried': '90', item: '工资', 'headcount#headcount': 'active' });

  it('are counted until they are confirmed', () => {
    expect(waitingCount({ rows: [carried] })).toBe(1);
    expect(confirmAll({ rows: [carried] })).toEqual([
      { type: 'set', row: 'r', field: 'amount#carried', from: '90', to: null },
    ]);
  });
});
