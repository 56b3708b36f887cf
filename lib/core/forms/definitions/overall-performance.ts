import type { FieldDefinition, FormDefinition, SectionDefinition } from '../definition.ts';
import { goalsSection, indicatorsSection } from './goal-sections.ts';
import { amountField } from './line-fields.ts';

const overall: SectionDefinition = {
  id: 'overall',
  label: '部门整体情况',
  shape: 'record',
  fields: [
    { id: 'filedOn', label: '填报日期', kind: 'day' },
    { id: 'preparer', label: '填报人', kind: 'text' },
    { id: 'phone', label: '联系电话', kind: 'text' },
    { id: 'until', label: '长期目标截止年度', kind: 'year' },
    {
      id: 'overview',
      label: '部门职能概述',
      kind: 'long-text',
      required: true,
    },
    {
      id: 'tasks',
      label: '年度工作任务',
      kind: 'long-text',
      required: true,
    },
  ],
};

const yearAmount = (id: string, label: string): FieldDefinition => ({
  id,
  label,
  kind: 'amount',
  required: true,
  measure: '元',
});

const history: SectionDefinition = {
  id: 'history',
  label: '前两年收入和支出构成',
  shape: 'list',
  fields: [
    { id: 'year', label: '年度', kind: 'year', required: true },
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
    },
    {
      id: 'category',
      label: '支出项目类别',
      kind: 'text',
      required: true,
    },
    { ...amountField({ required: true }), id: 'total', label: '总预算' },
    { ...amountField({ required: true }), id: 'current', label: '本年度预算' },
    { id: 'use', label: '主要支出方向和用途', kind: 'long-text', required: true },
  ],
};

/** Where an indicator of a project is shown here: `<project code>/<row id>`; its values are then kept there. */
const from: FieldDefinition = {
  id: 'from',
  label: '引自项目',
  kind: 'text',
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
};
