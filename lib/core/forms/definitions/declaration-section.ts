import type { SectionDefinition } from '../definition.ts';

/** 项目申报: what is said about the project, its money apart. */
export const declarationSection: SectionDefinition = {
  id: 'declaration',
  label: '项目基本情况',
  shape: 'record',
  fields: [
    { id: 'filedOn', label: '填报日期', kind: 'day', required: true },
    {
      id: 'responsible',
      label: '项目负责人',
      kind: 'text',
      required: true,
    },
    { id: 'phone', label: '联系电话', kind: 'text', required: true },
    { id: 'address', label: '单位地址', kind: 'text', required: true },
    { id: 'postcode', label: '邮政编码', kind: 'text', required: true },
    {
      id: 'attribute',
      label: '项目属性',
      kind: 'choice',
      required: true,
      choices: [
        { value: 'continuing', label: '持续性项目' },
        { value: 'new', label: '新增性项目' },
      ],
    },
    {
      id: 'duration.kind',
      label: '项目类型',
      kind: 'choice',
      required: true,
      choices: [
        { value: 'perennial', label: '常年性项目' },
        { value: 'multi-year', label: '延续性项目' },
        { value: 'one-off', label: '一次性项目' },
      ],
    },
    { id: 'duration.from', label: '起始年度', kind: 'year' },
    { id: 'duration.to', label: '终止年度', kind: 'year' },
    {
      id: 'scope',
      label: '项目范围',
      kind: 'choice',
      required: true,
      choices: [
        { value: 'department', label: '部门预算项目' },
        { value: 'district', label: '区直专项' },
      ],
    },
    {
      id: 'rationale',
      label: '项目申请理由',
      kind: 'long-text',
      required: true,
    },
    {
      id: 'plan',
      label: '项目主要内容',
      kind: 'long-text',
      required: true,
    },
    {
      id: 'totalBudget',
      label: '项目总预算',
      kind: 'amount',
      required: true,
      measure: '元',
    },
    { id: 'historyNote', label: '前两年预算', kind: 'long-text' },
    {
      id: 'changeReason',
      label: '当年预算变动情况',
      kind: 'long-text',
    },
    {
      id: 'costBasis',
      label: '测算依据及说明',
      kind: 'long-text',
    },
    {
      id: 'purpose',
      label: '主要用途',
      kind: 'long-text',
      required: true,
    },
    {
      id: 'reviewOpinion',
      label: '财政相关科室审核意见',
      kind: 'long-text',
    },
  ],
};
