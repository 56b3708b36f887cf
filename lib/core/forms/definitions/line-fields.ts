import type { FieldDefinition } from '../definition.ts';
import { PERIOD_CHOICES, SOURCE_CHOICES } from './choices.ts';

/** 项目 that a line is budgeted under. */
const projectField: FieldDefinition = {
  id: 'project',
  label: '项目',
  kind: 'project',
  required: true,
};

export const functionField: FieldDefinition = {
  id: 'function',
  label: '支出功能分类',
  heading: '功能科目',
  kind: 'function',
  required: true,
};

export const economicField: FieldDefinition = {
  id: 'economic',
  label: '支出经济分类',
  heading: '经济科目',
  kind: 'economic',
  required: true,
};

export const sourceField: FieldDefinition = {
  id: 'source',
  label: '资金来源',
  kind: 'choice',
  required: true,
  choices: SOURCE_CHOICES,
  initial: 'general.appropriation',
};

export const periodField: FieldDefinition = {
  id: 'period',
  label: '资金年度',
  kind: 'choice',
  required: true,
  choices: PERIOD_CHOICES,
  initial: 'current',
};

const itemField: FieldDefinition = {
  id: 'item',
  label: '明细',
  kind: 'text',
};

export const basisField: FieldDefinition = {
  id: 'basis',
  label: '测算依据',
  kind: 'long-text',
};

export const noteField: FieldDefinition = { id: 'note', label: '备注', kind: 'long-text' };

/** Heads of the amounts that are this year's budget. */
export const THIS_YEAR = '{year}年预算';

/** 金额. */
export function amountField(input: { required?: boolean; heading?: string } = {}): FieldDefinition {
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
