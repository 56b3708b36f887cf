import type { FieldDefinition, FormDefinition } from '../definition.ts';
import { amountField } from './line-fields.ts';

const project: FieldDefinition = {
  id: 'project',
  label: '项目',
  kind: 'project',
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
        },
        { id: 'catalogCode', label: '品目编码', kind: 'text' },
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
        },
        { id: 'quantity', label: '数量', kind: 'decimal' },
        { id: 'measure', label: '计量单位', kind: 'text' },
        amountField({ required: true }),
        { id: 'newAsset', label: '新增资产', kind: 'flag' },
      ],
    },
  ],
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
        { id: 'item', label: '服务内容', kind: 'text', required: true, names: true },
        { id: 'catalogCode', label: '指导性目录编码', kind: 'text' },
        amountField({ required: true }),
      ],
    },
  ],
};
