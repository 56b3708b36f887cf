import type { FormDefinition } from '../definition.ts';
import { amountField, periodField, sourceField } from './line-fields.ts';

/** 收入: what does not follow from expenditure. */
export const incomeForm: FormDefinition = {
  id: 'income',
  label: '收入',
  owner: 'unit',
  editor: 'unit',
  sections: [
    {
      id: 'appropriation',
      label: '财政拨款',
      shape: 'record',
      fields: [
        {
          id: 'computed',
          label: '按支出计算',
          kind: 'flag',
        },
      ],
    },
    {
      id: 'lines',
      label: '收入明细',
      shape: 'list',
      fields: [
        {
          ...sourceField,
          initial: 'unit.other',
        },
        { ...periodField },
        amountField({ required: true }),
      ],
    },
  ],
};
