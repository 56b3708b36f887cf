import { CATEGORIES, type CategoryId, type ExpenditureLine } from '#lib/core/ledger/index.ts';
import { DISCLOSURE_BASIS } from '../columns.ts';
import type { TableContext } from '../context.ts';
import { defineTable, type RowHead } from '../define-table.ts';
import { TOTAL, totalRow } from '../row-schemes.ts';
import { fundingColumns, fundingSums } from './projects.ts';

/** Groups of the whole budget. 人员经费, 公用经费 and 项目支出 always stand in the table, others where a budget has them. */
const GROUPS = [
  { id: 'personnel', name: '人员经费', always: true },
  { id: 'operating', name: '公用经费', always: true },
  { id: 'project', name: '项目支出', always: true },
  { id: 'business', name: '事业单位经营支出', always: false },
  { id: 'remittance', name: '上缴上级支出', always: false },
  { id: 'subsidy', name: '对附属单位补助支出', always: false },
] as const;

type Group = (typeof GROUPS)[number]['id'];

/** No code of a unit or project holds a slash: a group's row is never taken for one of those. */
const groupRowId = (group: Group) => `group/${group}`;

/** The row of the variant that sums 项目支出, as the total row of the standard's table does. */
export const PROJECT_GROUP_ROW = groupRowId('project');

function groupOf(category: CategoryId): Group {
  return category === 'personnel' || category === 'operating' ? category : CATEGORIES[category].kind;
}

/**
 * 项目支出表 of the whole budget: every 项目 of 预算管理一体化 with its code and unit, grouped as 人员经费, 公用经费 and
 * 项目支出; the total is that of 支出总表. A project's row says the same as in the standard's table.
 */
export const allProjectsTable = defineTable<ExpenditureLine>({
  id: 'projects',
  title: '项目支出表',
  basis: DISCLOSURE_BASIS,
  lines: (ledger) => ledger.expenditure,
  columns: fundingColumns,
  columnSums: fundingSums,
  path: (line) => [TOTAL, groupRowId(groupOf(line.category)), line.project],
  rows: (context, used) => {
    const projects = projectRows(context, used);
    return [
      totalRow(['', '', '合计']),
      ...GROUPS.filter(({ id, always }) => always || used(groupRowId(id))).flatMap(({ id, name }) => [
        { id: groupRowId(id), label: name, level: 1, stub: ['', '', name] },
        ...(projects.get(id) ?? []),
      ]),
    ];
  },
});

function projectRows(context: TableContext, used: (id: string) => boolean): ReadonlyMap<Group, RowHead[]> {
  const rows = Map.groupBy(
    context.budget.projects.filter((project) => used(project.code)),
    (project) => groupOf(project.category),
  );
  return new Map(
    [...rows].map(([group, projects]) => [
      group,
      projects.map(({ code, name, unit }) => ({
        id: code,
        label: name,
        level: 2,
        stub: [code, context.units.get(unit)?.name ?? unit, name],
      })),
    ]),
  );
}
