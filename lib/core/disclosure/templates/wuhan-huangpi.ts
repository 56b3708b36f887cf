import {
  type AgencyOperatingScope,
  appropriationSection,
  dutiesSection,
  expenditureSection,
  fundSection,
  generalBasicSection,
  generalSection,
  glossarySection,
  incomeSection,
  numeralComma,
  numeralDot,
  otherSection,
  overallSection,
  projectsSection,
  roundingNoteSection,
  threePublicListSection,
  unitListSection,
} from '#lib/core/narrative/index.ts';
import { declarationForm } from '../forms/declaration-form.ts';
import { adaptTables } from './adapt-tables.ts';
import { procurementSection, standardTables } from './shared-tables.ts';
import type { DisclosureTemplate } from './template.ts';

const agencyOperatingScope: AgencyOperatingScope = 'administrative-units';

/** 武汉市黄陂区, 部门预算公开, from 2025 on. */
export const wuhanHuangpi: DisclosureTemplate = {
  id: 'wuhan-huangpi',
  name: '武汉市黄陂区',
  effective: { from: 2025 },
  zero: 'blank',
  rounding: 'exact',
  agencyOperatingScope,
  otherOperatingIsSpecific: true,
  projectForm: (narrator, input) =>
    declarationForm(narrator, { ...input, style: { dated: false, accounts: 'codes', catalogCodes: false } }),
  profile: [
    {
      id: 'duties',
      title: '部门主要职责',
      blocks: (narrator) => dutiesSection(narrator, { numbering: numeralComma }),
    },
    { id: 'units', title: '部门机构设置', blocks: unitListSection },
  ],
  tables: [
    ...adaptTables(standardTables, {
      'tables.income-and-expenditure': {
        title: '部门收支总体情况表',
        tables: { 'income-and-expenditure': { title: '部门收支总表' } },
      },
    }),
    procurementSection,
    {
      id: 'tables.overall-performance',
      title: '整体支出绩效目标表',
      contents: [{ kind: 'overall-performance', number: '表12', title: '部门整体支出绩效目标表' }],
    },
    {
      id: 'tables.project-performance',
      title: '项目支出绩效目标表',
      contents: [{ kind: 'project-performance', number: '表13', title: '部门项目申报表（含绩效目标）' }],
    },
  ],
  narrative: [
    { id: 'overall', title: '收支预算总体安排情况', blocks: (narrator) => overallSection(narrator) },
    { id: 'income', title: '收入预算安排情况', blocks: incomeSection },
    { id: 'expenditure', title: '支出预算安排情况', blocks: expenditureSection },
    {
      id: 'appropriation',
      title: '财政拨款收支预算总体情况',
      blocks: (narrator) => appropriationSection(narrator, { zeroParts: 'left-out' }),
    },
    {
      id: 'general',
      title: '一般公共预算支出安排情况',
      blocks: (narrator) =>
        generalSection(narrator, {
          numbering: numeralDot,
          amountWords: (year) => `${year}年预算数`,
          zeroParts: 'left-out',
        }),
    },
    {
      id: 'general-basic',
      title: '一般公共预算基本支出安排情况',
      blocks: (narrator) => generalBasicSection(narrator, { accounts: 'names' }),
    },
    {
      id: 'three-public',
      title: '一般公共预算“三公”经费支出安排情况',
      blocks: (narrator) => threePublicListSection(narrator, { numbering: numeralDot }),
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
      id: 'state-capital',
      title: '国有资本经营预算支出安排情况',
      blocks: (narrator) =>
        fundSection(narrator, {
          table: 'state-capital',
          id: 'statecapital',
          name: '国有资本经营预算',
          zeroKinds: 'left-out',
        }),
    },
    {
      id: 'projects',
      title: '项目支出安排情况',
      blocks: (narrator) => projectsSection(narrator, { numbering: numeralDot }),
    },
    {
      id: 'other',
      title: '其他重要事项的情况说明',
      blocks: (narrator, { formCount }) =>
        otherSection(narrator, {
          agencyOperatingScope,
          formCount,
          procurement: { compared: true, zeroKinds: 'left-out' },
        }),
    },
  ],
  glossary: [
    {
      id: 'glossary',
      title: '',
      blocks: (narrator) => [...glossarySection(narrator, { agencyOperatingScope }), ...roundingNoteSection(narrator)],
    },
  ],
  annexes: [],
};
