import type { FormDefinition, SectionDefinition } from '../definition.ts';
import { declarationSection } from './declaration-section.ts';
import {
  amountField,
  basisField,
  economicField,
  functionField,
  noteField,
  periodField,
  sourceField,
  THIS_YEAR,
} from './line-fields.ts';

const history: SectionDefinition = {
  id: 'history',
  label: '前两年预算',
  shape: 'list',
  fields: [{ id: 'year', label: '年度', kind: 'year', required: true }, amountField({ required: true })],
};

const lines: SectionDefinition = {
  id: 'lines',
  label: '支出明细',
  shape: 'list',
  fields: [
    {
      id: 'part',
      label: '用于',
      kind: 'choice',
      choices: [
        { value: '', label: '申报与支出' },
        { value: 'cost', label: '只在申报表' },
        { value: 'ledger', label: '只在支出' },
      ],
    },
    {
      id: 'item',
      label: '项目活动',
      kind: 'long-text',
    },
    economicField,
    {
      id: 'hideEconomic',
      label: '申报表不印科目',
      kind: 'flag',
    },
    functionField,
    sourceField,
    periodField,
    amountField({
      heading: THIS_YEAR,
      required: true,
    }),
    basisField,
    noteField,
  ],
};

/** 项目申报. */
export const projectForm: FormDefinition = {
  id: 'project',
  label: '项目申报',
  owner: 'project',
  editor: 'unit',
  sections: [declarationSection, history, lines],
};
