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
        { id: 'unit', label: '单位', kind: 'unit' },
        {
          id: 'fund',
          label: '资金性质',
          kind: 'choice',
          choices: FUND_CHOICES,
        },
        {
          id: 'category',
          label: '项目类别',
          kind: 'choice',
          choices: CATEGORY_CHOICES,
        },
        amountField({ required: true }),
      ],
    },
    {
      id: 'projects',
      label: '按项目',
      shape: 'list',
      fields: [{ id: 'project', label: '项目', kind: 'project', required: true }, amountField({ required: true })],
    },
  ],
};
