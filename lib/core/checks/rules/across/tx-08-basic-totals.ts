import { totalTermOf } from '../../look-up/across.ts';
import { BASES } from '../../look-up/bases.ts';
import { compareTerms, concluded } from '../../look-up/equation.ts';
import { noData } from '../../outcome.ts';
import type { RuleDefinition } from '../../rule-definition.ts';

const PAIRS = [
  ['basic', 'total'],
  ['personnel', 'personnel'],
  ['operating', 'operating'],
] as const;

/** TX-08: 基本支出 of 一般公共预算支出表 is 合计 of 基本支出表, 人员 and 公用 likewise. */
export const basicTotals: RuleDefinition = {
  id: 'TX-08',
  statement: '一般公共预算支出表 基本/人员/公用 = 基本支出表 合计行',
  relatesTo: '表5↔6',
  level: 'block',
  basis: BASES.detail,
  explanation: '基本支出按功能和按经济分类列示的是同一笔钱。不符时核对两张表是否同时更新。',
  reads: ['tables'],
  examine: (subject, limits) => {
    const general = subject.tables.has('general-by-function') ? 'general-by-function' : 'general-by-unit';
    if (!subject.tables.has(general) || !subject.tables.has('general-basic'))
      return noData('一般公共预算支出表、基本支出表');
    return concluded(
      PAIRS.map(([column, basic]) =>
        compareTerms({
          stated: totalTermOf(subject, 'general-basic', basic),
          expected: totalTermOf(subject, general, column),
          limits,
        }),
      ),
      '一般公共预算支出表、基本支出表的合计',
    );
  },
};
