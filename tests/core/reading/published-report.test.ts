import { describe, expect, it } from 'vitest';
import type { Subject } from '#lib/core/checks/index.ts';
import { goldenTables } from '#tests/support/golden-case.ts';
import { publishedText, subjectOfText, wanyuan } from './support/read-text.ts';

const subject: Subject = await subjectOfText(publishedText);

describe('a report that a department published, read from its text', () => {
  it('tells whose report it is and when', () => {
    expect(subject.fiscalYear).toBe(2026);
    expect(subject.region).toEqual({ code: '420115000', name: '江夏区' });
    expect(subject.department).toMatchObject({ code: '215', disclosureName: '武汉市江夏区医疗保障局（汇总）' });
    expect(subject.template).toBe('wuhan-jiangxia');
    expect(subject.dates.cover?.text).toBe('2026 年 1 月 30 日');
    expect(subject.dates.published?.text).toBe('2026 年 1 月 26 日');
  });

  it.each(Object.keys(goldenTables).filter((id) => subject.tables.get(id)?.rows.length))(
    'reads every cell of %s that the golden tables have',
    (id) => {
      const read = Object.fromEntries(
        (subject.tables.get(id)?.rows ?? [])
          .filter((row) => row.kind !== 'project')
          .map((row) => [
            row.id,
            Object.fromEntries([...row.cells].map(([column, cell]) => [column, wanyuan(cell.amount)])),
          ]),
      );
      for (const [row, columns] of Object.entries(goldenTables[id] ?? {})) {
        if (id === 'projects' && /^\d{5}.*[A-Z]/.test(row)) continue;
        for (const [column, amount] of Object.entries(columns))
          expect(`${row} ${column} ${read[row]?.[column]}`).toBe(`${row} ${column} ${amount}`);
      }
    },
  );

  it('reads the fourteen projects under their units and categories', () => {
    const projects = subject.tables.get('projects')?.rows.filter((row) => row.kind === 'project') ?? [];
    expect(projects.map((row) => `${row.parent} ${row.label} ${wanyuan(row.cells.get('total')?.amount)}`)).toContain(
      '215003/31 城乡居民医保区级配套 3020.00',
    );
    expect(projects).toHaveLength(14);
  });

  it('keeps the notes of tables that are empty', () => {
    for (const id of ['government-fund', 'state-capital']) {
      expect(subject.tables.get(id)?.rows).toEqual([]);
      expect(subject.tables.get(id)?.notes[0]?.text).toContain('没有使用');
    }
  });

  it('reads every comparison of 五(三) with its account, its amount, its rate and its reason', () => {
    const changes = subject.sentences
      .filter(({ section }) => section === 'general')
      .flatMap((sentence) => sentence.changes)
      .filter(({ of }) => of?.startsWith('general.function.'));
    expect(changes).toHaveLength(19);
    expect(changes.every(({ comparedYear }) => comparedYear === 2025)).toBe(true);
    const own = changes.find(({ of }) => of === 'general.function.2101502');
    expect(own).toMatchObject({ amountDirection: 'up', amount: 38_440_000, rateDirection: 'up', percent: 2865 });
    expect(own?.current?.amount).toBe(134_170_000);
    expect(own?.reason).toBe('新增财政对城乡居民基本医疗保险基金的补助');
    expect(changes.filter(({ amountDirection }) => amountDirection === 'level').map(({ of }) => of)).toEqual([
      'general.function.2080199',
      'general.function.2080705',
    ]);
  });

  it('reads people, units, entries of the glossary and the projects that sentences state', () => {
    expect(subject.staffing).toMatchObject({
      authorized: { total: 66, administrative: 6, institution: 60, civilService: 0 },
      active: { total: 59, administrative: 6, institution: 52, civilService: 0 },
      retired: { total: 7, veteran: 0, ordinary: 7 },
    });
    expect(subject.units.map(({ name }) => name)).toHaveLength(3);
    expect(subject.glossary).toHaveLength(14);
    expect(subject.sentences.flatMap(({ projects }) => projects)).toHaveLength(14);
  });

  it('reads the six forms, with what extraction moved in its place', () => {
    const forms = subject.projectForms;
    expect(forms.map(({ name, row, attribute }) => [name, row, attribute])).toEqual([
      ['食堂运行保障', 'project:1', 'continuing'],
      ['物业后勤保障', 'project:2', 'continuing'],
      ['其他运行保障', 'project:3', 'continuing'],
      ['信息化运维', undefined, 'continuing'],
      ['政策性安置项目（党员慰问经费）', 'project:6', 'new'],
      ['部门运转经费', undefined, 'new'],
    ]);
    expect(forms.map(({ goals }) => goals.map(({ indicators }) => indicators.length))).toEqual([
      [9, 9],
      [10, 9],
      [9, 9],
      [8, 8],
      [8, 8],
      [7, 7],
    ]);
    const [first, second] = forms;
    expect(first?.costLines.map(({ item, amount }) => [item, wanyuan(amount.amount)])).toEqual([
      ['食材采购', '54.24'],
      ['食堂支行管理费', '19.20'],
    ]);
    expect(first?.fields.get('costBasis')?.text).toBe('1、68人*900元*12月=79.92万元');
    expect(second?.goals[0]?.indicators[1]).toMatchObject({ level2: '社会成本指标', name: '成本节约率', value: '≥2%' });
    const annual = first?.goals[1]?.indicators[6];
    expect(annual).toMatchObject({
      level2: '社会效益指标',
      name: '餐饮伙食供应及时性',
      value: '及时',
      basis: '计划标准',
    });
    expect([...(annual?.previous ?? [])]).toEqual([
      [2024, '及时'],
      [2025, '及时'],
    ]);
  });

  it('gives every sentence and row the line that it stands in', () => {
    const lines = publishedText.split(/\r?\n/);
    const change = subject.sentences.find(({ text }) => text.startsWith('卫生健康支出（类）优抚对象医疗'));
    expect(lines[(change?.at.line ?? 0) - 1]).toContain('优抚对象医疗补助（项）14万元');
    const row = subject.tables.get('general-basic')?.rows.find(({ id }) => id === '30228');
    expect(lines[(row?.at.line ?? 0) - 1]).toContain('工会经费');
  });
});
