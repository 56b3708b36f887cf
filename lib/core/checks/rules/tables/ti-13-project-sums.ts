import { BASES } from '../../look-up/bases.ts';
import { concluded } from '../../look-up/equation.ts';
import { compareColumns } from '../../look-up/row-sums.ts';
import { compareTree } from '../../look-up/tree-sums.ts';
import { noData } from '../../outcome.ts';
import type { RuleDefinition } from '../../rule-definition.ts';
import type { SubjectRow } from '../../subject/table.ts';

/** TI-13: 项目支出表 adds up across the sources of money and from projects to 合计. */
export const projectSums: RuleDefinition = {
  id: 'TI-13',
  statement: '项目支出表 每行 合计 = Σ 资金来源列; 部门 = Σ 单位 = Σ 类别 = Σ 项目',
  relatesTo: '表10',
  level: 'block',
  basis: BASES.disclosure,
  explanation: '项目支出表按单位、类别、项目逐级汇总，每个项目按资金来源分列。不符时核对是否漏列项目或资金填错列。',
  reads: ['tables'],
  examine: ({ tables }, limits) => {
    const table = tables.get('projects');
    if (table === undefined) return noData('项目支出表');
    const sources = table.columns.map(({ id }) => id).filter((id) => id !== 'total');
    return concluded(
      [
        ...compareColumns({ table, whole: 'total', parts: sources, of: '各资金来源', limits }),
        ...compareTree({ table, of: below, limits }),
      ],
      '项目支出表的各列',
    );
  },
};

function below(row: SubjectRow): string {
  if (row.kind === 'unit') return '各类别';
  if (row.kind === 'category') return '各项目';
  return row.kind === 'department' ? '各单位' : '下级各行';
}
