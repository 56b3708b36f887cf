import { BASES } from '../../look-up/bases.ts';
import { concluded } from '../../look-up/equation.ts';
import { compareColumns } from '../../look-up/row-sums.ts';
import { compareTree } from '../../look-up/tree-sums.ts';
import { noData } from '../../outcome.ts';
import type { RuleDefinition } from '../../rule-definition.ts';

/** TI-10: 一般公共预算基本支出表 adds up across its columns and from 款 to 类 to 合计. */
export const basicSums: RuleDefinition = {
  id: 'TI-10',
  statement: '基本支出表 每行 合计 = 人员 + 公用; 类 = Σ款; 合计 = Σ类',
  relatesTo: '表6',
  level: 'block',
  basis: BASES.detail,
  explanation: '基本支出按经济性质分类编列到款。不符时核对是否漏列经济科目，或人员、公用填错列。',
  reads: ['tables'],
  examine: ({ tables }, limits) => {
    const table = tables.get('general-basic');
    if (table === undefined) return noData('一般公共预算基本支出表');
    return concluded(
      [
        ...compareColumns({
          table,
          whole: 'total',
          parts: ['personnel', 'operating'],
          of: '人员经费与公用经费',
          limits,
        }),
        ...compareTree({ table, of: (row) => (row.kind === 'total' ? '各类' : '各款'), limits }),
      ],
      '基本支出表的各列',
    );
  },
};
