import type { FieldDefinition, FormDefinition, SectionDefinition } from '../definition.ts';
import { NATURE_CHOICES } from './choices.ts';

const people = (id: string, label: string, help: string): FieldDefinition => ({
  id,
  label,
  kind: 'count',
  required: true,
  measure: '人',
  help,
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
      help: '按编制部门的批复选。它决定建议哪个功能科目、换算成哪个政府预算经济分类、算不算机关运行经费。',
    },
    {
      id: 'headquarters',
      label: '部门本级',
      kind: 'flag',
      help: '部门本级（局机关）选“是”，下属单位选“否”。',
    },
    people('authorized.administrative', '编制数 · 行政', '编制部门核定的行政编制人数。'),
    people('authorized.institution', '编制数 · 事业', '编制部门核定的事业编制人数，包括参公的。'),
    people(
      'authorized.civilService',
      '编制数 · 其中参公',
      '事业编制里参照公务员法管理的人数，已含在事业编制里，不另加。',
    ),
    people('active.administrative', '在职实有 · 行政', '填报时在职的行政编制人数，不含编外人员。'),
    people('active.institution', '在职实有 · 事业', '填报时在职的事业编制人数，包括参公的。'),
    people(
      'active.civilService',
      '在职实有 · 其中参公',
      '在职事业人员里参照公务员法管理的人数，已含在事业人数里，不另加。',
    ),
    people('retired.veteran', '离休', '离休人员人数。'),
    people('retired.ordinary', '退休', '退休人员人数。'),
  ],
};

const things = (id: string, label: string, measure: string, help: string): FieldDefinition => ({
  id,
  label,
  kind: 'count',
  required: true,
  measure,
  help,
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
      help: '资产数统计到哪一天，一般是上年12月31日。',
    },
    { id: 'totalValue', label: '资产总额', kind: 'amount', measure: '元', help: '资产账上的总额；当地不公开的不填。' },
    {
      id: 'landArea',
      label: '土地面积',
      kind: 'decimal',
      required: true,
      measure: '平方米',
      help: '占用的土地面积，没有填 0。',
    },
    {
      id: 'buildingArea',
      label: '房屋面积',
      kind: 'decimal',
      required: true,
      measure: '平方米',
      help: '占用的房屋建筑面积，没有填 0。',
    },
    things('vehicles.general', '一般公务用车', '辆', '机要通信、应急保障等一般公务用车，没有填 0。'),
    things('vehicles.lawEnforcement', '执法执勤用车', '辆', '执法执勤用车，没有填 0。'),
    things('vehicles.special', '特种专业技术用车', '辆', '特种专业技术用车，没有填 0。'),
    things('equipmentOver500k', '50万元以上通用设备', '台（套）', '单位价值50万元以上的通用设备，没有填 0。'),
    things('specialEquipmentOver1m', '100万元以上专用设备', '台（套）', '单位价值100万元以上的专用设备，没有填 0。'),
    {
      id: 'additionsNote',
      label: '新增资产说明',
      kind: 'long-text',
      required: true,
      help: '本年打算新增什么资产；没有的写“本年无新增国有资产”。',
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
  help: {
    purpose: '人数和车辆数是人员经费、公用经费定额的计算基础，也印在公开文本的人员构成和国有资产情况里。',
    steps: ['选单位性质，本级单位标明本级', '按编制文件填编制数，按工资册填实有数', '按资产年报填资产'],
    basis: ['《行政事业性国有资产管理条例》（国务院令第738号）', '《地方预决算公开操作规程》（财预〔2016〕143号）'],
  },
};
