import type { SectionDefinition } from '../definition.ts';

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
    },
    { id: 'until', label: '截止年度', kind: 'year' },
    { id: 'name', label: '目标名称', kind: 'text' },
    {
      id: 'statement',
      label: '目标说明',
      kind: 'long-text',
      required: true,
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
    },
    {
      id: 'level2',
      label: '二级指标',
      kind: 'text',
      required: true,
      names: true,
    },
    {
      id: 'name',
      label: '三级指标',
      kind: 'text',
      required: true,
      names: true,
    },
    {
      id: 'value',
      label: '指标值',
      kind: 'indicator-value',
      required: true,
    },
    {
      id: 'basis',
      label: '绩效标准',
      kind: 'text',
    },
  ],
};
