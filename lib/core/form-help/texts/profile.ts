import type { FormHelp } from '../form-help.ts';

/** 部门概况. */
export const profileHelp: FormHelp = {
  purpose: '公开文本第一部分“部门概况”由这里生成，单位构成和人员情况取自各单位的基本信息。',
  steps: ['核对部门名称、公开名称和业务科室', '按三定方案逐条填写主要职能', '批复以后填批复日期、公开日期和公开渠道'],
  basis: ['《中华人民共和国预算法》第十四条', '《地方预决算公开操作规程》（财预〔2016〕143号）'],
  fields: {
    identity: {
      regionName: { help: '本级财政的区划名称，印在每张表的左上角。' },
      departmentName: { help: '部门全称，与印章一致。' },
      sectionCode: { help: '财政局归口业务科室的编码，由财政局给定。' },
      sectionName: { help: '财政局里对口审核本部门预算的科室。' },
      disclosureName: {
        help: '公开文本标题里的部门名称，含下属单位的通常在后面加“（汇总）”。',
        basis: '《地方预决算公开操作规程》（财预〔2016〕143号）',
      },
      dutiesBasis: {
        help: '列职能之前的一句话，如“根据《……机构编制规定》，主要职责是：”。当地公开格式没有这句的不填。',
      },
      unitsNote: { help: '机构设置需要补充的话，如内设科室；单位名单由系统列出，不用写。' },
    },
    duties: {
      text: {
        help: '一条一行，按三定方案的顺序写，不写序号，系统会编号。',
        basis: '《地方预决算公开操作规程》（财预〔2016〕143号）',
      },
    },
    disclosure: {
      approvedOn: { help: '财政部门批复本部门预算的日期，批复后再填。' },
      publishedOn: { help: '公开文本上网的日期，应在批复后二十日内。', basis: '《中华人民共和国预算法》第十四条' },
      channel: { help: '在哪里公开，如“区人民政府网站”。', basis: '《地方预决算公开操作规程》（财预〔2016〕143号）' },
    },
  },
};
