import { describe, expect, it } from 'vitest';
import { groupIndicators, nextLevel2 } from '#components/documents/performance/indicator-groups.ts';
import type { FormRow } from '#lib/core/forms/index.ts';

const row = (id: string, level1: string, level2: string, name = id): FormRow => ({
  id,
  section: 'indicators',
  parent: 'g',
  rank: id,
  cells: { level1, level2, name },
});

describe('the indicators of a goal', () => {
  it('stand in the groups of the standard, with what is missing, whatever order they were entered in', () => {
    const rows = [
      row('a', '效益指标', '社会效益指标'),
      row('b', '产出指标', '数量指标'),
      row('c', '产出指标', '质量指标'),
    ];
    const groups = groupIndicators(rows);
    expect(groups.map(({ level1, rows, missing }) => [level1, rows.map(({ id }) => id), missing])).toEqual([
      ['成本指标', [], ['成本指标']],
      ['产出指标', ['b', 'c'], ['时效指标']],
      ['效益指标', ['a'], []],
      ['满意度指标', [], ['满意度指标']],
    ]);
  });

  it('show a group that has none as missing', () => {
    expect(groupIndicators([]).map(({ missing }) => missing)).toEqual([
      ['成本指标'],
      ['产出指标'],
      ['效益指标'],
      ['满意度指标'],
    ]);
  });

  it('without a name do not count as there', () => {
    const [, output] = groupIndicators([row('a', '产出指标', '数量指标', ' ')]);
    expect(output?.missing).toEqual(['产出指标']);
  });

  it('of a group that the standard does not name come last, none is lost', () => {
    const rows = [row('a', '管理指标', 'x'), row('b', '', ''), row('c', '产出指标', '数量指标')];
    const groups = groupIndicators(rows);
    expect(groups.map(({ level1, own }) => [level1, own])).toEqual([
      ['成本指标', false],
      ['产出指标', false],
      ['效益指标', false],
      ['满意度指标', false],
      ['管理指标', true],
      ['', true],
    ]);
    expect(groups.flatMap((group) => group.rows)).toHaveLength(3);
  });
});

describe('a new indicator', () => {
  it('is of the 二级 of the row before it, or of one that is missing', () => {
    const rows = [row('b', '产出指标', '数量指标')];
    const [, group] = groupIndicators(rows);
    if (group === undefined) throw new Error('no group');
    expect(nextLevel2({ group, after: rows[0] as FormRow })).toBe('数量指标');
    expect(nextLevel2({ group })).toBe('质量指标');
  });
});
