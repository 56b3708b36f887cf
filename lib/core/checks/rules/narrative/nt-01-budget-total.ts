import { BASES } from '../../look-up/bases.ts';
import { concluded } from '../../look-up/equation.ts';
import { compareStated } from '../../look-up/stated-against.ts';
import type { RuleDefinition } from '../../rule-definition.ts';

/** NT-01: 收支总预算 in words is that of 收支总表. */
export const budgetTotal: RuleDefinition = {
  id: 'NT-01',
  statement: '一: 收支总预算 = 表1 总计',
  relatesTo: '第三部分 一',
  level: 'block',
  basis: BASES.disclosure,
  explanation: '文字中的收支总预算包括全部资金，等于收支总表总计，不是财政拨款或一般公共预算的数。',
  reads: ['sentences', 'tables'],
  examine: (subject, limits) =>
    concluded(
      compareStated({ subject, ids: /^(income|expenditure)\.total$/, sections: ['overall'], limits }),
      '收支总预算的文字和收支总表',
    ),
};
