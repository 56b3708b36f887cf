import { BASES } from '../../look-up/bases.ts';
import { concluded } from '../../look-up/equation.ts';
import { compareColumns } from '../../look-up/row-sums.ts';
import { compareTree } from '../../look-up/tree-sums.ts';
import { noData } from '../../outcome.ts';
import type { RuleDefinition } from '../../rule-definition.ts';

/** TI-12: “三公”经费支出表 adds up. */
export const threePublicSums: RuleDefinition = {
  id: 'TI-12',
  statement: '三公表 合计 = 因公出国 + 公务用车小计 + 接待; 公务用车小计 = 购置 + 运行',
  relatesTo: '表7',
  level: 'block',
  basis: BASES.threePublic,
  explanation: '“三公”经费由三项组成，公务用车分购置费和运行费。不符时核对各项金额。',
  reads: ['tables'],
  examine: ({ tables }, limits) => {
    const table = tables.get('three-public');
    if (table === undefined) return noData('“三公”经费支出表');
    const vehicles = ['vehicles.purchase', 'vehicles.operation'];
    return concluded(
      [
        ...compareColumns({
          table,
          whole: 'total',
          parts: ['abroad', 'vehicles', 'reception'],
          of: '三项经费',
          limits,
        }),
        ...compareColumns({ table, whole: 'vehicles', parts: vehicles, of: '购置费与运行费', limits }),
        ...compareTree({ table, of: () => '各行', limits }),
      ],
      '“三公”经费支出表的各列',
    );
  },
};
