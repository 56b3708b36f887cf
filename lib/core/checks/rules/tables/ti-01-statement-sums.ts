import { BASES } from '../../look-up/bases.ts';
import { concluded } from '../../look-up/equation.ts';
import { compareStatement } from '../../look-up/statement-sums.ts';
import { noData } from '../../outcome.ts';
import type { RuleDefinition } from '../../rule-definition.ts';

/** TI-01: 本年收入合计 and 本年支出合计 of 收支总表 are the sums of their lines. */
export const statementSums: RuleDefinition = {
  id: 'TI-01',
  statement: '收支总表 本年收入合计 = Σ 收入项(一~九); 本年支出合计 = Σ 功能类',
  relatesTo: '表1',
  level: 'block',
  basis: BASES.balance,
  explanation: '收支总表是其他各表的总口径。合计与分项不符时，先核对各分项，再核对合计是否漏加或多加。',
  reads: ['tables'],
  examine: ({ tables }, limits) => {
    const table = tables.get('income-and-expenditure');
    if (table === undefined) return noData('收支总表');
    return concluded(
      [
        compareStatement({ table, whole: 'income.current', of: '各项收入', limits }),
        compareStatement({ table, whole: 'expenditure.current', of: '各功能类', limits }),
      ],
      '收支总表的本年收入合计、本年支出合计',
    );
  },
};
