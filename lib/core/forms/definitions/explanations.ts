import type { FieldDefinition, FormDefinition } from '../definition.ts';

const reason = (id: string, label: string): FieldDefinition => ({
  id,
  label,
  kind: 'long-text',
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
        },
        { ...reason('reason', '变化原因'), required: true },
      ],
    },
  ],
};
