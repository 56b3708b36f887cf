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
        },
        { id: 'item', label: '定额名称', kind: 'text', required: true, names: true },
        {
          id: 'nature',
          label: '适用单位性质',
          kind: 'choice',
          choices: NATURE_CHOICES,
        },
        {
          id: 'per',
          label: '计算对象',
          kind: 'choice',
          required: true,
          choices: PER_CHOICES,
        },
        {
          id: 'standard',
          label: '标准',
          heading: '标准/年',
          kind: 'amount',
          required: true,
          measure: '元/年',
        },
        { id: 'note', label: '说明', kind: 'long-text' },
      ],
    },
  ],
};
