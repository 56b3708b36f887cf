import { describe, expect, it } from 'vitest';
import { fen } from '#lib/core/money/index.ts';
import { functionYears, priorFunctions, priorGeneral } from '#lib/core/narrative/index.ts';
import type { PriorYear } from '#lib/core/package/index.ts';
import type { DerivedTable } from '#lib/core/tables/index.ts';

const YUAN = 100;
const entry = (code: string, total: number, general?: number): PriorYear['functions'][number] => ({
  function: code,
  total: fen(total * YUAN),
  ...(general === undefined ? {} : { general: fen(general * YUAN) }),
});
const prior = (functions: PriorYear['functions'], general?: number): PriorYear => ({
  fiscalYear: 2025,
  functions,
  totals: { total: fen(5_000_000 * YUAN), ...(general === undefined ? {} : { general: fen(general * YUAN) }) },
});
const of = (year: PriorYear | undefined, code: string) => priorGeneral(priorFunctions(year), code);

describe('last year’s 一般公共预算 of a 项', () => {
  it('is what was given', () => {
    expect(of(prior([entry('2080501', 900, 800)], 800), '2080501')).toBe(80_000);
  });

  it('that is not listed is nothing only where the items account for the whole', () => {
    const whole = [entry('2080501', 3_000_000, 3_000_000), entry('2080502', 1_999_950, 1_999_950)];
    expect(of(prior(whole, 5_000_000), '2210201')).toBe(0);
    expect(of(prior(whole, 6_000_000), '2210201')).toBeUndefined();
    expect(of(prior([], 5_000_000), '2210201')).toBeUndefined();
    expect(of(prior([], 0), '2210201')).toBe(0);
  });

  it('is not known where last year is not', () => {
    expect(of(undefined, '2080501')).toBeUndefined();
  });

  it('is the whole item where only that was given and it fits', () => {
    expect(of(prior([entry('2080501', 5_000_000)], 5_000_000), '2080501')).toBe(500_000_000);
  });

  it('is not guessed from an item that other money may have paid', () => {
    const mixed = [entry('2080501', 4_000_000, 4_000_000), entry('2080502', 900_000)];
    expect(of(prior(mixed, 4_000_000), '2080502')).toBeUndefined();
    expect(of(prior(mixed, 4_000_000), '2080501')).toBe(400_000_000);
    expect(of(prior([entry('2080502', 900_000)]), '2080502')).toBeUndefined();
  });
});

describe('both years of the 项', () => {
  const head = { label: '', stub: [] };
  const table: DerivedTable = {
    id: 'general-by-function',
    title: '',
    columns: ['basic', 'total'].map((id) => ({ id, label: '', group: [] })),
    rows: [
      { ...head, id: '208', level: 1, cells: [fen(0), fen(700)] },
      { ...head, id: '2080505', level: 3, cells: [fen(0), fen(700)] },
    ],
    sums: { columns: [], rows: [] },
  };
  const years = (year: PriorYear | undefined) => functionYears({ table, prior: priorFunctions(year) });

  it('have what is new and what is gone', () => {
    expect(years(prior([entry('2210201', 5_000_000, 5_000_000)], 5_000_000))).toEqual({
      '2080505': { now: 700, before: 0 },
      '2210201': { now: 0, before: 500_000_000 },
    });
  });

  it('leave last year out where it is not known', () => {
    expect(years(undefined)).toEqual({ '2080505': { now: 700 } });
  });
});
