import type { Project, Unit } from '#lib/core/package/index.ts';
import { changeClause } from '../change.ts';
import type { Narrator } from '../narrator.ts';
import type { NarrativeBlock, Paragraph } from '../text.ts';
import { clause, join, nameBefore, paragraph } from '../words.ts';
import { expenditureCell, projectsCell } from './cells.ts';
import { type Numbering, numberedName } from './numbering.ts';
import { spendingProjects } from './project-rows.ts';
import { unitFigureId } from './unit-amounts.ts';

/** 项目支出安排情况: the whole with its change, then for each unit how many projects, their sum and each amount. */
export function projectsByUnitSection(narrator: Narrator, input: { numbering: Numbering }): NarrativeBlock[] {
  const total = expenditureCell('total', 'project');
  const current = narrator.cell(total);
  const change = changeClause(narrator, {
    id: 'expenditure.project',
    current,
    prior: narrator.prior.project,
    reason: narrator.context.budget.explanations?.projects,
  });
  if (current.exact === 0) return [paragraph('projects', `${narrator.year}年没有安排项目支出`, change, '。')];
  const byUnit = Map.groupBy(spendingProjects(narrator), (project) => project.unit);
  const units = narrator.context.budget.units.flatMap((unit) => {
    const projects = byUnit.get(unit.code) ?? [];
    return projects.length === 0 ? [] : [{ unit, projects }];
  });
  return [
    paragraph(
      'projects',
      `${narrator.year}年项目支出`,
      narrator.amount('expenditure.project', total),
      change,
      '。具体安排如下：',
    ),
    ...units.map(({ unit, projects }, index) =>
      unitParagraph(narrator, { unit, projects, number: input.numbering(index + 1) }),
    ),
  ];
}

function unitParagraph(
  narrator: Narrator,
  input: { unit: Unit; projects: readonly Project[]; number: string },
): Paragraph {
  const { unit, projects, number } = input;
  const id = unitFigureId(unit, 'project');
  return paragraph(
    id,
    `${numberedName(number, unit.name)}：`,
    narrator.count(`${id}-count`, projects.length, '个'),
    '项目，共',
    narrator.amount(id, projectsCell(unit.code, 'total')),
    '，包括：',
    join(
      projects.map((project) =>
        clause(
          nameBefore(project.name),
          narrator.amount(`project.${project.code}`, projectsCell(project.code, 'total')),
        ),
      ),
      '、',
    ),
    '。',
  );
}
