import { CATEGORIES } from '#lib/core/ledger/index.ts';
import type { Project } from '#lib/core/package/index.ts';
import { PROJECT_GROUP_ROW } from '#lib/core/tables/index.ts';
import type { Narrator } from '../narrator.ts';
import { reasonText } from '../words.ts';

/** The row of 项目支出表 that sums 项目支出: its total, or the group of them where the table lists the whole budget. */
export function projectSpendingRow(narrator: Narrator): string {
  return narrator.rows('projects').some((row) => row.id === PROJECT_GROUP_ROW) ? PROJECT_GROUP_ROW : 'total';
}

/**
 * The projects of 项目支出 that have money, in the order of 项目支出表; those of 基本支出 stand in it in some districts and
 * are left out.
 */
export function spendingProjects(narrator: Narrator): Project[] {
  return narrator.rows('projects').flatMap((row) => {
    const project = narrator.context.projects.get(row.id);
    if (project === undefined || CATEGORIES[project.category].kind !== 'project') return [];
    return narrator.cell({ table: 'projects', row: row.id, column: 'total' }).exact === 0 ? [] : [project];
  });
}

/** What a project is for, as the sentence part after “主要用于”; nothing where it was not declared. */
export function purposeText(project: Project): string | undefined {
  return reasonText(project.declaration?.purpose.replace(/^主要用于[:：]?/, ''));
}
