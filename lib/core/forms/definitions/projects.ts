import type { FormDefinition } from '../definition.ts';
import { CATEGORY_CHOICES } from './choices.ts';

/** 项目清单: every 项目 of the unit, 人员类 and 公用经费 as well. */
export const projectsForm: FormDefinition = {
  id: 'projects',
  label: '项目清单',
  owner: 'unit',
  editor: 'unit',
  sections: [
    {
      id: 'projects',
      label: '项目',
      shape: 'list',
      fields: [
        {
          id: 'code',
          label: '项目编码',
          kind: 'code',
          required: true,
        },
        {
          id: 'name',
          label: '项目名称',
          kind: 'text',
          required: true,
          names: true,
        },
        {
          id: 'category',
          label: '项目类别',
          kind: 'choice',
          required: true,
          choices: CATEGORY_CHOICES,
        },
      ],
    },
  ],
};
