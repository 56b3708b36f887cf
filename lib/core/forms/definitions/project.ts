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
  fields: [
    { id: 'year', label: '年度', kind: 'year', required: true, help: '预算年度之前的年度，一年一行。' },
    amountField({ required: true, help: '那一年批复给这个项目的预算。' }),
  ],
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
      help: '一行通常既是申报表里的支出明细，也是预算支出。导入的预算两边对不上的，才分开列。',
    },
    {
      id: 'item',
      label: '项目活动',
      kind: 'long-text',
      help: '这笔钱做什么事。第一行写活动名称，下面各行写内容。',
    },
    economicField,
    {
      id: 'hideEconomic',
      label: '申报表不印科目',
      kind: 'flag',
      help: '选“是”时申报表的支出明细不印经济分类，支出照常列科目。',
    },
    functionField,
    sourceField,
    periodField,
    amountField({
      heading: THIS_YEAR,
      required: true,
      help: '这一行的金额，可以写算式，如 68人×900元/人·月×12月，算式就是测算依据。',
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
  help: {
    purpose: '一个项目一份，写明为什么做、做什么、要多少钱、钱从哪里来。当年预算是支出明细的合计，不另填。',
    steps: [
      '填立项理由和主要内容',
      '逐行填支出明细，写清科目、来源和测算依据',
      '填项目总预算和前两年预算，说明变动原因',
      '接着填项目绩效目标',
    ],
    basis: ['《中华人民共和国预算法》第三十二条', '《中共中央 国务院关于全面实施预算绩效管理的意见》'],
  },
};
