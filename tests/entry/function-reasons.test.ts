import { describe, expect, it } from 'vitest';
import {
  functionYears,
  lastYearByFunction,
  missingFunctions,
  reasonWarning,
} from '#components/entry/grids/function-reasons.ts';
import type { FormRow } from '#lib/core/forms/index.ts';
import { fen } from '#lib/core/money/index.ts';

const row = (cells: Record<string, string>): FormRow => ({
  id: cells.function ?? '',
  section: 'functions',
  rank: 'a0',
  cells,
});
const table = { columns: ['total', 'basic'], rows: { '208': [9, 9], '2080505': [700, 700], '2101501': [500, 0] } };

describe('the reasons by 功能科目', () => {
  it('compare 一般公共预算 of both years, what is gone and what is new included', () => {
    const before = lastYearByFunction({
      lines: undefined,
      rows: [row({ function: '2101501', total: '9', general: '5' }), row({ function: '2210201', total: '2' })],
    });
    const years = functionYears({ table, before });
    expect([...years]).toEqual([
      ['2080505', { now: 700, before: 0 }],
      ['2101501', { now: 500, before: 500 }],
      ['2210201', { now: 0, before: 200 }],
    ]);
    expect(missingFunctions({ years, rows: [row({ function: '2080505' })] })).toEqual(['2210201']);
  });

  it('take last year from its budget where that is in the product, other funds left out', () => {
    const line = { unit: '1', project: 'p', projectName: '', economic: '30101' };
    const before = lastYearByFunction({
      lines: [
        { ...line, function: '2101501', source: 'general.appropriation', amount: 300 },
        { ...line, function: '2101501', source: 'unit.other', amount: 100 },
      ],
      rows: [],
    });
    expect([...before]).toEqual([['2101501', 300]]);
  });

  it('warn where the words go against the figures', () => {
    expect(reasonWarning({ reason: '计提基数下调', years: { now: fen(7), before: fen(5) } })).toContain('“下调”');
    expect(reasonWarning({ reason: '计提基数上调', years: { now: fen(7), before: fen(5) } })).toBeUndefined();
  });
});
