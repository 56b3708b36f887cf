import {
  type AgencyOperatingScope,
  appropriationSection,
  dutiesSection,
  fundSection,
  generalBasicSection,
  generalChangesSection,
  glossarySection,
  numeralBrackets,
  otherChangesSection,
  overallChangesSection,
  staffingSection,
  threePublicListSection,
  unitsSentenceSection,
} from '#lib/core/narrative/index.ts';
import { allProjectsTable } from '#lib/core/tables/index.ts';
import { declarationForm } from '../forms/declaration-form.ts';
import { adaptTables } from './adapt-tables.ts';
import { standardTables } from './shared-tables.ts';
import type { DisclosureTemplate } from './template.ts';

const agencyOperatingScope: AgencyOperatingScope = 'administrative-units';

const none = (what: string) => (year: number) => `${year}年本单位无${what}。`;

/** 武汉市汉阳区, 部门预算公开, from 2024 on. */
export const wuhanHanyang: DisclosureTemplate = {
  id: 'wuhan-hanyang',
  name: '武汉市汉阳区',
  effective: { from: 2024 },
  zero: 'blank',
  rounding: 'exact',
  agencyOperatingScope,
  otherOperatingIsSpecific: true,
  overallProjects: 'groups',
  tableVariants: [allProjectsTable],
  rowLabels: { 'general.central-transfer': '中央转移支付补助' },
  projectForm: (narrator, input) =>
    declarationForm(narrator, { ...input, style: { dated: true, accounts: 'names', catalogCodes: true } }),
  profile: [
    { id: 'duties', title: '部门主要职能', blocks: (narrator) => dutiesSection(narrator) },
    { id: 'units', title: '部门预算单位构成', blocks: unitsSentenceSection },
    { id: 'staffing', title: '部门人员构成', blocks: (narrator) => staffingSection(narrator) },
  ],
  tables: [
    ...adaptTables(standardTables, {
      'tables.income-and-expenditure': {
        title: '收支总表',
        tables: { 'income-and-expenditure': { emptyNote: none('收入和支出') } },
      },
      'tables.income': { title: '收入总表', tables: { income: { emptyNote: none('收入') } } },
      'tables.expenditure': { title: '支出总表', tables: { expenditure: { emptyNote: none('支出') } } },
      'tables.appropriation': {
        title: '财政拨款收支总表',
        tables: { appropriation: { emptyNote: none('财政拨款收入和支出') } },
      },
      'tables.general': {
        title: '一般公共预算支出表',
        tables: {
          'general-by-function': {
            number: '表5',
            title: '一般公共预算支出表',
            emptyNote: none('一般公共预算支出'),
          },
          'general-by-unit': 'left-out',
        },
      },
      'tables.general-basic': {
        title: '一般公共预算基本支出表',
        tables: { 'general-basic': { emptyNote: none('一般公共预算基本支出') } },
      },
      'tables.three-public': {
        title: '一般公共预算“三公”经费支出表',
        tables: { 'three-public': { emptyNote: none('一般公共预算“三公”经费支出') } },
      },
      'tables.government-fund': {
        title: '政府性基金预算支出表',
        tables: { 'government-fund': { emptyNote: none('政府性基金预算支出') } },
      },
      'tables.state-capital': {
        title: '国有资本经营预算支出表',
        tables: { 'state-capital': { emptyNote: none('国有资本经营预算支出') } },
      },
      'tables.projects': {
        title: '项目支出表',
        tables: {
          projects: {
            stub: [
              { id: 'code', label: '项目编码', width: 2 },
              { id: 'unit', label: '项目单位', width: 2 },
              { id: 'label', label: '项目名称', width: 3 },
            ],
            emptyNote: none('项目支出'),
          },
        },
      },
    }),
    {
      id: 'tables.overall-performance',
      title: '部门整体支出绩效目标申报表',
      contents: [{ kind: 'overall-performance', number: '表11', title: '部门整体支出绩效目标申报表' }],
    },
    {
      id: 'tables.project-performance',
      title: '部门项目申报表（含绩效目标）',
      contents: [{ kind: 'project-performance', number: '表12', title: '部门项目申报表（含绩效目标）' }],
    },
  ],
  narrative: [
    { id: 'overall', title: '收支预算总体安排及增减变化情况', blocks: overallChangesSection },
    {
      id: 'appropriation',
      title: '财政拨款收支预算安排及增减变化情况',
      blocks: (narrator) => appropriationSection(narrator, { compared: true, zeroParts: 'left-out' }),
    },
    { id: 'general', title: '一般公共预算支出安排及增减变化情况', blocks: generalChangesSection },
    {
      id: 'general-basic',
      title: '一般公共预算基本支出安排及增减变化情况',
      blocks: (narrator) => generalBasicSection(narrator, { accounts: 'names', compared: true }),
    },
    {
      id: 'three-public',
      title: '一般公共预算“三公”经费支出安排及增减变化情况',
      blocks: (narrator) => threePublicListSection(narrator, { numbering: numeralBrackets }),
    },
    {
      id: 'government-fund',
      title: '政府性基金预算支出安排及增减变化情况',
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
      title: '国有资本经营预算支出安排及增减变化情况',
      blocks: (narrator) =>
        fundSection(narrator, {
          table: 'state-capital',
          id: 'statecapital',
          name: '国有资本经营预算',
          zeroKinds: 'left-out',
        }),
    },
    {
      id: 'other',
      title: '其他重要事项安排及增减变化情况',
      blocks: (narrator, { formCount }) => otherChangesSection(narrator, { agencyOperatingScope, formCount }),
    },
  ],
  glossary: [{ id: 'glossary', title: '', blocks: (narrator) => glossarySection(narrator, { agencyOperatingScope }) }],
  annexes: [],
};
