import type { FieldDefinition } from '../definition.ts';
import { PERIOD_CHOICES, SOURCE_CHOICES } from './choices.ts';

/** 项目 that a line is budgeted under. */
const projectField: FieldDefinition = {
  id: 'project',
  label: '项目',
  kind: 'project',
  required: true,
  help: '这笔支出列在哪个项目下。只能选本单位项目清单里的项目；没有的先到“项目清单”里加。',
};

export const functionField: FieldDefinition = {
  id: 'function',
  label: '支出功能分类',
  heading: '功能科目',
  kind: 'function',
  required: true,
  help: '钱花在政府的哪项职能上，填 7 位项级科目。可按编码、名称或拼音首字母查找，系统会按单位性质和经济分类给出建议。',
  basis: '《政府收支分类科目》',
};

export const economicField: FieldDefinition = {
  id: 'economic',
  label: '支出经济分类',
  heading: '经济科目',
  kind: 'economic',
  required: true,
  help: '钱具体用来买什么、付什么，填部门预算支出经济分类的 5 位款级科目。政府预算经济分类由系统换算，不用填。',
  basis: '《政府收支分类科目》',
};

export const sourceField: FieldDefinition = {
  id: 'source',
  label: '资金来源',
  kind: 'choice',
  required: true,
  choices: SOURCE_CHOICES,
  initial: 'general.appropriation',
  help: '这笔钱从哪里来。多数支出是经费拨款；同一支出有几个来源的，分成几行填。',
};

export const periodField: FieldDefinition = {
  id: 'period',
  label: '资金年度',
  kind: 'choice',
  required: true,
  choices: PERIOD_CHOICES,
  initial: 'current',
  help: '本年新安排的选“本年”；上年没有用完、结转到今年的选“上年结转”。',
};

const itemField: FieldDefinition = {
  id: 'item',
  label: '明细',
  kind: 'text',
  help: '这一行支出的名称，科目名称已经说清楚的可以不填。',
};

export const basisField: FieldDefinition = {
  id: 'basis',
  label: '测算依据',
  kind: 'long-text',
  help: '金额是怎么算出来的。金额格里写了算式的，不填时自动用算式；不想印出来就清空本格。',
};

export const noteField: FieldDefinition = { id: 'note', label: '备注', kind: 'long-text', help: '其他需要说明的事。' };

/** Heads of the amounts that are this year's budget. */
export const THIS_YEAR = '{year}年预算';

/** 金额, with what is said about it. */
export function amountField(input: { help: string; required?: boolean; heading?: string }): FieldDefinition {
  return { id: 'amount', label: '金额', kind: 'amount', measure: '元', ...input };
}

/** Where a line of 基本支出 is budgeted: under what, for what and from what. */
export const placeFields: readonly FieldDefinition[] = [
  projectField,
  economicField,
  functionField,
  sourceField,
  periodField,
];

/** What is said of a line of 基本支出 in words. */
export const wordFields: readonly FieldDefinition[] = [itemField, basisField, noteField];
