import {
  type AgencyOperatingScope,
  appropriationSection,
  basicByClassSection,
  dutiesSection,
  expenditureTreeSection,
  fundSection,
  generalByUnitSection,
  glossarySection,
  halfBrackets,
  incomeByUnitSection,
  numeralDot,
  otherByUnitSection,
  overallSection,
  projectsByUnitSection,
  staffingSection,
  threePublicListSection,
  unitsByNatureSection,
} from '#lib/core/narrative/index.ts';
import { projectForm } from '../forms/project-form.ts';
import { adaptTables } from './adapt-tables.ts';
import { standardTables } from './shared-tables.ts';
import type { DisclosureTemplate } from './template.ts';

const agencyOperatingScope: AgencyOperatingScope = 'administrative-units';

/** 武汉市蔡甸区, 部门预算公开, from 2024 on: the sentences go unit by unit. */
export const wuhanCaidian: DisclosureTemplate = {
  id: 'wuhan-caidian',
  name: '武汉市蔡甸区',
  effective: { from: 2024 },
  zero: 'blank',
  rounding: 'exact',
  agencyOperatingScope,
  otherOperatingIsSpecific: true,
  projectForm,
  profile: [
    {
      id: 'duties',
      title: '主要职能',
      blocks: (narrator) => dutiesSection(narrator, { numbering: halfBrackets }),
    },
    { id: 'units', title: '部门预算单位构成', blocks: unitsByNatureSection },
    {
      id: 'staffing',
      title: '部门人员构成',
      blocks: (narrator) => staffingSection(narrator, { retired: 'by-nature' }),
    },
  ],
  tables: [
    ...adaptTables(standardTables, {
      'tables.general': {
        title: '一般公共预算支出情况表',
        tables: {
          'general-by-function': { number: '表5', title: '一般公共预算支出表' },
          'general-by-unit': 'left-out',
        },
      },
    }),
    {
      id: 'tables.overall-performance',
      title: '整体支出绩效目标表',
      contents: [{ kind: 'overall-performance', number: '表11', title: '部门整体支出绩效目标表' }],
    },
    {
      id: 'tables.project-performance',
      title: '项目支出绩效目标表',
      contents: [{ kind: 'project-performance', number: '表12', title: '项目支出绩效目标申报表' }],
    },
  ],
  narrative: [
    {
      id: 'overall',
      title: '收支预算总体安排情况',
      blocks: (narrator) => overallSection(narrator, { income: 'sources' }),
    },
    { id: 'income', title: '收入预算安排情况', blocks: incomeByUnitSection },
    {
      id: 'expenditure',
      title: '支出预算安排情况',
      blocks: (narrator) => expenditureTreeSection(narrator, { numbering: numeralDot }),
    },
    {
      id: 'appropriation',
      title: '财政拨款收支预算总体情况',
      blocks: (narrator) => appropriationSection(narrator, { compared: true, zeroParts: 'left-out' }),
    },
    {
      id: 'general',
      title: '一般公共预算支出安排情况',
      blocks: (narrator) => generalByUnitSection(narrator, { numbering: numeralDot }),
    },
    {
      id: 'general-basic',
      title: '一般公共预算基本支出安排情况',
      blocks: (narrator) => basicByClassSection(narrator, { numbering: numeralDot }),
    },
    {
      id: 'three-public',
      title: '一般公共预算“三公”经费支出安排情况',
      blocks: (narrator) => threePublicListSection(narrator, { numbering: halfBrackets }),
    },
    {
      id: 'government-fund',
      title: '政府性基金预算支出安排情况',
      blocks: (narrator) =>
        fundSection(narrator, {
          table: 'government-fund',
          id: 'govfund',
          name: '政府性基金预算',
          zeroKinds: 'left-out',
        }),
    },
    {
      id: 'projects',
      title: '项目支出安排情况',
      blocks: (narrator) => projectsByUnitSection(narrator, { numbering: numeralDot }),
    },
    {
      id: 'other',
      title: '其他重要事项的情况说明',
      blocks: (narrator, { formCount }) => otherByUnitSection(narrator, { agencyOperatingScope, formCount }),
    },
  ],
  glossary: [{ id: 'glossary', title: '', blocks: (narrator) => glossarySection(narrator, { agencyOperatingScope }) }],
  annexes: [],
};
