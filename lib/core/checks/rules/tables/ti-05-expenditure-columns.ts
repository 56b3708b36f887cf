import { BASES } from '../../look-up/bases.ts';
import { concluded } from '../../look-up/equation.ts';
import { compareColumns } from '../../look-up/row-sums.ts';
import { noData } from '../../outcome.ts';
import type { RuleDefinition } from '../../rule-definition.ts';

const KINDS = ['basic', 'project', 'business', 'remittance', 'subsidy'];

/** TI-05: every row of 支出总表 is the sum of its kinds of expenditure. */
export const expenditureColumns: RuleDefinition = {
  id: 'TI-05',
  statement: '支出总表 每行 合计 = 基本支出 + 项目支出 + 经营支出 + 上缴上级 + 对附属单位补助',
  relatesTo: '表3',
  level: 'block',
  basis: BASES.balance,
  explanation: '支出总表每行的合计等于各类支出之和。不符时核对该行的基本支出、项目支出是否填错列。',
  reads: ['tables'],
  examine: ({ tables }, limits) => {
    const table = tables.get('expenditure');
    if (table === undefined) return noData('支出总表');
    return concluded(compareColumns({ table, whole: 'total', parts: KINDS, of: '各类支出', limits }), '支出总表的各列');
  },
};
