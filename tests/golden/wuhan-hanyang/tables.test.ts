import { describe, expect, it } from 'vitest';
import { buildDisclosure, tableGrid } from '#lib/core/disclosure/index.ts';
import { fen, formatWanyuan } from '#lib/core/money/index.ts';
import { explanationOf } from '#lib/core/screen/index.ts';
import { classificationFor } from '#tests/support/classification.ts';
import { blocksOf, reportOf } from '#tests/support/report-of.ts';
import { budget, report } from './report.ts';

const tables = blocksOf(report, 'table');
const table = (id: string) => {
  const found = tables.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no table ${id}`);
  return found;
};
const lines = (id: string) =>
  tableGrid(table(id)).rows.map((row) => row.cells.map((cell) => ('text' in cell ? cell.text : '')));

describe('汉阳: the tables', () => {
  it('have the numbers and titles of the district', () => {
    expect([...tables, ...blocksOf(report, 'form')].map(({ number, title }) => `${number} ${title}`)).toEqual([
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
      '表11 部门整体支出绩效目标申报表',
      '表12-1 部门项目申报表（含绩效目标）',
      '表12-2 部门项目申报表（含绩效目标）',
      '表12-3 部门项目申报表（含绩效目标）',
      '表12-4 部门项目申报表（含绩效目标）',
    ]);
    expect(report.parts[1]?.sections.map(({ number }) => number)).toEqual(
      ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'].map((numeral) => `${numeral}、`),
    );
  });

  it('are headed by whose they are, and leave an amount of nothing blank', () => {
    for (const printed of tables) {
      expect(printed.owner).toBe('[420105000]汉阳区, [301]区水务局');
      expect(printed.measure).toBe('万元');
      expect(lines(printed.id).flat()).not.toContain('0.00');
    }
    expect(lines('three-public')).toEqual([['3.00', '', '2.50', '', '2.50', '0.50']]);
  });

  it('call the central transfers 中央转移支付补助 on both statements', () => {
    for (const id of ['income-and-expenditure', 'appropriation'])
      expect(lines(id).map(([label, amount]) => [label, amount])).toContainEqual(['中央转移支付补助', '1.00']);
    expect(JSON.stringify(report)).not.toContain('中央专项转移支付补助');
  });

  it('say under an empty one that the unit has none', () => {
    const notes = (document: typeof report) =>
      blocksOf(document, 'table').flatMap((printed) => printed.notes.map((note) => `${printed.number} ${note}`));
    expect(notes(report)).toEqual(['表9 2024年本单位无国有资本经营预算支出。']);
    expect(notes(reportOf({ ...budget, income: [], expenditure: [] }))).toEqual([
      '表1 2024年本单位无收入和支出。',
      '表2 2024年本单位无收入。',
      '表3 2024年本单位无支出。',
      '表4 2024年本单位无财政拨款收入和支出。',
      '表5 2024年本单位无一般公共预算支出。',
      '表6 2024年本单位无一般公共预算基本支出。',
      '表7 2024年本单位无一般公共预算“三公”经费支出。',
      '表8 2024年本单位无政府性基金预算支出。',
      '表9 2024年本单位无国有资本经营预算支出。',
      '表10 2024年本单位无项目支出。',
    ]);
  });

  it('list every 项目 in 表10 with its code and unit, grouped, to the total of the whole budget', () => {
    const printed = table('projects');
    expect(printed.stub.map(({ label }) => label)).toEqual(['项目编码', '项目单位', '项目名称']);
    expect(printed.head[0]?.map(({ text, columnSpan }) => [text, columnSpan])).toEqual([
      ['项目编码', 1],
      ['项目单位', 1],
      ['项目名称', 1],
      ['合计', 1],
      ['本年拨款', 3],
      ['财政拨款结转结余', 3],
      ['财政专户管理资金', 1],
      ['单位资金', 1],
    ]);
    expect(lines('projects')).toEqual([
      ['', '', '合计', '824.30', '466.80', '300.00', '', '2.00', '45.00', '', '', '10.50'],
      ['', '', '人员经费', '367.80', '367.80', '', '', '', '', '', '', ''],
      ['U1-R', '区水务局机关', '人员经费', '193.80', '193.80', '', '', '', '', '', '', ''],
      ['U2-R', '区水政监察大队', '人员经费', '92.80', '92.80', '', '', '', '', '', '', ''],
      ['U3-R', '区水利工程站', '人员经费', '81.20', '81.20', '', '', '', '', '', '', ''],
      ['', '', '公用经费', '16.30', '15.80', '', '', '', '', '', '', '0.50'],
      ['U1-Y', '区水务局机关', '公用经费', '8.80', '8.80', '', '', '', '', '', '', ''],
      ['U2-Y', '区水政监察大队', '公用经费', '4.00', '4.00', '', '', '', '', '', '', ''],
      ['U3-Y', '区水利工程站', '公用经费', '3.50', '3.00', '', '', '', '', '', '', '0.50'],
      ['', '', '项目支出', '430.20', '83.20', '300.00', '', '2.00', '45.00', '', '', ''],
      ['U1-T', '区水务局机关', '2024年防汛巡查', '50.20', '50.20', '', '', '', '', '', '', ''],
      ['U2-T', '区水政监察大队', '执法装备运行', '10.00', '8.00', '', '', '2.00', '', '', '', ''],
      ['U3-T', '区水利工程站', '排涝泵站改造', '345.00', '', '300.00', '', '', '45.00', '', '', ''],
      ['U1-V', '区水务局机关', '帮扶村小水利', '20.00', '20.00', '', '', '', '', '', '', ''],
      ['U2-O', '区水政监察大队', '执法基地维修', '5.00', '5.00', '', '', '', '', '', '', ''],
      ['', '', '事业单位经营支出', '10.00', '', '', '', '', '', '', '', '10.00'],
      ['U3-B', '区水利工程站', '技术服务', '10.00', '', '', '', '', '', '', '', '10.00'],
    ]);
  });

  it('explain each printed cell by the lines it was derived from', () => {
    const built = buildDisclosure({ budget, classification: classificationFor(budget.fiscalYear) });
    if (!built.ok) throw new Error(built.error.code);
    const { context, tables: definitions } = built.value;
    for (const printed of tables)
      for (const row of printed.rows)
        printed.columns.forEach(({ id }, index) => {
          const cell = { table: printed.id, row: row.id, column: id };
          const { total } = explanationOf({ context, tables: definitions, cell });
          expect([cell, formatWanyuan(fen(total))]).toEqual([cell, row.cells[index]]);
        });
    const cell = { table: 'projects', row: 'U1-R', column: 'total' };
    expect(explanationOf({ context, tables: definitions, cell }).lines).toHaveLength(5);
  });
});
