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
        { id: 'headcount', label: '人数', kind: 'count', measure: '人', help: '按多少人算。直接填金额的不用填。' },
        {
          id: 'standard',
          label: '标准',
          heading: '月标准',
          kind: 'amount',
          measure: '元/人·月',
          help: '每人每月多少元。直接填金额的不用填。',
        },
        { id: 'months', label: '月数', kind: 'count', measure: '月', help: '一年发几个月，一般是 12。' },
        amountField({
          heading: THIS_YEAR,
          help: '全年金额。不填时按人数×标准×月数计算；填了以这里为准，可以写算式，如 6人×4860元/人·月×12月。',
        }),
        ...wordFields,
      ],
    },
  ],
  help: {
    purpose: '本单位的工资福利支出和对个人和家庭的补助，是基本支出的人员经费。',
    steps: [
      '一个经济分类款一行，选项目和科目',
      '填人数、标准、月数，或者直接填金额',
      '功能科目按建议核对：养老、职业年金、医疗、住房公积金各有自己的科目',
    ],
    basis: ['《中华人民共和国预算法》第三十二条', '《政府收支分类科目》'],
  },
};
