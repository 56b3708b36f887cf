import { describe, expect, it } from 'vitest';
import { tableGrid } from '#lib/core/disclosure/index.ts';
import { blocksOf } from '#tests/support/report-of.ts';
import { report } from './report.ts';

const tables = blocksOf(report, 'table');
const forms = blocksOf(report, 'form');
const table = (id: string) => {
  const found = tables.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no table ${id}`);
  return found;
};
const lines = (id: string) =>
  tableGrid(table(id)).rows.map((row) => row.cells.map((cell) => ('text' in cell ? cell.text : '')));
const formText = (number: string) =>
  forms.find((form) => form.number === number)?.rows.map((row) => row.map((cell) => cell.text)) ?? [];

describe('黄陂: the tables', () => {
  it('have the numbers and titles of the district', () => {
    expect([...tables, ...forms].map(({ number, title }) => `${number} ${title}`)).toEqual([
      '表1 部门收支总表',
      '表2 收入总表',
      '表3 支出总表',
      '表4 财政拨款收支总表',
      '表5-1 一般公共预算支出表（分功能科目）',
      '表5-2 一般公共预算支出表（分单位）',
      '表6 一般公共预算基本支出表',
      '表7 一般公共预算“三公”经费支出表',
      '表8 政府性基金预算支出表',
      '表9 国有资本经营预算支出表',
      '表10 项目支出表',
      '表11 政府采购表',
      '表12 部门整体支出绩效目标表',
      '表13-1 部门项目申报表（含绩效目标）',
      '表13-2 部门项目申报表（含绩效目标）',
      '表13-3 部门项目申报表（含绩效目标）',
    ]);
  });

  it('stand in thirteen numbered sections', () => {
    expect(report.parts[1]?.sections.map(({ number, title }) => `${number}${title}`)).toEqual([
      '一、部门收支总体情况表',
      '二、收入总体情况表',
      '三、支出总体情况表',
      '四、财政拨款收支总体情况表',
      '五、一般公共预算支出情况表（分功能科目，分单位）',
      '六、一般公共预算基本支出情况表',
      '七、一般公共预算“三公”经费支出情况表',
      '八、政府性基金预算支出情况表',
      '九、国有资本经营预算支出情况表',
      '十、项目支出情况表',
      '十一、政府采购情况表',
      '十二、整体支出绩效目标表',
      '十三、项目支出绩效目标表',
    ]);
  });

  it('are headed by whose they are, and leave an amount of nothing blank', () => {
    for (const printed of tables) {
      expect(printed.owner).toBe('[420116000]黄陂区, [301]区水务局');
      expect(printed.zero).toBe('blank');
    }
    expect(lines('three-public')).toEqual([['3.00', '', '2.50', '', '2.50', '0.50']]);
    expect(lines('government-fund')[0]).toEqual(['', '合计', '345.00', '', '345.00']);
  });

  it('say under an empty one why it is empty', () => {
    expect(tables.flatMap(({ number, notes }) => notes.map((note) => `${number} ${note}`))).toEqual([
      '表9 备注：2025年没有使用国有资本经营预算拨款安排的支出。',
    ]);
  });

  it('list procurement by kind and item', () => {
    expect(table('procurement').stub.map(({ label }) => label)).toEqual(['采购项目']);
    expect(table('procurement').columns.map(({ label }) => label)).toEqual(['金额']);
    expect(lines('procurement')).toEqual([
      ['合计', '257.20'],
      ['货物类', '7.20'],
      ['执法记录仪', '6.00'],
      ['复印纸', '1.20'],
      ['工程类', '250.00'],
      ['泵站改造工程', '250.00'],
      ['服务类', ''],
    ]);
  });
});

describe('黄陂: the project form', () => {
  const first = formText('表13-1');

  it('is not dated and names the project with its code', () => {
    expect(forms.find((form) => form.number === '表13-1')?.caption).toEqual({ left: '', right: '单位：万元' });
    expect(first[0]).toEqual(['项目名称', '2025年防汛巡查', '项目编码', 'U1-T']);
  });

  it('gives 项目属性 and 支出经济分类 by code', () => {
    expect(first).toContainEqual(['项目属性', '01', '支出项目类别', '本级支出项目']);
    expect(formText('表13-2')).toContainEqual(['项目属性', '02', '支出项目类别', '其他运转类']);
    expect(formText('表13-2')).toContainEqual(['起始年度', '2025年', '终止年度', '2027年']);
    expect(first).toContainEqual(['巡查', '堤防日常巡查', '30299', '50.00', '10人×12月', '专项']);
  });

  it('splits other money and states what is carried over', () => {
    const third = formText('表13-3');
    for (const line of [
      ['合计', '345.00'],
      ['政府性基金预算财政拨款', '345.00'],
      ['财政专户管理资金', ''],
      ['单位资金', ''],
      ['其中：使用上年度财政拨款结转', '45.00'],
    ])
      expect(third.map((row) => row.slice(-2))).toContainEqual(line);
    expect(third.some((row) => row.includes('泵站改造工程') && row.includes('250.00'))).toBe(true);
  });

  it('lists goals and their indicators with two earlier years', () => {
    expect(first).toContainEqual(['年度目标', '安全度汛。']);
    expect(first.at(-1)).toEqual([
      '年度目标',
      '产出指标',
      '质量指标',
      '险情处置率',
      '=98%',
      '=99%',
      '=100%',
      '历史标准',
    ]);
  });
});
