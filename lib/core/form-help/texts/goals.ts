import type { FieldHelp } from '../form-help.ts';

/** 绩效目标. */
export const GOALS_HELP: Readonly<Record<string, FieldHelp>> = {
  term: { help: '管几年的选长期目标，只管预算年度的选年度目标。只做一年的可以只填年度目标。' },
  until: { help: '长期目标到哪一年为止；年度目标不用填。' },
  name: { help: '一个目标的简短叫法；不填时印成“长期目标”“年度目标”。' },
  statement: {
    help: '用一两句话写明要做成什么、达到什么效果，后面的指标要能衡量它。',
    basis: '《项目支出绩效评价管理办法》（财预〔2020〕10号）',
  },
};

/** 绩效指标. */
export const INDICATORS_HELP: Readonly<Record<string, FieldHelp>> = {
  level1: {
    help: '成本指标、产出指标、效益指标或满意度指标。',
    basis: '《项目支出绩效评价管理办法》（财预〔2020〕10号）',
  },
  level2: { help: '一级指标下的分类，如数量指标、质量指标、时效指标、社会效益指标。' },
  name: { help: '具体衡量什么，写到能数、能查为止，如“食堂保障就餐人数”。' },
  value: { help: '写符号、数字和单位，如“≥90%”“=12月”；不能量化的写分级的词，如“显著提高”。' },
  basis: {
    help: '指标值按什么定的：计划标准、历史标准、行业标准或财政部门认可的其他标准。',
    basis: '《项目支出绩效评价管理办法》（财预〔2020〕10号）',
  },
};
