import { BASES } from '../../look-up/bases.ts';
import { concluded } from '../../look-up/equation.ts';
import { compareTree } from '../../look-up/tree-sums.ts';
import { noData } from '../../outcome.ts';
import type { RuleDefinition } from '../../rule-definition.ts';
import type { SubjectRow } from '../../subject/table.ts';

/** TI-09: 一般公共预算支出表（分单位） adds up from units to the department to 合计. */
export const unitTree: RuleDefinition = {
  id: 'TI-09',
  statement: '分单位表 合计 = Σ 部门 = Σ 单位, 每列',
  relatesTo: '表5-2',
  level: 'block',
  basis: BASES.disclosure,
  explanation: '部门预算由本级预算和所属各单位预算汇总。不符时核对是否漏列单位，或单位金额填错。',
  reads: ['tables'],
  examine: ({ tables }, limits) => {
    const table = tables.get('general-by-unit');
    if (table === undefined) return noData('一般公共预算支出表（分单位）');
    return concluded(compareTree({ table, of: below, limits }), '分单位表的单位行');
  },
};

const below = (row: SubjectRow) => (row.kind === 'department' ? '各单位' : '下级各行');
