import type { Project } from '#lib/core/package/index.ts';
import type { Narrator } from '../narrator.ts';
import type { NarrativeBlock, Paragraph } from '../text.ts';
import { clause, join, nameBefore, paragraph } from '../words.ts';
import { expenditureCell, projectsCell } from './cells.ts';
import { type Numbering, numberedName, unnumbered } from './numbering.ts';
import { presentParts } from './overall.ts';
import { projectSpendingRow, purposeText, spendingProjects } from './project-rows.ts';

const SOURCES_OF_PROJECTS = [
  { column: 'current.general', name: '一般公共预算本年拨款' },
  { column: 'current.govfund', name: '政府性基金预算本年拨款' },
  { column: 'current.statecapital', name: '国有资本经营预算本年拨款' },
  { column: 'carryover.general', name: '一般公共预算结转结余' },
  { column: 'carryover.govfund', name: '政府性基金预算结转结余' },
  { column: 'carryover.statecapital', name: '国有资本经营预算结转结余' },
  { column: 'fiscal-account', name: '财政专户管理资金' },
  { column: 'unit', name: '单位资金' },
] as const;

/** 十、项目支出安排情况: the total by where it comes from, then every project with what it is for, numbered where asked. */
export function projectsSection(narrator: Narrator, input: { numbering?: Numbering } = {}): NarrativeBlock[] {
  const { numbering = unnumbered } = input;
  const total = expenditureCell('total', 'project');
  if (narrator.cell(total).exact === 0) return [paragraph('projects', `${narrator.year}年没有安排项目支出。`)];
  const row = projectSpendingRow(narrator);
  const parts = SOURCES_OF_PROJECTS.map(({ column, name }) => ({
    id: `projects.${column}`,
    name,
    cell: projectsCell(row, column),
  }));
  return [
    paragraph(
      'projects',
      `${narrator.year}年项目支出`,
      narrator.amount('expenditure.project', total),
      '，其中：',
      join(
        presentParts(narrator, parts).map((part) => clause(part.name, part.figure)),
        '、',
      ),
      '。具体使用情况如下：',
    ),
    ...spendingProjects(narrator).map((project, index) =>
      projectParagraph(narrator, { project, number: numbering(index + 1) }),
    ),
  ];
}

function projectParagraph(narrator: Narrator, input: { project: Project; number: string }): Paragraph {
  const { project, number } = input;
  const purpose = purposeText(project);
  return paragraph(
    `project.${project.code}`,
    numberedName(number, nameBefore(project.name)),
    narrator.amount(`project.${project.code}`, projectsCell(project.code, 'total')),
    purpose === undefined ? undefined : `，主要用于${purpose}`,
    '。',
  );
}
