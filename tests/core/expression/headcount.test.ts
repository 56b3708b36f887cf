import { describe, expect, it } from 'vitest';
import { formatExpression, headcountsIn, replaceHeadcount } from '#lib/core/expression/index.ts';

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
