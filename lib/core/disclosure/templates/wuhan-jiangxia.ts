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
  nameBeforeYear,
  otherSection,
  overallSection,
  projectsSection,
  publicationReportSection,
  staffingSection,
  threePublicSection,
  unitsSection,
} from '#lib/core/narrative/index.ts';
import { projectForm } from '../forms/project-form.ts';
import { standardTables } from './shared-tables.ts';
import type { DisclosureTemplate } from './template.ts';

/** 江夏 calls the whole department's 公用经费 机关运行经费. */
const agencyOperatingScope: AgencyOperatingScope = 'all-units';

/** 武汉市江夏区, 部门预算公开, from 2025 on. */
export const wuhanJiangxia: DisclosureTemplate = {
  id: 'wuhan-jiangxia',
  name: '武汉市江夏区',
  effective: { from: 2025 },
  zero: 'printed',
  rounding: 'exact',
  agencyOperatingScope,
  otherOperatingIsSpecific: true,
  projectForm,
  profile: [
    { id: 'duties', title: '部门主要职能', blocks: (narrator) => dutiesSection(narrator) },
    { id: 'units', title: '部门预算单位构成', blocks: unitsSection },
    { id: 'staffing', title: '部门人员构成', blocks: (narrator) => staffingSection(narrator) },
  ],
  tables: [
    ...standardTables,
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
    { id: 'overall', title: '收支预算总体安排情况', blocks: (narrator) => overallSection(narrator) },
    { id: 'income', title: '收入预算安排情况', blocks: incomeSection },
    { id: 'expenditure', title: '支出预算安排情况', blocks: expenditureSection },
    { id: 'appropriation', title: '财政拨款收支预算总体情况', blocks: (narrator) => appropriationSection(narrator) },
    { id: 'general', title: '一般公共预算支出安排情况', blocks: (narrator) => generalSection(narrator) },
    { id: 'general-basic', title: '一般公共预算基本支出安排情况', blocks: (narrator) => generalBasicSection(narrator) },
    { id: 'three-public', title: '一般公共预算“三公”经费支出安排情况', blocks: threePublicSection },
    {
      id: 'government-fund',
      title: '政府性基金预算支出安排情况',
      blocks: (narrator) =>
        fundSection(narrator, { table: 'government-fund', id: 'govfund', name: '政府性基金预算', zeroKinds: 'stated' }),
    },
    {
      id: 'state-capital',
      title: '国有资本经营预算支出安排情况',
      blocks: (narrator) =>
        fundSection(narrator, {
          table: 'state-capital',
          id: 'statecapital',
          name: '国有资本经营预算',
          zeroKinds: 'stated',
        }),
    },
    { id: 'projects', title: '项目支出安排情况', blocks: (narrator) => projectsSection(narrator) },
    {
      id: 'other',
      title: '其他重要事项的情况说明',
      blocks: (narrator, { formCount }) => otherSection(narrator, { agencyOperatingScope, formCount }),
    },
  ],
  glossary: [{ id: 'glossary', title: '', blocks: (narrator) => glossarySection(narrator, { agencyOperatingScope }) }],
  annexes: [
    {
      number: '附件2',
      title: (name, year) => `关于${nameBeforeYear(name, year)}预算公开情况的报告`,
      section: {
        id: 'publication-report',
        title: '',
        blocks: publicationReportSection,
      },
    },
  ],
};
