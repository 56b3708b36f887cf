import { describe, expect, it } from 'vitest';
import { missingFunctions, reasonWarning } from '#components/entry/grids/function-reasons.ts';
import { fen } from '#lib/core/money/index.ts';

describe('the reasons by 功能科目', () => {
  it('are asked for where a 项 changed, is new or is gone, and not where last year is not known', () => {
    const years = {
      '2080505': { now: fen(700), before: fen(0) },
      '2101501': { now: fen(500), before: fen(500) },
      '2101502': { now: fen(300) },
      '2210201': { now: fen(0), before: fen(200) },
    };
    expect(missingFunctions({ years, rows: [] })).toEqual(['2080505', '2210201']);
    const row = { id: 'a', section: 'functions', rank: 'a0', cells: { function: '2080505' } };
    expect(missingFunctions({ years, rows: [row] })).toEqual(['2210201']);
  });

  it('warn where the words go against the figures', () => {
    expect(reasonWarning({ reason: '计提基数下调', years: { now: fen(7), before: fen(5) } })).toContain('“下调”');
    expect(reasonWarning({ reason: '计提基数上调', years: { now: fen(7), before: fen(5) } })).toBeUndefined();
    expect(reasonWarning({ reason: '计提基数下调', years: { now: fen(7) } })).toBeUndefined();
  });
});
