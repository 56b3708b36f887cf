import type { Choice, FormDefinition } from '../definition.ts';
import { NATURE_CHOICES } from './choices.ts';

/** What a 定额 is multiplied by: the field of 单位基本信息 that is counted. */
const PER_CHOICES: readonly Choice[] = [
  { value: 'active.administrative', label: '在职行政人数' },
  { value: 'active.institution', label: '在职事业人数' },
  { value: 'active.civilService', label: '在职参公人数' },
  { value: 'authorized.administrative', label: '行政编制数' },
  { value: 'authorized.institution', label: '事业编制数' },
  { value: 'retired.veteran', label: '离休人数' },
  { value: 'retired.ordinary', label: '退休人数' },
  { value: 'vehicles', label: '车辆数' },
];

/** 公用经费定额 of the region. */
export const quotasForm: FormDefinition = {
  id: 'quotas',
  label: '公用经费定额',
  owner: 'region',
  editor: 'budget-office',
  sections: [
    {
      id: 'quotas',
      label: '定额标准',
      shape: 'list',
      fields: [
        {
          id: 'economic',
          label: '支出经济分类',
          heading: '经济科目',
          kind: 'economic',
          required: true,
          help: '定额管的是哪个款级科目。',
          basis: '《政府收支分类科目》',
        },
        { id: 'item', label: '定额名称', kind: 'text', required: true, names: true, help: '定额的叫法，如“办公费”。' },
        {
          id: 'nature',
          label: '适用单位性质',
          kind: 'choice',
          choices: NATURE_CHOICES,
          help: '只用于哪种单位；不选就是都适用。',
        },
        {
          id: 'per',
          label: '计算对象',
          kind: 'choice',
          required: true,
          choices: PER_CHOICES,
          help: '按什么人数或车辆数乘。',
        },
        {
          id: 'standard',
          label: '标准',
          heading: '标准/年',
          kind: 'amount',
          required: true,
          measure: '元/年',
          help: '每人或每辆一年多少元。',
        },
        { id: 'note', label: '说明', kind: 'long-text', help: '文号、适用范围等。' },
      ],
    },
  ],
  help: {
    purpose: '全区统一的公用经费标准。单位填公用经费时选定额，人数和标准自动带出。',
    steps: ['按当年定额文件逐项列出', '标明适用的单位性质和计算对象'],
    basis: ['《中华人民共和国预算法》第三十二条'],
  },
};
