import { describe, expect, it } from 'vitest';
import type { PrintedForm } from '#lib/core/disclosure/index.ts';
import { blocksOf, reportOf } from '#tests/support/report-of.ts';
import { budget, report } from './report.ts';

const form = (number: string, document = report): PrintedForm => {
  const found = blocksOf(document, 'form').find((candidate) => candidate.number === number);
  if (found === undefined) throw new Error(`no form ${number}`);
  return found;
};
const texts = (printed: PrintedForm) => printed.rows.map((row) => row.map((cell) => cell.text));

describe('汉阳: 部门项目申报表', () => {
  it('is dated and says all that was declared, by words, with what is planned for each earlier year', () => {
    expect(form('表12-1').caption).toEqual({ left: '申报日期：2023年9月8日', right: '单位：万元' });
    expect(texts(form('表12-1'))).toEqual([
      ['项目名称', '2024年防汛巡查', '项目编码', 'U1-T'],
      ['项目主管部门', '区水务局', '项目执行单位', '区水务局机关'],
      ['项目负责人', '经办人', '联系电话', '027-87000000'],
      ['单位地址', '前川街道1号', '邮政编码', '430300'],
      ['项目属性', '持续性项目', '支出项目类别', '本级支出项目'],
      ['起始年度', '', '终止年度', ''],
      ['项目立项依据', '防汛法要求'],
      ['项目实施方案', '按月巡查'],
      ['项目总预算', '50.20', '项目当年预算', '50.20'],
      ['项目前两年预算及当年预算变动情况', '2023年0.00万元\n防汛任务增加'],
      ['项目资金来源', '来源项目', '金额'],
      ['合计', '50.20'],
      ['一般公共预算财政拨款', '50.20'],
      ['　其中：申请当年预算拨款', '50.20'],
      ['政府性基金预算财政拨款', ''],
      ['财政专户管理资金', ''],
      ['单位资金', ''],
      ['其中：使用上年度财政拨款结转', ''],
      ['项目支出明细', '项目活动', '活动内容表述', '支出经济分类', '金额', '测算依据及说明', '备注'],
      ['巡查', '堤防日常巡查', '其他商品和服务支出', '50.00', '10人×12月', '专项'],
      ['接待', '', '公务接待费', '0.20', '', ''],
      ['合计', '50.20', ''],
      ['项目采购', '品名', '数量', '金额'],
      ['无'],
      ['项目绩效总目标', '名称', '目标说明'],
      ['长期目标', '堤防安全。'],
      ['年度目标', '安全度汛。'],
      ['长期绩效指标表', '目标名称', '一级指标', '二级指标', '三级指标', '指标值', '指标值确定依据'],
      ['长期目标', '产出指标', '数量指标', '巡查长度', '≥100公里', '计划标准'],
      [
        '年度绩效指标表',
        ...['目标名称', '一级指标', '二级指标', '三级指标', '前年（2022年）', '上年（2023年）', '预计当年实现'],
        '指标值确定依据',
      ],
      ['年度目标', '产出指标', '质量指标', '险情处置率', '=98%', '=99%', '=100%', '历史标准'],
    ]);
  });

  it('takes its amounts from the project’s row of 表10, carried over and other funds apart', () => {
    const rows = texts(form('表12-3')).map((row) => row.slice(-2));
    for (const row of [
      ['合计', '345.00'],
      ['一般公共预算财政拨款', ''],
      ['政府性基金预算财政拨款', '345.00'],
      ['其中：使用上年度财政拨款结转', '45.00'],
    ])
      expect(rows).toContainEqual(row);
    expect(form('表12-3').data.sources).toEqual({
      total: '345.00',
      general: '0.00',
      generalCurrent: '0.00',
      govfund: '345.00',
      statecapital: '0.00',
      fiscalAccount: '0.00',
      unit: '0.00',
      carryover: '45.00',
    });
  });

  it('names what is bought with its code, the years of a project of several, and the basis of all its costs', () => {
    expect(texts(form('表12-2'))).toContainEqual(['A02091100 执法记录仪', '5台', '6.00']);
    expect(texts(form('表12-4'))).toContainEqual(['项目属性', '新增性项目', '支出项目类别', '转移支付项目']);
    expect(texts(form('表12-4'))).toContainEqual(['起始年度', '2024年', '终止年度', '2026年']);
    expect(texts(form('表12-4'))).toContainEqual(['测算依据及说明', '按工程量测算']);
  });

  it('says where money of the other funds comes from', () => {
    const funded = reportOf({
      ...budget,
      expenditure: budget.expenditure.map((line) =>
        line.project === 'U1-T'
          ? { ...line, source: line.amount > 1_000_000 ? ('fiscal-account' as const) : ('unit.other' as const) }
          : line.project === 'U1-V'
            ? { ...line, source: 'statecapital.appropriation' as const }
            : line,
      ),
    });
    const rows = texts(form('表12-1', funded));
    expect(rows).toContainEqual(['财政专户管理资金', '50.00']);
    expect(rows).toContainEqual(['单位资金', '0.20']);
    expect(texts(form('表12-4', funded))).toContainEqual(['国有资本经营预算财政拨款', '20.00']);
  });
});

describe('汉阳: 部门整体支出绩效目标申报表', () => {
  const rows = texts(form('表11'));

  it('splits income and spending with shares', () => {
    for (const row of [
      ['财政拨款', '813.80', '98.73%', '', ''],
      ['单位资金', '10.50', '1.27%', '', ''],
      ['人员类', '367.80', '44.62%', '', ''],
      ['运转类', '16.30', '1.98%', '', ''],
      ['特定目标类', '440.20', '53.40%', '', ''],
    ])
      expect(rows).toContainEqual(row);
  });

  it('sums projects by 类别 and names them', () => {
    const start = rows.findIndex((row) => row[0] === '项目支出情况');
    expect(rows.slice(start, start + 4)).toEqual([
      ['项目支出情况', '名称', '支出项目类别', '总预算', '本年度预算', '主要支出方向和用途'],
      ['其他运转类项目', '其他运转类', '15.00', '15.00', '执法装备运行、执法基地维修'],
      ['本级支出项目', '本级支出项目', '650.20', '395.20', '2024年防汛巡查、排涝泵站改造'],
      ['转移支付项目', '转移支付项目', '60.00', '20.00', '帮扶村小水利'],
    ]);
  });

  it('keeps the groups that the department declared itself', () => {
    const { performance } = budget;
    const project = budget.projects.find(({ code }) => code === 'U1-V')?.declaration;
    if (performance === undefined || project === undefined) throw new Error('the bureau declared both');
    const amount = project.totalBudget;
    const projectSummary = [{ name: '水利工程', category: '特定目标类', total: amount, current: amount, use: '治水' }];
    const declared = texts(form('表11', reportOf({ ...budget, performance: { ...performance, projectSummary } })));
    expect(declared).toContainEqual(['水利工程', '特定目标类', '60.00', '60.00', '治水']);
    expect(declared.flat()).not.toContain('其他运转类项目');
  });
});
