import { describe, expect, it } from 'vitest';
import { fen } from '#lib/core/money/index.ts';
import { changeClause, Narrator, type Segment } from '#lib/core/narrative/index.ts';
import { publishTables, type RoundingMode, tableContext } from '#lib/core/tables/index.ts';
import { classificationFor } from '#tests/support/classification.ts';
import { goldenBudget } from '#tests/support/golden-case.ts';

const narratorIn = (mode: RoundingMode) => {
  const budget = goldenBudget();
  const context = tableContext({ budget, classification: classificationFor(budget.fiscalYear) });
  return new Narrator({ context, published: publishTables({ context, mode }) });
};
const words = (segments: Segment[]) => segments.map((s) => (s.kind === 'words' ? s.text : s.figure.value)).join('');
const said = (current: number, prior: number | undefined, reason?: string, mode: RoundingMode = 'exact') => {
  const narrator = narratorIn(mode);
  return words(
    changeClause(narrator, {
      id: 'x',
      current: narrator.single(fen(current)),
      prior: prior === undefined ? undefined : fen(prior),
      reason,
    }),
  );
};

describe('a change on last year', () => {
  it('is divided by last year, not by this year', () => {
    expect(said(1_500_000, 1_000_000)).toBe('，比2025年预算增加0.50万元，增长50.00%');
    expect(said(1_000_000, 1_500_000)).toBe('，比2025年预算减少0.50万元，下降33.33%');
  });

  it('from nothing is 新增 without a percent', () => {
    expect(said(1_500_000, 0, '新设机构')).toBe('，比2025年预算新增1.50万元，主要是新设机构');
  });

  it('to nothing is a decrease of all', () => {
    expect(said(0, 1_500_000)).toBe('，比2025年预算减少1.50万元，下降100.00%');
  });

  it('of nothing is 持平, and has no reason', () => {
    expect(said(1_500_000, 1_500_000, '没有变化')).toBe('，与2025年预算持平');
  });

  it('too small to show in 万元 is 持平', () => {
    expect(said(1_500_000, 1_504_999)).toBe('，与2025年预算持平');
    expect(said(4_999, 0)).toBe('，与2025年预算持平');
  });

  it('is not stated where last year is not known', () => {
    expect(said(1_500_000, undefined, '不明')).toBe('');
  });

  it('takes a reason without its own 主要是 and full stop', () => {
    expect(said(2_000_000, 1_000_000, '主要是：人员增加。')).toBe(
      '，比2025年预算增加1.00万元，增长100.00%，主要是人员增加',
    );
    expect(said(2_000_000, 1_000_000, ' 。')).toBe('，比2025年预算增加1.00万元，增长100.00%');
  });

  it('in additive mode is the difference of the two published amounts', () => {
    expect(said(1_505_000, 1_004_999, undefined, 'exact')).toContain('增加0.50万元');
    expect(said(1_505_000, 1_004_999, undefined, 'additive')).toContain('增加0.51万元');
  });
});

describe('what a sentence states of a change', () => {
  const stated = (current: number, prior: number | undefined, reason?: string) => {
    const narrator = narratorIn('exact');
    changeClause(narrator, {
      id: 'x',
      name: '行政运行',
      current: narrator.single(fen(current)),
      prior: prior === undefined ? undefined : fen(prior),
      reason,
    });
    return narrator.changes;
  };

  it('is kept with both years, the difference, the percent and the reason', () => {
    expect(stated(1_000_000, 1_500_000, '主要是项目到期。')).toEqual([
      {
        id: 'x',
        name: '行政运行',
        direction: 'down',
        current: '1.00',
        prior: '1.50',
        change: '0.50',
        percent: '33.33',
        reason: '项目到期',
      },
    ]);
  });

  it('has no percent from nothing, and neither percent nor reason where nothing changed', () => {
    expect(stated(1_500_000, 0)).toEqual([
      { id: 'x', name: '行政运行', direction: 'up', current: '1.50', prior: '0.00', change: '1.50' },
    ]);
    expect(stated(1_500_000, 1_500_000, '没有变化')).toEqual([
      { id: 'x', name: '行政运行', direction: 'flat', current: '1.50', prior: '1.50', change: '0.00' },
    ]);
  });

  it('is nothing where last year is not known', () => {
    expect(stated(1_500_000, undefined, '不明')).toEqual([]);
  });
});

describe('a figure', () => {
  it('cannot be stated with two values under one id', () => {
    const narrator = narratorIn('exact');
    narrator.count('staffing.x', 3, '人');
    expect(() => narrator.count('staffing.x', 4, '人')).toThrow(/staffing\.x/);
  });
});
