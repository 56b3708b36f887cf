import type { FormDefinition } from '../definition.ts';
import { CATEGORY_CHOICES, FUND_CHOICES } from './choices.ts';
import { amountField } from './line-fields.ts';

/** 控制数, given down by the budget office. */
export const controlFiguresForm: FormDefinition = {
  id: 'control-figures',
  label: '控制数',
  owner: 'department',
  editor: 'budget-office',
  sections: [
    {
      id: 'limits',
      label: '按单位和类别',
      shape: 'list',
      fields: [
        { id: 'unit', label: '单位', kind: 'unit', help: '控制哪个单位；不选就是控制整个部门。' },
        {
          id: 'fund',
          label: '资金性质',
          kind: 'choice',
          choices: FUND_CHOICES,
          help: '控制哪种资金；不选就是全部资金。',
        },
        {
          id: 'category',
          label: '项目类别',
          kind: 'choice',
          choices: CATEGORY_CHOICES,
          help: '控制哪一类支出；不选就是全部支出。',
        },
        amountField({ required: true, help: '不得超过的金额。' }),
      ],
    },
    {
      id: 'projects',
      label: '按项目',
      shape: 'list',
      fields: [
        { id: 'project', label: '项目', kind: 'project', required: true, help: '控制哪个项目。' },
        amountField({ required: true, help: '这个项目不得超过的金额。' }),
      ],
    },
  ],
  help: {
    purpose: '财政局下达的控制数。各单位填报时能看到还剩多少额度，超过的不能上报。',
    steps: ['按单位、资金和类别下达', '需要单独控制的项目另列一行'],
    basis: ['《中华人民共和国预算法》第三十二条'],
  },
};
