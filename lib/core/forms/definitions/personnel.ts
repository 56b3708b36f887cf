import type { FormDefinition } from '../definition.ts';
import { amountField, placeFields, THIS_YEAR, wordFields } from './line-fields.ts';

/** 人员经费: economic 款 of 301 and 303. */
export const personnelForm: FormDefinition = {
  id: 'personnel',
  label: '人员经费',
  owner: 'unit',
  editor: 'unit',
  sections: [
    {
      id: 'lines',
      label: '人员经费明细',
      shape: 'list',
      fields: [
        ...placeFields,
        { id: 'headcount', label: '人数', kind: 'count', measure: '人' },
        {
          id: 'standard',
          label: '标准',
          heading: '月标准',
          kind: 'amount',
          measure: '元/人·月',
        },
        { id: 'months', label: '月数', kind: 'count', measure: '月' },
        amountField({
          heading: THIS_YEAR,
        }),
        ...wordFields,
      ],
    },
  ],
};
