import { describe, expect, it } from 'vitest';
import { cutReference, pasteIndicators } from '#components/documents/performance/indicator-changes.ts';
import {
  cellsFromLibrary,
  collectIndicators,
  type LibrarySource,
  searchLibrary,
} from '#components/documents/performance/indicator-library.ts';
import { indicatorsFromRows } from '#components/documents/performance/pasted-indicators.ts';
import { resolveRow } from '#components/documents/performance/references.ts';
import type { RowSource } from '#components/documents/row-changes.ts';
import { applyChange, type FormRow, type FormRows } from '#lib/core/forms/index.ts';

const LEVELS = new Set(['成本指标', '产出指标', '效益指标', '满意度指标', '数量指标', '质量指标', '社会效益指标']);
const group = { level1: '产出指标', level2: '数量指标' };
const read = (rows: string[][], term: 'long-term' | 'annual' = 'long-term') =>
  indicatorsFromRows({ rows, group, levels: LEVELS, term, fiscalYear: 2026 });

describe('indicators pasted from a table', () => {
  it('go into the group they are pasted to, name and value by column', () => {
    expect(
      read([
        ['就餐人数', '68人', '计划标准'],
        ['', '', ''],
        ['供餐天数', '≥250天'],
      ]),
    ).toEqual([
      { ...group, name: '就餐人数', value: '68人', basis: '计划标准' },
      { ...group, name: '供餐天数', value: '≥250天' },
    ]);
  });

  it('of an annual goal bring the two earlier years before the value, as the form prints them', () => {
    expect(read([['就餐人数', '≥62人', '≥74人', '≥68人', '计划标准']], 'annual')).toEqual([
      {
        ...group,
        name: '就餐人数',
        'previous.2024': '≥62人',
        'previous.2025': '≥74人',
        value: '≥68人',
        basis: '计划标准',
      },
    ]);
  });

  it('of an annual goal with three columns are name, value and 依据', () => {
    expect(read([['就餐人数', '≥68人', '计划标准']], 'annual')[0]).toMatchObject({ value: '≥68人', basis: '计划标准' });
  });

  it('carry merged cells of 一级 and 二级 downwards, and do not carry 二级 into the next 一级', () => {
    const rows = read([
      ['产出指标', '数量指标', '就餐人数', '68人'],
      ['', '', '供餐天数', '250天'],
      ['', '质量指标', '合格率', '=100%'],
      ['效益指标', '', '满意', '显著'],
    ]);
    expect(rows.map(({ level1, level2, name }) => [level1, level2, name])).toEqual([
      ['产出指标', '数量指标', '就餐人数'],
      ['产出指标', '数量指标', '供餐天数'],
      ['产出指标', '质量指标', '合格率'],
      ['效益指标', '', '满意'],
    ]);
  });

  it('follow a head, whatever its order and with years in a second line', () => {
    const rows = read(
      [
        ['一级指标', '二级指标', '指标名称', '近两年指标值', '', '预期当年实现值', '绩效标准'],
        ['', '', '', '2024年', '2025年', '', ''],
        ['产出指标', '数量指标', '就餐人数', '62', '74', '68', '计划标准'],
      ],
      'annual',
    );
    expect(rows).toEqual([
      { ...group, name: '就餐人数', 'previous.2024': '62', 'previous.2025': '74', value: '68', basis: '计划标准' },
    ]);
    expect(
      read([
        ['指标值', '三级指标'],
        ['68人', '就餐人数'],
      ]),
    ).toEqual([{ ...group, name: '就餐人数', value: '68人' }]);
  });
});

const indicator = (id: string, parent: string, cells: Record<string, string>): FormRow => ({
  id,
  section: 'indicators',
  parent,
  rank: id,
  cells: { level1: '产出指标', level2: '数量指标', ...cells },
});
const goal = (id: string, term: string): FormRow => ({ id, section: 'goals', rank: id, cells: { term } });

const thisYear: LibrarySource = {
  fiscalYear: 2026,
  projects: new Map([
    ['p1', '食堂运行保障'],
    ['p2', '物业后勤保障'],
  ]),
  forms: [
    {
      form: 'project-performance',
      owner: 'p1',
      unit: 'u',
      rows: [
        goal('g', 'annual'),
        indicator('i1', 'g', { name: '就餐人数', value: '≥68人', basis: '计划标准', 'previous.2024': '≥62人' }),
        indicator('i2', 'g', { name: '  ' }),
      ],
    },
    {
      form: 'project-performance',
      owner: 'p2',
      unit: 'u',
      rows: [goal('g', 'annual'), indicator('i3', 'g', { name: '保洁面积', value: '2813㎡' })],
    },
    {
      form: 'overall-performance',
      owner: '',
      unit: '',
      rows: [goal('g', 'annual'), indicator('i4', 'g', { from: 'p1/i1', name: '就餐人数' })],
    },
  ],
};
const lastYear: LibrarySource = {
  fiscalYear: 2025,
  projects: new Map([['p9', '食堂运行']]),
  forms: [
    {
      form: 'project-performance',
      owner: 'p9',
      unit: 'u',
      rows: [goal('g', 'annual'), indicator('i9', 'g', { name: '就餐人数', value: '≥74人' })],
    },
  ],
};

describe('the library of earlier indicators', () => {
  it('holds each once with every use, the newest speaking, earlier years filling in', () => {
    const [first] = collectIndicators({ sources: [lastYear, thisYear] });
    expect(first?.uses.map(({ fiscalYear, place }) => `${fiscalYear} ${place}`)).toEqual([
      '2026 食堂运行保障',
      '2025 食堂运行',
    ]);
    expect(first?.value).toBe('≥68人');
    expect(first?.values).toEqual({ 2024: '≥62人', 2025: '≥74人', 2026: '≥68人' });
  });

  it('leaves out the form that asks, blank names, and what is only read from a project', () => {
    const names = collectIndicators({ sources: [thisYear], except: 'project-performance/p1' }).map(({ name }) => name);
    expect(names).toEqual(['保洁面积']);
  });

  it('is searched by every word, in the name or where it was used', () => {
    const entries = collectIndicators({ sources: [lastYear, thisYear] });
    const found = (search: string, level1 = '') => searchLibrary(entries, { search, level1 }).map(({ name }) => name);
    expect(found('物业')).toEqual(['保洁面积']);
    expect(found('食堂 人数')).toEqual(['就餐人数']);
    expect(found('', '成本指标')).toEqual([]);
    expect(found(' ')).toHaveLength(2);
  });

  it('brings the two earlier years into an annual goal, and none into a long-term one', () => {
    const [entry] = collectIndicators({ sources: [lastYear, thisYear] });
    if (entry === undefined) throw new Error('nothing found');
    expect(cellsFromLibrary(entry, { term: 'annual', fiscalYear: 2026 })).toMatchObject({
      name: '就餐人数',
      'previous.2024': '≥62人',
      'previous.2025': '≥74人',
    });
    expect(cellsFromLibrary(entry, { term: 'long-term', fiscalYear: 2026 })).not.toHaveProperty(['previous.2025']);
  });
});

describe('an indicator that is read from a project', () => {
  const own: FormRow = { id: 'o1', section: 'indicators', parent: 'g', rank: 'a', cells: { from: 'p1/i1' } };
  const there = indicator('i1', 'g', { name: '就餐人数', value: '≥68人' });

  it('shows what the project says, in its own place', () => {
    const { row, reference } = resolveRow({ row: own, read: () => there });
    expect(row).toMatchObject({ id: 'o1', rank: 'a', cells: { name: '就餐人数', from: 'p1/i1' } });
    expect(reference).toEqual({ project: 'p1', row: 'i1' });
  });

  it('says when what it refers to is gone', () => {
    expect(resolveRow({ row: own, read: () => undefined }).lost).toBe(true);
  });

  it('becomes a copy of its own when it is cut off', () => {
    const rows: FormRows = new Map([[own.id, own]]);
    const { row } = resolveRow({ row: own, read: () => there });
    for (const change of cutReference({ row: own, read: row })) applyChange(rows, change);
    expect(rows.get('o1')?.cells).toEqual({ level1: '产出指标', level2: '数量指标', name: '就餐人数', value: '≥68人' });
  });
});

describe('a paste into an indicator', () => {
  const source = (row: FormRow): RowSource => ({ row: () => row, list: () => [row] });
  const cells = [
    { ...group, name: '甲' },
    { ...group, name: '乙' },
  ];

  it('fills the row where it says nothing but its group', () => {
    const into = { ...indicator('i', 'g', { name: '' }), rank: 'a0' };
    const { changes } = pasteIndicators(source(into), { goal: 'g', into, cells });
    expect(changes.map(({ type }) => type)).toEqual(['set', 'insert']);
  });

  it('leaves a row alone that says something, and comes behind it', () => {
    const into = { ...indicator('i', 'g', { name: '有' }), rank: 'a0' };
    const { changes } = pasteIndicators(source(into), { goal: 'g', into, cells });
    expect(changes.map(({ type }) => type)).toEqual(['insert', 'insert']);
  });
});
