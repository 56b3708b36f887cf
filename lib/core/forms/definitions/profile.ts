import type { FormDefinition, SectionDefinition } from '../definition.ts';

const identity: SectionDefinition = {
  id: 'identity',
  label: '部门信息',
  shape: 'record',
  fields: [
    {
      id: 'regionName',
      label: '财政区划名称',
      kind: 'text',
      required: true,
      names: true,
    },
    {
      id: 'departmentName',
      label: '部门名称',
      kind: 'text',
      required: true,
      names: true,
    },
    {
      id: 'sectionCode',
      label: '业务科室编码',
      kind: 'code',
      required: true,
    },
    {
      id: 'sectionName',
      label: '业务科室',
      kind: 'text',
      required: true,
      names: true,
    },
    {
      id: 'disclosureName',
      label: '公开名称',
      kind: 'text',
      required: true,
      names: true,
    },
    {
      id: 'dutiesBasis',
      label: '职能依据',
      kind: 'long-text',
    },
    {
      id: 'unitsNote',
      label: '机构设置说明',
      kind: 'long-text',
    },
  ],
};

const duties: SectionDefinition = {
  id: 'duties',
  label: '主要职能',
  shape: 'list',
  fields: [
    {
      id: 'text',
      label: '职能',
      kind: 'long-text',
      required: true,
    },
  ],
};

const disclosure: SectionDefinition = {
  id: 'disclosure',
  label: '预算公开',
  shape: 'record',
  later: true,
  fields: [
    { id: 'approvedOn', label: '批复日期', kind: 'day' },
    {
      id: 'publishedOn',
      label: '公开日期',
      kind: 'day',
    },
    {
      id: 'channel',
      label: '公开渠道',
      kind: 'text',
      required: true,
    },
    { id: 'hiddenNames', label: '公开时隐去的姓名', kind: 'text' },
  ],
};

/** 部门概况. */
export const profileForm: FormDefinition = {
  id: 'profile',
  label: '部门概况',
  owner: 'department',
  editor: 'department',
  sections: [identity, duties, disclosure],
};
