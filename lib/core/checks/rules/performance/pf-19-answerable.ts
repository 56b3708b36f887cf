import { BASES } from '../../look-up/bases.ts';
import { judged, noData } from '../../outcome.ts';
import type { RuleDefinition } from '../../rule-definition.ts';
import type { ProjectField } from '../../subject/form.ts';

const ASKED: readonly (readonly [ProjectField, string])[] = [
  ['responsible', '项目负责人'],
  ['unit', '项目执行单位'],
  ['phone', '联系电话'],
];

/** PF-19: a form says who answers for the project. */
export const answerable: RuleDefinition = {
  id: 'PF-19',
  statement: '项目负责人/单位/联系方式齐全(公开时脱敏)',
  relatesTo: '申报表',
  level: 'warn',
  basis: BASES.performance,
  explanation: '申报表写明负责人、执行单位和联系电话。公开时用办公电话，手机号码会自动隐去。',
  reads: ['projectForms'],
  examine: ({ projectForms }) => {
    if (projectForms.length === 0) return noData('项目申报表');
    return judged(
      projectForms.flatMap((form) => {
        const blank = ASKED.filter(([field]) => form.fields.get(field)?.text.trim() === '');
        if (blank.length === 0) return [];
        return [
          {
            message: `项目“${form.name}”没有填写${blank.map(([, label]) => label).join('、')}，请补上`,
            at: blank.map(([field]) => form.fields.get(field)?.at ?? form.at),
          },
        ];
      }),
    );
  },
};
