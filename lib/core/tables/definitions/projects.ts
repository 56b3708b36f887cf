import {
  CATEGORIES,
  type CategoryId,
  type ExpenditureLine,
  FUNDS,
  type FundId,
  type Period,
} from '#lib/core/ledger/index.ts';
import type { Project } from '#lib/core/package/index.ts';
import { DISCLOSURE_BASIS, totalColumn } from '../columns.ts';
import { type ColumnDefinition, defineTable, type RowHead } from '../define-table.ts';
import { departmentRow, totalRow, unitPath } from '../row-schemes.ts';

const APPROPRIATIONS: readonly FundId[] = ['general', 'govfund', 'statecapital'];
const PROJECT_CATEGORIES: readonly CategoryId[] = ['other-operating', 'local', 'transfer'];

function appropriationColumns(period: Period, group: string): ColumnDefinition<ExpenditureLine>[] {
  return APPROPRIATIONS.map((fund) => ({
    id: `${period}.${fund}`,
    label: FUNDS[fund].name,
    group: [group],
    counts: (line) => line.period === period && line.fund === fund,
  }));
}

const categoryRowId = (unit: string, category: CategoryId) => `${unit}/${CATEGORIES[category].code}`;

/** 合计 and where the money comes from. */
export const fundingColumns: readonly ColumnDefinition<ExpenditureLine>[] = [
  totalColumn,
  ...appropriationColumns('current', '本年拨款'),
  ...appropriationColumns('carryover', '财政拨款结转结余'),
  { id: 'fiscal-account', label: '财政专户管理资金', counts: (line) => line.fund === 'fiscal-account' },
  { id: 'unit', label: '单位资金', counts: (line) => line.fund === 'unit' },
];

/** 合计 is the sum of all that the money comes from. */
export const fundingSums = [{ whole: 'total', parts: fundingColumns.slice(1).map((column) => column.id) }];

/** 项目支出表: 部门 › 单位 › 项目类别 › 项目, by where the money comes from. */
export const projectsTable = defineTable<ExpenditureLine>({
  id: 'projects',
  title: '项目支出表',
  basis: DISCLOSURE_BASIS,
  lines: (ledger) => ledger.expenditure,
  takes: (line) => line.kind === 'project',
  columns: fundingColumns,
  columnSums: fundingSums,
  path: (line, context) => [...unitPath(context, line.unit), categoryRowId(line.unit, line.category), line.project],
  rows: (context, used) => {
    const projects = projectsByRow(context.budget.projects);
    return [
      totalRow(),
      ...departmentRow(context, 1).map((row) => ({ ...row, stub: ['', row.label] })),
      ...context.budget.units.filter((unit) => used(unit.code)).flatMap((unit) => rowsOfUnit({ projects, used, unit })),
    ];
  },
});

/** Projects by the row that sums them: with thousands of units, searching all of them for each took most of the time. */
function projectsByRow(projects: readonly Project[]): ReadonlyMap<string, Project[]> {
  const byRow = new Map<string, Project[]>();
  for (const project of projects) {
    const id = categoryRowId(project.unit, project.category);
    const earlier = byRow.get(id);
    if (earlier === undefined) byRow.set(id, [project]);
    else earlier.push(project);
  }
  return byRow;
}

function rowsOfUnit(input: {
  projects: ReadonlyMap<string, readonly Project[]>;
  used: (id: string) => boolean;
  unit: { code: string; name: string };
}): RowHead[] {
  const { projects, used, unit } = input;
  const rows: RowHead[] = [{ id: unit.code, label: unit.name, level: 2, stub: ['', unit.name] }];
  for (const category of PROJECT_CATEGORIES) {
    const id = categoryRowId(unit.code, category);
    if (!used(id)) continue;
    const { name } = CATEGORIES[category];
    rows.push({ id, label: name, level: 3, stub: [name, '小计'] });
    for (const project of projects.get(id) ?? [])
      if (used(project.code))
        rows.push({ id: project.code, label: project.name, level: 4, stub: [name, project.name] });
  }
  return rows;
}
