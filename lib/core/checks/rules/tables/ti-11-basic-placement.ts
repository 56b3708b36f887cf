import { amountText, wanyuan } from '../../look-up/amount-words.ts';
import { BASES } from '../../look-up/bases.ts';
import { countedAmount, rowWords, tableWords } from '../../look-up/cells.ts';
import { leavesOf } from '../../look-up/parts.ts';
import { cellPlace } from '../../look-up/terms.ts';
import { judged, noData } from '../../outcome.ts';
import type { RuleDefinition, RuleFinding } from '../../rule-definition.ts';
import type { SubjectRow, SubjectTable } from '../../subject/table.ts';

/** TI-11: 301 and 303 stand under 人员经费, 302, 310 and the others under 公用经费. */
export const basicPlacement: RuleDefinition = {
  id: 'TI-11',
  statement: '301、303 只在人员经费列; 302、310 等只在公用经费列 (303 的个别公用项允许由财政配置)',
  relatesTo: '表6',
  level: 'warn',
  basis: BASES.detail,
  explanation:
    '工资福利支出、对个人和家庭的补助属人员经费，商品和服务支出、资本性支出属公用经费。填错列会使两项经费都不准；303 中个别由公用经费列支的，说明即可。',
  reads: ['tables'],
  examine: ({ tables }) => {
    const table = tables.get('general-basic');
    if (table === undefined) return noData('一般公共预算基本支出表');
    const rows = leavesOf(table).filter(({ id }) => /^3\d\d/.test(id));
    if (rows.length === 0) return noData('基本支出表的经济科目');
    return judged(rows.flatMap((row) => misplaced(table, row)));
  },
};

function misplaced(table: SubjectTable, row: SubjectRow): RuleFinding[] {
  const isPersonnel = /^30[13]/.test(row.id);
  const [wrong, right] = isPersonnel ? (['operating', '人员经费'] as const) : (['personnel', '公用经费'] as const);
  const amount = countedAmount(row.cells.get(wrong)) ?? 0;
  if (amount === 0) return [];
  const stands = wrong === 'operating' ? '公用经费' : '人员经费';
  const stated = row.cells.get(wrong)?.amount;
  return [
    {
      message: `${tableWords(table)}“${rowWords(row)}”在${stands}列填有 ${stated === undefined ? '' : wanyuan(stated)}，该科目属${right}，请核对所在列`,
      at: [cellPlace(table, row, wrong)],
      ...(stated === undefined ? {} : { stated: amountText(stated), expected: '0.00' }),
      cause: 'shifted-column',
      // 303 的个别公用项 may be allowed by the bureau.
      ...(row.id.startsWith('303') ? { level: 'info' as const } : {}),
    },
  ];
}
