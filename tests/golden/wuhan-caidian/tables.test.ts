import { describe, expect, it } from 'vitest';
import { blocksOf } from '#tests/support/report-of.ts';
import { report } from './report.ts';

const tables = blocksOf(report, 'table');
const forms = blocksOf(report, 'form');

describe('蔡甸: the tables', () => {
  it('have the numbers and titles of the district: 表5 by function alone', () => {
    expect([...tables, ...forms].map(({ number, title }) => `${number} ${title}`)).toEqual([
      '表1 收支总表',
      '表2 收入总表',
      '表3 支出总表',
      '表4 财政拨款收支总表',
      '表5 一般公共预算支出表',
      '表6 一般公共预算基本支出表',
      '表7 一般公共预算“三公”经费支出表',
      '表8 政府性基金预算支出表',
      '表9 国有资本经营预算支出表',
      '表10 项目支出表',
      '表11 部门整体支出绩效目标表',
      '表12-1 项目支出绩效目标申报表',
      '表12-2 项目支出绩效目标申报表',
      '表12-3 项目支出绩效目标申报表',
    ]);
    expect(tables.map(({ id }) => id)).not.toContain('general-by-unit');
  });

  it('stand in twelve sections, followed by ten of sentences and no annex', () => {
    expect(report.parts.map(({ id, sections }) => [id, sections.length])).toEqual([
      ['profile', 3],
      ['tables', 12],
      ['narrative', 10],
      ['glossary', 1],
    ]);
    expect(report.parts[1]?.sections[4]?.title).toBe('一般公共预算支出情况表');
  });

  it('leave an amount of nothing blank and say under an empty one why', () => {
    expect(tables.every(({ zero }) => zero === 'blank')).toBe(true);
    expect(tables.flatMap(({ number, notes }) => notes.map((note) => `${number} ${note}`))).toEqual([
      '表9 备注：2024年没有使用国有资本经营预算拨款安排的支出。',
    ]);
  });

  it('are followed by project forms as 江夏 has them, dated', () => {
    expect(forms[1]?.caption).toEqual({ left: '填报日期：2023年9月8日', right: '单位：万元' });
    expect(forms[1]?.rows.at(-1)?.[0]?.text).toBe('财政相关科室审核意见');
  });
});
