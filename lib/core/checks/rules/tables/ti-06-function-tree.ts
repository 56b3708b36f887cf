import { BASES } from '../../look-up/bases.ts';
import { tablesOf } from '../../look-up/cells.ts';
import { concluded } from '../../look-up/equation.ts';
import { compareTree } from '../../look-up/tree-sums.ts';
import { noData } from '../../outcome.ts';
import type { RuleDefinition } from '../../rule-definition.ts';
import type { SubjectRow } from '../../subject/table.ts';

const TABLES = ['expenditure', 'general-by-function', 'government-fund', 'state-capital'];

/** TI-06: in tables by 功能科目 the 类 are the sums of their 款, the 款 of their 项, 合计 of the 类, in every column. */
export const functionTree: RuleDefinition = {
  id: 'TI-06',
  statement: '功能树: 每列 类 = Σ款, 款 = Σ项, 合计 = Σ类',
  relatesTo: '表3, 5(-1), 8, 9',
  level: 'block',
  basis: BASES.detail,
  explanation: '支出按功能分类编列到项，类、款由下级科目汇总得出。不符时核对是否漏列科目，或下级金额填错。',
  reads: ['tables'],
  examine: (subject, limits) => {
    const tables = tablesOf(subject, TABLES);
    if (tables.length === 0) return noData('支出总表、一般公共预算支出表');
    return concluded(
      tables.flatMap((table) => compareTree({ table, of: levelBelow, limits })),
      '功能科目的上下级',
    );
  },
};

function levelBelow(row: SubjectRow): string {
  if (row.kind === 'total') return '各类';
  return row.kind === 'class' ? '各款' : '各项';
}
