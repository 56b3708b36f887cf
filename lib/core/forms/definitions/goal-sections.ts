import type { SectionDefinition } from '../definition.ts';

const MANAGEMENT = '《项目支出绩效评价管理办法》（财预〔2020〕10号）';

/** 绩效目标, long-term and annual. */
export const goalsSection: SectionDefinition = {
  id: 'goals',
  label: '绩效目标',
  shape: 'list',
  fields: [
    {
      id: 'term',
      label: '目标类型',
      kind: 'choice',
      required: true,
      choices: [
        { value: 'long-term', label: '长期目标' },
        { value: 'annual', label: '年度目标' },
      ],
      help: '管几年的选长期目标，只管预算年度的选年度目标。只做一年的可以只填年度目标。',
    },
    { id: 'until', label: '截止年度', kind: 'year', help: '长期目标到哪一年为止；年度目标不用填。' },
    { id: 'name', label: '目标名称', kind: 'text', help: '一个目标的简短叫法；不填时印成“长期目标”“年度目标”。' },
    {
      id: 'statement',
      label: '目标说明',
      kind: 'long-text',
      required: true,
      help: '用一两句话写明要做成什么、达到什么效果，后面的指标要能衡量它。',
      basis: MANAGEMENT,
    },
  ],
};

/** 绩效指标, each under its goal. Values of earlier years are cells `previous.<year>`. */
export const indicatorsSection: SectionDefinition = {
  id: 'indicators',
  label: '绩效指标',
  shape: 'list',
  parent: 'goals',
  fields: [
    {
      id: 'level1',
      label: '一级指标',
      kind: 'text',
      required: true,
      names: true,
      help: '成本指标、产出指标、效益指标或满意度指标。',
      basis: MANAGEMENT,
    },
    {
      id: 'level2',
      label: '二级指标',
      kind: 'text',
      required: true,
      names: true,
      help: '一级指标下的分类，如数量指标、质量指标、时效指标、社会效益指标。',
    },
    {
      id: 'name',
      label: '三级指标',
      kind: 'text',
      required: true,
      names: true,
      help: '具体衡量什么，写到能数、能查为止，如“食堂保障就餐人数”。',
    },
    {
      id: 'value',
      label: '指标值',
      kind: 'indicator-value',
      required: true,
      help: '写符号、数字和单位，如“≥90%”“=12月”；不能量化的写分级的词，如“显著提高”。',
    },
    {
      id: 'basis',
      label: '绩效标准',
      kind: 'text',
      help: '指标值按什么定的：计划标准、历史标准、行业标准或财政部门认可的其他标准。',
      basis: MANAGEMENT,
    },
  ],
};
