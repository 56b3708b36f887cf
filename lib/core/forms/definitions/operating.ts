import type { FormDefinition } from '../definition.ts';
import { amountField, placeFields, THIS_YEAR, wordFields } from './line-fields.ts';

/** 公用经费: economic 款 of 302 and 310. */
export const operatingForm: FormDefinition = {
  id: 'operating',
  label: '公用经费',
  owner: 'unit',
  editor: 'unit',
  sections: [
    {
      id: 'lines',
      label: '公用经费明细',
      shape: 'list',
      fields: [
        ...placeFields,
        { id: 'quota', label: '定额', kind: 'text' },
        { id: 'headcount', label: '数量', kind: 'count' },
        {
          id: 'standard',
          label: '标准',
          heading: '年标准',
          kind: 'amount',
          measure: '元/年',
        },
        amountField({ heading: THIS_YEAR }),
        ...wordFields,
      ],
    },
  ],
};
