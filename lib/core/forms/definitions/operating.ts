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
        { id: 'quota', label: '定额', kind: 'text', help: '按财政局定额表里的哪一项算；不按定额的不选。' },
        { id: 'headcount', label: '数量', kind: 'count', help: '定额乘多少人或多少辆车，从单位基本信息带出。' },
        {
          id: 'standard',
          label: '标准',
          heading: '年标准',
          kind: 'amount',
          measure: '元/年',
          help: '每人或每辆一年多少元，从定额带出。',
        },
        amountField({ heading: THIS_YEAR, help: '全年金额。不填时按数量×标准计算；填了以这里为准，可以写算式。' }),
        ...wordFields,
      ],
    },
  ],
  help: {
    purpose: '保障机构日常运转的商品和服务支出，是基本支出的公用经费；行政和参公单位的公用经费就是机关运行经费。',
    steps: ['选定额，数量和标准自动带出', '没有定额的直接填金额', '核对合计与定额总额，差额要有理由'],
    basis: ['《中华人民共和国预算法》第三十二条、第三十七条', '《政府收支分类科目》'],
  },
};
