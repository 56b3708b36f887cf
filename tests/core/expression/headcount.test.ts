import { describe, expect, it } from 'vitest';
import { formatExpression, headcountLink, headcountsIn, replaceHeadcount } from '#lib/core/expression/index.ts';

const staffing = { 'active.institution': '70', 'active.administrative': '12', 'retired.ordinary': '约20' };
const link = (path: string, expression: string) => headcountLink({ staffing, path, expression });

describe('a number of 人 in an expression', () => {
  it('is found with its place, full-width or not', () => {
    expect(headcountsIn('６８人×900元/人·月+3名×5元')).toEqual([
      { number: '68', at: 0, length: 2 },
      { number: '3', at: 13, length: 1 },
    ]);
    expect(headcountsIn('900元/人×12月')).toEqual([]);
    expect(headcountsIn('不是算式')).toEqual([]);
  });

  it('is replaced alone', () => {
    const expression = '900元/人·月 × 68 人 × 12月';
    const place = headcountsIn(expression)[0];
    expect(place && replaceHeadcount({ expression, place, headcount: 70 })).toBe('900元/人·月 × 70 人 × 12月');
  });
});

describe('the link from 人 to the unit’s headcount', () => {
  it('is fresh while the unit has that number', () => {
    expect(link('active.institution', '70人×900元/人·月×12月')).toEqual({ state: 'fresh', headcount: 70 });
  });

  it('goes stale when the unit has another, and offers the text with it', () => {
    expect(link('active.institution', '68人×900元/人·月×12月')).toEqual({
      state: 'stale',
      headcount: 70,
      before: '68',
      expression: '70人×900元/人·月×12月',
    });
  });

  it('adds several headcounts, and links a field that is only a number', () => {
    expect(link('active.institution+active.administrative', '82')).toEqual({ state: 'fresh', headcount: 82 });
  });

  it('is broken where the unit has not filled it, or the expression counts nobody', () => {
    expect(link('retired.ordinary', '20人×5元')).toEqual({ state: 'broken' });
    expect(link('active.civilService', '20人×5元')).toEqual({ state: 'broken' });
    expect(link('active.institution', '5台×3元')).toEqual({ state: 'broken' });
  });
});

describe('printing an expression as 测算依据', () => {
  it.each([
    ['68*900*12', '68×900×12'],
    ['６８人 ＊ 1,900.50元／人／月 x １２个月', '68人×1900.50元/人·月×12月'],
    ['（1＋10％）*3万/5', '(1+10%)×3万元÷5'],
    ['按上年水平', '按上年水平'],
  ])('%s as %s', (text, printed) => {
    expect(formatExpression(text)).toBe(printed);
  });
});
