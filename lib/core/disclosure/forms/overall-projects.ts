import { CATEGORIES, CATEGORY_IDS } from '#lib/core/ledger/index.ts';
import { type Fen, formatWanyuan, sumFen } from '#lib/core/money/index.ts';
import { type Narrator, purposeText, spendingProjects } from '#lib/core/narrative/index.ts';
import type { OverallPerformance, Project } from '#lib/core/package/index.ts';

/** How 项目支出情况 of the overall form lists what the department spends on: project by project, or by 类别. */
export type OverallProjects = 'each' | 'groups';

/** A line of 项目支出情况; amounts in 万元. `id` is the project's code, its 类别, or the number of a group that was declared. */
export type ProjectLine = { id: string; name: string; category: string; total: string; current: string; use: string };

/** The department's own groups where it declared them, else what its projects of 项目支出 give. */
export function projectLines(
  narrator: Narrator,
  input: { performance: OverallPerformance; by: OverallProjects },
): ProjectLine[] {
  const { projectSummary } = input.performance;
  if (projectSummary !== undefined)
    return projectSummary.map((group, index) => ({
      ...group,
      id: `${index + 1}`,
      total: formatWanyuan(group.total),
      current: formatWanyuan(group.current),
    }));
  const projects = spendingProjects(narrator);
  if (input.by === 'each')
    return projects.map((project) => ({
      id: project.code,
      name: project.name,
      category: CATEGORIES[project.category].name,
      ...amounts(narrator, [project]),
      use: purposeText(project) ?? '',
    }));
  return CATEGORY_IDS.flatMap((category) =>
    groupLine(
      narrator,
      projects.filter((own) => own.category === category),
    ),
  );
}

/** A group is for its projects: what each of them is for stands in its own form. */
function groupLine(narrator: Narrator, projects: readonly Project[]): ProjectLine[] {
  const [first] = projects;
  if (first === undefined) return [];
  const { name } = CATEGORIES[first.category];
  return [
    {
      id: first.category,
      name: name.endsWith('项目') ? name : `${name}项目`,
      category: name,
      ...amounts(narrator, projects),
      use: [...new Set(projects.map((project) => project.name))].join('、'),
    },
  ];
}

/** 总预算 as declared, or this year's budget of a project that declared none; and this year's budget. */
function amounts(narrator: Narrator, projects: readonly Project[]): Pick<ProjectLine, 'total' | 'current'> {
  const cell = ({ code }: Project) => ({ table: 'projects', row: code, column: 'total' });
  const current = narrator.sum(projects.map(cell));
  const declared = projects.map(
    (project): Fen => project.declaration?.totalBudget ?? narrator.cell(cell(project)).exact,
  );
  return {
    total: formatWanyuan(projects.some((project) => project.declaration) ? sumFen(declared) : current.published),
    current: formatWanyuan(current.published),
  };
}
