import { totalTermOf } from '../../look-up/across.ts';
import { BASES } from '../../look-up/bases.ts';
import { compareTerms, concluded } from '../../look-up/equation.ts';
import { noData, notApplicable } from '../../outcome.ts';
import type { RuleDefinition } from '../../rule-definition.ts';

const COLUMNS = ['total', 'basic', 'personnel', 'operating', 'project'];

/** TX-09: 一般公共预算支出表 has the same totals by function and by unit. */
export const functionAndUnit: RuleDefinition = {
  id: 'TX-09',
  statement: '分功能科目合计 = 分单位合计, 每列',
  relatesTo: '表5-1↔5-2',
  level: 'block',
  basis: BASES.disclosure,
  explanation: '两张表是同一笔一般公共预算支出的两种分法。不符时核对是否漏列单位或科目。',
  reads: ['tables'],
  examine: (subject, limits) => {
    if (!subject.tables.has('general-by-function')) return noData('一般公共预算支出表');
    if (!subject.tables.has('general-by-unit')) return notApplicable('报告没有分单位的一般公共预算支出表');
    return concluded(
      COLUMNS.map((column) =>
        compareTerms({
          stated: totalTermOf(subject, 'general-by-unit', column),
          expected: totalTermOf(subject, 'general-by-function', column),
          limits,
        }),
      ),
      '一般公共预算支出表的合计',
    );
  },
};
