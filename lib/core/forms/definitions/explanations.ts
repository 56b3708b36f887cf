import type { FieldDefinition, FormDefinition } from '../definition.ts';

const reason = (id: string, label: string): FieldDefinition => ({
  id,
  label,
  kind: 'long-text',
  help: '写“主要是”后面的话，如“新增医疗救助项目”。不写数字，增减和百分比由系统算；与上年持平的不填。',
});

/** 增减变化原因. */
export const explanationsForm: FormDefinition = {
  id: 'explanations',
  label: '增减变化原因',
  owner: 'department',
  editor: 'department',
  sections: [
    {
      id: 'explanations',
      label: '总的变化',
      shape: 'record',
      fields: [
        reason('total', '收支总预算'),
        reason('basic', '基本支出'),
        reason('general', '一般公共预算支出'),
        reason('threePublic.total', '“三公”经费合计'),
        reason('threePublic.abroad', '因公出国（境）费'),
        reason('threePublic.vehicles', '公务用车费'),
        reason('threePublic.reception', '公务接待费'),
        reason('agencyOperating', '机关运行经费'),
        reason('procurement', '政府采购'),
        reason('projects', '项目支出'),
      ],
    },
    {
      id: 'functions',
      label: '按功能科目',
      shape: 'list',
      fields: [
        {
          id: 'function',
          label: '支出功能分类',
          heading: '功能科目',
          kind: 'function',
          required: true,
          help: '比上年有变化的项级科目，系统已列出；上年有、今年没有的也要写。',
        },
        { ...reason('reason', '变化原因'), required: true },
      ],
    },
  ],
  help: {
    purpose: '公开文本里每一处“比上年增加（减少），主要是……”的原因。',
    steps: ['先看系统算出的增减', '逐项写原因，增加的写增加的原因，减少的写减少的原因'],
    basis: ['《地方预决算公开操作规程》（财预〔2016〕143号）'],
  },
};
