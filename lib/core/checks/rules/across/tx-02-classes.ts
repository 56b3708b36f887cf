import { pairRows } from '../../look-up/across.ts';
import { BASES } from '../../look-up/bases.ts';
import { compareTerms, concluded } from '../../look-up/equation.ts';
import { termAt } from '../../look-up/terms.ts';
import { noData } from '../../outcome.ts';
import type { RuleDefinition } from '../../rule-definition.ts';

/** TX-02: each 类 has the same amount in 收支总表 and 支出总表. */
export const statedClasses: RuleDefinition = {
  id: 'TX-02',
  statement: '收支总表各功能类 = 支出总表类合计',
  relatesTo: '表1↔3',
  level: 'block',
  basis: BASES.detail,
  explanation: '收支总表的功能类由支出总表汇总。不符时核对是否填错类，或漏改其中一张表。',
  reads: ['tables'],
  examine: (subject, limits) => {
    const statement = subject.tables.get('income-and-expenditure');
    const table = subject.tables.get('expenditure');
    if (statement === undefined || table === undefined) return noData('收支总表、支出总表');
    const codes = pairRows(statement, table, ({ id }) => /^\d{3}$/.test(id));
    const of = (id: string, column: string) => (row: string) =>
      termAt(subject, { table: id, row, column, missing: 'zero' });
    return concluded(
      codes.map((code) =>
        compareTerms({
          stated: of('income-and-expenditure', 'amount')(code),
          expected: of('expenditure', 'total')(code),
          limits,
        }),
      ),
      '收支总表、支出总表的功能类',
    );
  },
};
