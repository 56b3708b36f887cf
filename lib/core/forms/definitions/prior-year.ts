import type { FieldDefinition, FormDefinition } from '../definition.ts';
import { PERIOD_CHOICES, SOURCE_CHOICES } from './choices.ts';
import { amountField } from './line-fields.ts';

const total = (id: string, label: string, required = false): FieldDefinition => ({
  id,
  label,
  kind: 'amount',
  measure: '元',
  required,
});

/** 上年预算数, where last year's budget is not in the product. */
export const priorYearForm: FormDefinition = {
  id: 'prior-year',
  label: '上年预算数',
  owner: 'department',
  editor: 'department',
  sections: [
    {
      id: 'totals',
      label: '总数',
      shape: 'record',
      fields: [
        total('total', '收支总预算', true),
        total('basic', '基本支出'),
        total('project', '项目支出'),
        total('appropriation', '财政拨款'),
        total('general', '一般公共预算支出'),
        total('personnel', '一般公共预算人员经费'),
        total('operating', '一般公共预算公用经费'),
        total('threePublic.abroad', '因公出国（境）费'),
        total('threePublic.vehiclePurchase', '公务用车购置费'),
        total('threePublic.vehicleOperation', '公务用车运行维护费'),
        total('threePublic.reception', '公务接待费'),
        total('agencyOperating', '机关运行经费'),
        total('procurement', '政府采购'),
      ],
    },
    {
      id: 'income',
      label: '收入',
      shape: 'list',
      fields: [
        {
          id: 'source',
          label: '资金来源',
          kind: 'choice',
          required: true,
          choices: SOURCE_CHOICES,
        },
        {
          id: 'period',
          label: '资金年度',
          kind: 'choice',
          required: true,
          choices: PERIOD_CHOICES,
          initial: 'current',
        },
        amountField({ required: true }),
      ],
    },
    {
      id: 'functions',
      label: '支出（按功能科目）',
      shape: 'list',
      fields: [
        {
          id: 'function',
          label: '支出功能分类',
          heading: '功能科目',
          kind: 'function',
          required: true,
        },
        { ...amountField({ required: true }), id: 'total', label: '支出合计' },
        {
          ...amountField({}),
          id: 'general',
          label: '其中一般公共预算',
        },
      ],
    },
    {
      id: 'projects',
      label: '项目支出',
      shape: 'list',
      fields: [
        { id: 'name', label: '项目名称', kind: 'text', required: true, names: true },
        amountField({ required: true }),
      ],
    },
  ],
};
