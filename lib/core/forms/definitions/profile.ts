import type { FormDefinition, SectionDefinition } from '../definition.ts';

const PUBLICITY = '《地方预决算公开操作规程》（财预〔2016〕143号）';

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
      help: '本级财政的区划名称，印在每张表的左上角。',
    },
    {
      id: 'departmentName',
      label: '部门名称',
      kind: 'text',
      required: true,
      names: true,
      help: '部门全称，与印章一致。',
    },
    {
      id: 'sectionCode',
      label: '业务科室编码',
      kind: 'code',
      required: true,
      help: '财政局归口业务科室的编码，由财政局给定。',
    },
    {
      id: 'sectionName',
      label: '业务科室',
      kind: 'text',
      required: true,
      names: true,
      help: '财政局里对口审核本部门预算的科室。',
    },
    {
      id: 'disclosureName',
      label: '公开名称',
      kind: 'text',
      required: true,
      names: true,
      help: '公开文本标题里的部门名称，含下属单位的通常在后面加“（汇总）”。',
      basis: PUBLICITY,
    },
    {
      id: 'dutiesBasis',
      label: '职能依据',
      kind: 'long-text',
      help: '列职能之前的一句话，如“根据《……机构编制规定》，主要职责是：”。当地公开格式没有这句的不填。',
    },
    {
      id: 'unitsNote',
      label: '机构设置说明',
      kind: 'long-text',
      help: '机构设置需要补充的话，如内设科室；单位名单由系统列出，不用写。',
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
      help: '一条一行，按三定方案的顺序写，不写序号，系统会编号。',
      basis: PUBLICITY,
    },
  ],
};

const disclosure: SectionDefinition = {
  id: 'disclosure',
  label: '预算公开',
  shape: 'record',
  later: true,
  fields: [
    { id: 'approvedOn', label: '批复日期', kind: 'day', help: '财政部门批复本部门预算的日期，批复后再填。' },
    {
      id: 'publishedOn',
      label: '公开日期',
      kind: 'day',
      help: '公开文本上网的日期，应在批复后二十日内。',
      basis: '《中华人民共和国预算法》第十四条',
    },
    {
      id: 'channel',
      label: '公开渠道',
      kind: 'text',
      required: true,
      help: '在哪里公开，如“区人民政府网站”。',
      basis: PUBLICITY,
    },
  ],
};

/** 部门概况. */
export const profileForm: FormDefinition = {
  id: 'profile',
  label: '部门概况',
  owner: 'department',
  editor: 'department',
  sections: [identity, duties, disclosure],
  help: {
    purpose: '公开文本第一部分“部门概况”由这里生成，单位构成和人员情况取自各单位的基本信息。',
    steps: ['核对部门名称、公开名称和业务科室', '按三定方案逐条填写主要职能', '批复以后填批复日期、公开日期和公开渠道'],
    basis: ['《中华人民共和国预算法》第十四条', PUBLICITY],
  },
};
