import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatIndicatorValue,
  GRADED_WORDS,
  INDICATOR_OPERATORS,
  type IndicatorValue,
  indicatorGaps,
  parseIndicatorValue,
} from '#lib/core/performance/index.ts';
import golden from '../../golden/jiangxia-2026/package.json' with { type: 'json' };

const number = (operator: string, digits: string, measure: string) => ({
  kind: 'number',
  operator,
  number: digits,
  measure,
});

describe('an indicator’s value', () => {
  it.each([
    ['≥90%', number('≥', '90', '%')],
    ['＞＝ ９０％', number('≥', '90', '%')],
    ['≤73.44万元', number('≤', '73.44', '万元')],
    ['不超过 1,234.5 元/㎡', number('≤', '1234.5', '元/㎡')],
    ['=12个月', number('=', '12', '个月')],
    ['1家', number('', '1', '家')],
    ['±2%', number('±', '2', '%')],
    ['≥90', number('≥', '90', '')],
    ['900元/人/年', number('', '900', '元/人/年')],
    ['显著提高', { kind: 'graded', word: '显著提高' }],
    ['5%-10%', { kind: 'text', text: '5%-10%' }],
    ['≥90%，≤95%', { kind: 'text', text: '≥90%，≤95%' }],
    [' 按计划 ', { kind: 'text', text: ' 按计划 ' }],
    ['', { kind: 'text', text: '' }],
  ])('%s is read', (text, value) => {
    expect(parseIndicatorValue(text)).toEqual(value);
  });

  it('is the same after writing and reading it', () => {
    const value = fc.oneof(
      fc.record({
        kind: fc.constant('number' as const),
        operator: fc.constantFrom(...INDICATOR_OPERATORS),
        number: fc
          .tuple(fc.nat(), fc.option(fc.nat(99)))
          .map(([n, cents]) => (cents === null ? `${n}` : `${n}.${cents}`)),
        measure: fc.constantFrom('', '%', '‰', '人', '万元', '元/㎡', '个月', 'm2', '台(套)'),
      }),
      fc.record({ kind: fc.constant('graded' as const), word: fc.constantFrom(...GRADED_WORDS) }),
    ) as fc.Arbitrary<IndicatorValue>;
    fc.assert(
      fc.property(value, (one) => {
        expect(parseIndicatorValue(formatIndicatorValue(one))).toEqual(one);
      }),
    );
  });

  it('keeps every text that it cannot read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const value = parseIndicatorValue(text);
        if (value.kind === 'text') expect(formatIndicatorValue(value)).toBe(text);
      }),
    );
  });
});

const indicator = (level1: string, level2: string) => ({ id: level2, level1, level2, name: level2, value: '≥1' });
const complete = [
  indicator('成本指标', '经济成本指标'),
  indicator('产出指标', '数量指标'),
  indicator('产出指标', '质量指标'),
  indicator('产出指标', '时效指标'),
  indicator('效益指标', '社会效益指标'),
  indicator('满意度指标', '服务对象满意度指标'),
];
const goal = (indicators: typeof complete) => ({ id: 'g', term: 'annual', statement: '保障运转', indicators });
const said = (indicators: typeof complete) => indicatorGaps([goal(indicators)]).map(({ message }) => message);

describe('what a goal lacks', () => {
  it('is nothing where every group has its indicator', () => {
    expect(said(complete)).toEqual([]);
  });

  it('is each 一级指标 without an indicator, and told of 产出 by its classes', () => {
    expect(said(complete.slice(1))).toEqual(['缺少成本指标']);
    expect(indicatorGaps([goal(complete.filter(({ level2 }) => level2 !== '质量指标'))])).toEqual([
      { weight: 'advice', message: '产出指标下没有质量指标', goal: 'g' },
    ]);
  });

  it('is only advice for a long-term goal: it is the annual one that the budget pays for', () => {
    const longTerm = { ...goal(complete.slice(1)), term: 'long-term' };
    expect(indicatorGaps([longTerm, goal(complete)])).toEqual([
      { weight: 'advice', message: '缺少成本指标', goal: 'g' },
    ]);
  });

  it('is an indicator in the wrong group, and an empty value', () => {
    expect(said([...complete, indicator('效益指标', '质量指标')])).toEqual(['“质量指标”的质量指标不属于效益指标']);
    expect(said([...complete, { ...indicator('产出指标', '数量指标'), value: ' ' }])).toEqual([
      '“数量指标”的指标值还没有填写',
    ]);
  });

  it('is the annual goal where there is none', () => {
    expect(indicatorGaps([]).map(({ message }) => message)).toEqual(['还没有绩效目标，请先添加年度目标']);
    expect(indicatorGaps([{ ...goal(complete), term: 'long-term' }])).toEqual([
      { weight: 'gap', message: '还没有年度目标，请添加' },
    ]);
  });

  it('is nothing that keeps the golden budget’s own goals from being complete', () => {
    const all = [...golden.projects.map((project) => project.performance), golden.performance];
    const gaps = all.flatMap((performance) => {
      const goals = performance?.goals ?? [];
      const filled = goals.map((one, at) => ({
        ...one,
        id: String(at),
        indicators: one.indicators.map((each, index) => ({ ...each, id: String(index) })),
      }));
      return goals.length === 0 ? [] : indicatorGaps(filled).filter(({ weight }) => weight === 'gap');
    });
    expect(gaps).toEqual([]);
  });
});
