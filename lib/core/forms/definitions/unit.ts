import type { FieldDefinition, FormDefinition, SectionDefinition } from '../definition.ts';
import { NATURE_CHOICES } from './choices.ts';

const people = (id: string, label: string): FieldDefinition => ({
  id,
  label,
  kind: 'count',
  required: true,
  measure: '人',
});

const staffing: SectionDefinition = {
  id: 'staffing',
  label: '单位性质和人员',
  shape: 'record',
  fields: [
    {
      id: 'nature',
      label: '单位性质',
      kind: 'choice',
      required: true,
      choices: NATURE_CHOICES,
    },
    {
      id: 'headquarters',
      label: '部门本级',
      kind: 'flag',
    },
    people('authorized.administrative', '编制数 · 行政'),
    people('authorized.institution', '编制数 · 事业'),
    people('authorized.civilService', '编制数 · 其中参公'),
    people('active.administrative', '在职实有 · 行政'),
    people('active.institution', '在职实有 · 事业'),
    people('active.civilService', '在职实有 · 其中参公'),
    people('retired.veteran', '离休'),
    people('retired.ordinary', '退休'),
  ],
};

const things = (id: string, label: string, measure: string): FieldDefinition => ({
  id,
  label,
  kind: 'count',
  required: true,
  measure,
});

const assets: SectionDefinition = {
  id: 'assets',
  label: '国有资产',
  shape: 'record',
  fields: [
    {
      id: 'asOf',
      label: '截止日期',
      kind: 'day',
      required: true,
    },
    { id: 'totalValue', label: '资产总额', kind: 'amount', measure: '元' },
    {
      id: 'landArea',
      label: '土地面积',
      kind: 'decimal',
      required: true,
      measure: '平方米',
    },
    {
      id: 'buildingArea',
      label: '房屋面积',
      kind: 'decimal',
      required: true,
      measure: '平方米',
    },
    things('vehicles.general', '一般公务用车', '辆'),
    things('vehicles.lawEnforcement', '执法执勤用车', '辆'),
    things('vehicles.special', '特种专业技术用车', '辆'),
    things('equipmentOver500k', '50万元以上通用设备', '台（套）'),
    things('specialEquipmentOver1m', '100万元以上专用设备', '台（套）'),
    {
      id: 'additionsNote',
      label: '新增资产说明',
      kind: 'long-text',
      required: true,
    },
  ],
};

/** 单位基本信息. */
export const unitForm: FormDefinition = {
  id: 'unit',
  label: '单位基本信息',
  owner: 'unit',
  editor: 'unit',
  sections: [staffing, assets],
};
