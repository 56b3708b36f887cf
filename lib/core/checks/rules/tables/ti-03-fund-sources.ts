import { BASES } from '../../look-up/bases.ts';
import { rowOf, tablesOf } from '../../look-up/cells.ts';
import { type Comparison, compareSum, concluded } from '../../look-up/equation.ts';
import { statementParts } from '../../look-up/parts.ts';
import { lineTerm } from '../../look-up/statement-sums.ts';
import { cellTerm } from '../../look-up/terms.ts';
import { noData } from '../../outcome.ts';
import type { RuleDefinition, RuleLimits } from '../../rule-definition.ts';
import type { SubjectTable } from '../../subject/table.ts';

/** TI-03: 一般公共预算拨款 and 政府性基金拨款 are the sums of the sources under them. */
export const fundSources: RuleDefinition = {
  id: 'TI-03',
  statement:
    '收支总表 一般公共预算拨款收入 = Σ 其中项 (经费拨款、资产收益、专项、非税、基建、转移支付); 政府性基金同理',
  relatesTo: '表1, 表4',
  level: 'block',
  basis: BASES.balance,
  explanation: '拨款收入按来源分列，各来源之和等于该项拨款。不符时核对是否有来源没有列出。',
  reads: ['tables'],
  examine: (subject, limits) => {
    const tables = tablesOf(subject, ['income-and-expenditure', 'appropriation']);
    if (tables.length === 0) return noData('收支总表、财政拨款收支总表');
    return concluded(
      tables.flatMap((table) => ['general', 'govfund'].map((fund) => sourcesOf(table, fund, limits))),
      '拨款收入的来源明细',
    );
  },
};

/** Where a report fills none of the sources in, it gives no breakdown; those called 其中 need not be all. */
function sourcesOf(table: SubjectTable, fund: string, limits: RuleLimits): Comparison {
  const rows = statementParts(table, fund);
  const parts = rows.map((row) => cellTerm(table, row, 'amount'));
  const whole = lineTerm(table, fund);
  if (rowOf(table, fund) === undefined || whole === undefined || parts.length === 0) return undefined;
  if (parts.every((part) => part?.amount === 0)) return whole.amount === 0 ? 'agrees' : undefined;
  const isPartial = rows.some(({ label }) => label.includes('其中'));
  const sum = parts.reduce((total, part) => total + (part?.amount ?? 0), 0);
  if (isPartial && sum <= whole.amount) return 'agrees';
  return compareSum({ whole, parts, of: '各来源', limits });
}
