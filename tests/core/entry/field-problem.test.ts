import { describe, expect, it } from 'vitest';
import { shownValue } from '#components/form/shown-value.ts';
import { fieldProblem, plainValue } from '#lib/core/entry/index.ts';
import type { FieldDefinition, FieldKind } from '#lib/core/forms/index.ts';

const field = (kind: FieldKind, more: Partial<FieldDefinition> = {}): FieldDefinition => ({
  id: 'x',
  label: '某项',
  kind,
  ...more,
});
const problem = (kind: FieldKind, text: string, more?: Partial<FieldDefinition>) =>
  fieldProblem({ definition: field(kind, more), text });

describe('what is wrong in a field', () => {
  it.each([
    ['amount', '68人×900元/人·月×12月', undefined],
    ['amount', '68人×12月', '人×月 不是金额：算式的结果应是元，请检查单位'],
    ['amount', '-5', '预算金额不能为负，请检查'],
    ['count', '１，２００', undefined],
    ['count', '1.5', '应为不带小数的数字，如 12'],
    ['count', '1 200', undefined],
    ['count', '5 6', '应为不带小数的数字，如 12'],
    ['count', '5,6', '应为不带小数的数字，如 12'],
    ['decimal', '2,813.16', undefined],
    ['decimal', '28 13.16', '应为数字，最多 6 位小数，如 2813.16'],
    ['decimal', '约3', '应为数字，最多 6 位小数，如 2813.16'],
    ['year', '2026年', undefined],
    ['year', '26', '应为 2000 到 2100 之间的年份'],
    ['day', '2026年2月9日', undefined],
    ['day', '2026-02-30', '不是日期，请写如 2026-01-15'],
    ['function', '21015', '应为 7 位的项级科目，请从列表里选'],
    ['economic', '30101', undefined],
    ['indicator-value', '按计划', undefined],
  ] as const)('%s “%s”', (kind, text, sentence) => {
    expect(problem(kind, text)).toBe(sentence);
  });

  it('is nothing where nothing is filled: that is a gap, no mistake', () => {
    expect(problem('amount', ' ')).toBeUndefined();
  });

  it('is a choice that there is not', () => {
    const choices = [{ value: 'a', label: '甲' }];
    expect(problem('choice', 'b', { choices })).toBe('不在选项中，请重新选');
    expect(problem('choice', 'a', { choices })).toBeUndefined();
  });
});

describe('a value on leaving its field', () => {
  it.each([
    ['count', ' １，２００ ', '1200'],
    ['decimal', '2，813。16', '2813.16'],
    ['day', '2026/1/5', '2026-01-05'],
    ['day', '20260105', '2026-01-05'],
    ['day', '年底', '年底'],
    ['year', '２０２６年', '2026'],
    ['text', ' Ａ ', ' Ａ '],
  ] as const)('%s “%s” becomes “%s”', (kind, text, plain) => {
    expect(plainValue({ kind, text })).toBe(plain);
  });
});

describe('a value as people read it', () => {
  it('is an amount in the chosen unit, a choice by its label, a count with its measure', () => {
    const shown = (definition: FieldDefinition, text: string) => shownValue({ definition, measure: '万元', text });
    expect(shown(field('amount'), '734400')).toBe('73.44 万元');
    expect(shown(field('choice', { choices: [{ value: 'a', label: '甲' }] }), 'a')).toBe('甲');
    expect(shown(field('count', { measure: '人' }), '12')).toBe('12 人');
  });
});
