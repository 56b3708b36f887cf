import { amountText, wanyuan } from '../../look-up/amount-words.ts';
import { BASES } from '../../look-up/bases.ts';
import { countedAmount, hasColumn, rowWords, tablesOf, tableWords } from '../../look-up/cells.ts';
import { cellPlace } from '../../look-up/terms.ts';
import { judged, noData } from '../../outcome.ts';
import type { RuleDefinition, RuleFinding } from '../../rule-definition.ts';
import type { SubjectRow, SubjectTable } from '../../subject/table.ts';

/** What stands on an account by what it is called: the number alone means other things in other 款. */
const PLACES: readonly { name: RegExp; wrong: 'basic' | 'project'; words: string }[] = [
  { name: /^(行政运行|机关服务|事业运行)$/, wrong: 'project', words: '只列基本支出' },
  { name: /^一般行政管理事务$/, wrong: 'basic', words: '只列项目支出' },
];

/** TX-20: 行政运行, 机关服务 and 事业运行 hold 基本支出 only, 一般行政管理事务 holds 项目支出 only. */
export const runningCosts: RuleDefinition = {
  id: 'TX-20',
  statement: '行政运行(01)、机关服务(03)、事业运行(50) 只列基本支出; 一般行政管理事务(02) 只列项目支出',
  relatesTo: '表3,5',
  level: 'warn',
  basis: BASES.detail,
  explanation:
    '行政运行等科目反映基本支出，一般行政管理事务反映未单独设置项级科目的项目支出。列错时请调整功能科目或支出性质。',
  reads: ['tables'],
  examine: (subject) => {
    const tables = tablesOf(subject, ['expenditure', 'general-by-function']);
    if (tables.length === 0) return noData('支出总表、一般公共预算支出表');
    const found = new Map<string, RuleFinding>();
    for (const table of tables)
      for (const row of table.rows) {
        const finding = misplaced(table, row);
        const earlier = found.get(row.id);
        if (finding === undefined) continue;
        found.set(row.id, earlier === undefined ? finding : { ...earlier, at: [...earlier.at, ...finding.at] });
      }
    return judged([...found.values()]);
  },
};

function misplaced(table: SubjectTable, row: SubjectRow): RuleFinding | undefined {
  const place = PLACES.find(({ name }) => row.id.length === 7 && name.test(row.label.replace(/\s/g, '')));
  if (place === undefined || !hasColumn(table, place.wrong)) return undefined;
  const amount = countedAmount(row.cells.get(place.wrong));
  if (amount === undefined || amount === 0) return undefined;
  const stands = place.wrong === 'project' ? '项目支出' : '基本支出';
  return {
    message: `${tableWords(table)}“${rowWords(row)}”列有${stands} ${wanyuan(amount)}，该科目${place.words}，请核对功能科目`,
    at: [cellPlace(table, row, place.wrong)],
    stated: amountText(amount),
    expected: '0.00',
  };
}
