import type { FormCell, PrintedForm } from '#lib/core/disclosure/index.ts';

function label(text: string, columnSpan = 1, rowSpan = 1): FormCell {
  return { text, columnSpan, rowSpan, head: true, align: 'center' };
}

function value(text: string, columnSpan = 1, align: FormCell['align'] = 'left'): FormCell {
  return { text, columnSpan, rowSpan: 1, head: false, align };
}

/** 项目支出绩效目标申报表: spans across and down, ticked boxes, line breaks, long reasons. */
export function projectForm({ hostile, longName }: { hostile: string; longName: string }): PrintedForm {
  const reason =
    '根据《武汉市城乡居民基本医疗保险办法》及省市医疗保障部门年度工作要求，为保障参保群众待遇按时足额兑现而申请。';
  const indicators = [
    ['成本指标', '经济成本指标', '财政补助标准', '≥700元/人'],
    ['产出指标', '数量指标', '参保人数', '≥65万人'],
    ['产出指标', '质量指标', '资金使用合规率', '=100%'],
    ['产出指标', '时效指标', '资金拨付及时率', '≥95%'],
    ['效益指标', '社会效益指标', '群众就医负担', '逐步减轻'],
    ['满意度指标', '服务对象满意度指标', '参保群众满意度', '≥90%'],
  ];
  return {
    kind: 'form',
    id: 'project-performance/42011526215T000010001',
    number: '表12-1',
    title: '项目支出绩效目标申报表',
    caption: { left: '填报日期：2025年9月8日', right: '单位：万元' },
    widths: [2, 3, 3, 2, 3, 3],
    rows: [
      [label('项目名称'), value(longName, 5)],
      [
        label('主管部门'),
        value('武汉市江夏区医疗保障局', 2),
        label('执行单位'),
        value('武汉市江夏区医疗保障服务中心', 2),
      ],
      [label('项目类型'), value('☑常年性 ☐延续性（从　年至　年） ☐一次性\n☑部门预算项目 ☐区直专项', 5)],
      [label('项目申请理由'), value(Array.from({ length: 4 }, (_, index) => `${index + 1}.${reason}`).join('\n'), 5)],
      [label('项目主要内容'), value(hostile, 5)],
      [label('资金来源', 1, 3), label('合计', 2), value('3020.00', 3, 'right')],
      [label('一般公共预算财政拨款', 2), value('3020.00', 3, 'right')],
      [label('其他资金', 2), value('0.00', 3, 'right')],
      [
        label('年度绩效指标', 1, indicators.length + 1),
        label('一级指标'),
        label('二级指标'),
        label('三级指标', 2),
        label('指标值'),
      ],
      ...indicators.map(([first = '', second = '', third = '', target = '']) => [
        value(first),
        value(second),
        value(third, 2),
        value(target, 1, 'center'),
      ]),
      [label('财政相关科室审核意见'), value('', 5)],
    ],
    data: { project: longName, amount: '3020.00', goals: [{ term: 'annual' }] },
  };
}
