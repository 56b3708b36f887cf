import type { PrintedRow } from '#lib/core/disclosure/index.ts';
import { PROJECT_GROUP_ROW } from '#lib/core/tables/index.ts';
import { goalSentence } from './goals.ts';
import type { ReportParts } from './report-parts.ts';
import { breakdown, type Slice } from './slice.ts';

/** A project of the picture: its amount, its share of 项目支出, whose it is and what it is to come to. */
export type PictureProject = Omit<Slice, 'parts'> & { unit: string; goal?: string };

/** Projects of 项目支出 that have money, the largest first; `whole` is 项目支出 in 分. */
export type PictureProjects = { whole: Slice['amount']; items: PictureProject[] };

/** Level of a project in 项目支出表: 部门 › 单位 › 类别 › 项目; where it lists the whole budget, group › project. */
const LEVEL = 4;

/** Takes the projects from 项目支出表, however the district lays it out. */
export function projectsOf(report: ReportParts): PictureProjects {
  const rows = projectRows(report);
  const forms = new Map(report.forms.map((form) => [form.id, form]));
  const { whole, slices } = breakdown({
    report,
    whole: { table: 'expenditure', row: 'total', column: 'project' },
    slices: rows.map(({ row: { id, label } }) => ({
      id,
      name: label,
      cell: { table: 'projects', row: id, column: 'total' },
    })),
  });
  const units = new Map(rows.map(({ row, unit }) => [row.id, unit]));
  const items = slices.map(({ parts: _none, ...slice }): PictureProject => {
    const goal = goalSentence(forms.get(`project-performance/${slice.id}`));
    return { ...slice, unit: units.get(slice.id) ?? '', ...(goal === undefined ? {} : { goal }) };
  });
  return { whole, items: items.sort((one, other) => other.amount - one.amount || (one.id < other.id ? -1 : 1)) };
}

type ProjectRow = { row: PrintedRow; unit: string };

function projectRows(report: ReportParts): ProjectRow[] {
  const rows = report.rows('projects');
  const group = rows.findIndex(({ id }) => id === PROJECT_GROUP_ROW);
  if (group >= 0) {
    const below = rows.slice(group + 1);
    const end = below.findIndex(({ level }) => level === 1);
    return below.slice(0, end < 0 ? undefined : end).map((row) => ({ row, unit: row.stub[1] ?? '' }));
  }
  let unit = '';
  return rows.flatMap((row): ProjectRow[] => {
    if (row.level === 2) unit = row.label;
    return row.level === LEVEL ? [{ row, unit }] : [];
  });
}
