import type { FieldDefinition, FormDefinition, SectionDefinition } from '../definition.ts';
import { goalsSection, indicatorsSection } from './goal-sections.ts';
import { amountField } from './line-fields.ts';

const overall: SectionDefinition = {
  id: 'overall',
  label: '部门整体情况',
  shape: 'record',
  fields: [
    { id: 'filedOn', label: '填报日期', kind: 'day', help: '填这张表的日期。' },
    { id: 'preparer', label: '填报人', kind: 'text', help: '填表的人。公开文本里按规定隐去个人信息。' },
    { id: 'phone', label: '联系电话', kind: 'text', help: '办公电话，不填手机号。' },
    { id: 'until', label: '长期目标截止年度', kind: 'year', help: '长期目标管到哪一年。' },
    {
      id: 'overview',
      label: '部门职能概述',
      kind: 'long-text',
      required: true,
      help: '用一段话概括部门是干什么的，不用照抄三定方案。',
    },
    {
      id: 'tasks',
      label: '年度工作任务',
      kind: 'long-text',
      required: true,
      help: '今年要做的几件主要的事，与项目和指标对得上。',
    },
  ],
};

const yearAmount = (id: string, label: string): FieldDefinition => ({
  id,
  label,
  kind: 'amount',
  required: true,
  measure: '元',
  help: '那一年批复的部门预算里的数，没有填 0。',
});

const history: SectionDefinition = {
  id: 'history',
  label: '前两年收入和支出构成',
  shape: 'list',
  fields: [
    { id: 'year', label: '年度', kind: 'year', required: true, help: '预算年度之前的年度，一年一行。' },
    yearAmount('income.appropriation', '收入 · 财政拨款'),
    yearAmount('income.fiscalAccount', '收入 · 财政专户管理资金'),
    yearAmount('income.unit', '收入 · 单位资金'),
    yearAmount('spending.personnel', '支出 · 人员类'),
    yearAmount('spending.operating', '支出 · 运转类'),
    yearAmount('spending.specific', '支出 · 特定目标类'),
  ],
};

const summary: SectionDefinition = {
  id: 'summary',
  label: '项目支出情况（自行分组）',
  shape: 'list',
  fields: [
    {
      id: 'name',
      label: '名称',
      kind: 'text',
      required: true,
      names: true,
      help: '一组项目的名称。不分组的不填，系统按项目列出。',
    },
    {
      id: 'category',
      label: '支出项目类别',
      kind: 'text',
      required: true,
      help: '这一组项目属于哪一类，按部门自己的说法写。',
    },
    { ...amountField({ required: true, help: '这一组项目的总预算。' }), id: 'total', label: '总预算' },
    { ...amountField({ required: true, help: '这一组项目的本年度预算。' }), id: 'current', label: '本年度预算' },
    { id: 'use', label: '主要支出方向和用途', kind: 'long-text', required: true, help: '这一组项目的钱主要做什么。' },
  ],
};

/** Where an indicator of a project is shown here: `<project code>/<row id>`; its values are then kept there. */
const from: FieldDefinition = {
  id: 'from',
  label: '引自项目',
  kind: 'text',
  help: '从项目绩效目标引用的指标，改项目里的就跟着变；自己填的留空。',
};

/** 整体支出绩效目标. */
export const overallPerformanceForm: FormDefinition = {
  id: 'overall-performance',
  label: '整体支出绩效目标',
  owner: 'department',
  editor: 'department',
  sections: [
    overall,
    history,
    summary,
    goalsSection,
    { ...indicatorsSection, fields: [...indicatorsSection.fields, from] },
  ],
  help: {
    purpose: '整个部门今年花钱要达到什么效果。收入支出构成和项目清单由系统汇总，这里填职能、任务、目标和指标。',
    steps: ['写部门职能和年度任务', '填前两年收入支出构成', '写长期和年度目标，指标可以从项目引用'],
    basis: ['《中共中央 国务院关于全面实施预算绩效管理的意见》', '《中华人民共和国预算法》第三十二条'],
  },
};
