import type { FieldDefinition, FormDefinition } from '../definition.ts';
import { amountField } from './line-fields.ts';

const project: FieldDefinition = {
  id: 'project',
  label: '项目',
  kind: 'project',
  help: '用哪个项目的钱；不属于某一个项目的不选。',
};

/** 政府采购. */
export const procurementForm: FormDefinition = {
  id: 'procurement',
  label: '政府采购',
  owner: 'unit',
  editor: 'unit',
  sections: [
    {
      id: 'lines',
      label: '采购明细',
      shape: 'list',
      fields: [
        project,
        {
          id: 'item',
          label: '品名',
          kind: 'text',
          required: true,
          names: true,
          help: '买什么，写货物、工程或服务的名称。',
        },
        { id: 'catalogCode', label: '品目编码', kind: 'text', help: '政府采购品目分类目录里的编码，如 A02010105。' },
        {
          id: 'kind',
          label: '采购类别',
          kind: 'choice',
          required: true,
          choices: [
            { value: 'goods', label: '货物' },
            { value: 'works', label: '工程' },
            { value: 'services', label: '服务' },
          ],
          help: '按采购对象选货物、工程或服务。',
          basis: '《中华人民共和国政府采购法》第二条',
        },
        { id: 'quantity', label: '数量', kind: 'decimal', help: '买多少；说不清数量的服务可以不填。' },
        { id: 'measure', label: '计量单位', kind: 'text', help: '台、套、年、平方米等。' },
        amountField({ required: true, help: '采购预算金额，已含在支出里，不另外增加支出。' }),
        { id: 'newAsset', label: '新增资产', kind: 'flag', help: '买来后形成新增资产的选“是”。' },
      ],
    },
  ],
  help: {
    purpose: '支出里要走政府采购的部分。它说明支出怎么花，不增加支出。',
    steps: ['对照集中采购目录和限额标准找出要采购的支出', '一个品名一行，填类别和金额', '形成资产的标明新增资产'],
    basis: ['《中华人民共和国政府采购法》第三十三条'],
  },
};

/** 政府购买服务. */
export const purchasedServicesForm: FormDefinition = {
  id: 'purchased-services',
  label: '政府购买服务',
  owner: 'unit',
  editor: 'unit',
  sections: [
    {
      id: 'lines',
      label: '购买服务明细',
      shape: 'list',
      fields: [
        project,
        { id: 'item', label: '服务内容', kind: 'text', required: true, names: true, help: '向社会力量购买什么服务。' },
        { id: 'catalogCode', label: '指导性目录编码', kind: 'text', help: '本级政府购买服务指导性目录里的编码。' },
        amountField({ required: true, help: '购买服务的预算金额，已含在支出里。' }),
      ],
    },
  ],
  help: {
    purpose: '支出里属于政府购买服务的部分，印在公开文本的其他重要事项里。',
    steps: ['对照指导性目录找出购买服务的支出', '一项服务一行，填金额'],
    basis: ['《政府购买服务管理办法》（财政部令第102号）'],
  },
};
