import type { AccountTable, Classification } from '#lib/core/classification/index.ts';
import { exactAccountName } from '../../look-up/account-names.ts';
import { BASES } from '../../look-up/bases.ts';
import { rowWords, tablesOf, tableWords } from '../../look-up/cells.ts';
import { judged, noData } from '../../outcome.ts';
import type { RuleDefinition, RuleFinding } from '../../rule-definition.ts';
import type { SubjectRow, SubjectTable } from '../../subject/table.ts';

const FUNCTION_TABLES = ['expenditure', 'general-by-function', 'government-fund', 'state-capital'];
const ECONOMIC_TABLES = ['general-basic'];
/** Shorter beginnings of a name are other names, not cut ones. */
const SHORTEST_CUT = 4;

/** CL-01: every code of the tables is one of the year's, under its own name. */
export const currentNames: RuleDefinition = {
  id: 'CL-01',
  statement: '科目编码存在于当年目录且名称完全相同; 类款项归属正确',
  relatesTo: '全部科目',
  level: 'block',
  basis: BASES.detail,
  explanation: '科目编码和名称以当年《政府收支分类科目》为准。编码不存在的改正编码，名称不同的改为目录中的全称。',
  reads: ['tables', 'classification', 'fiscalYear'],
  examine: (subject) => {
    const { classification } = subject;
    if (classification === undefined) return noData('当年政府收支分类科目');
    const functions = tablesOf(subject, FUNCTION_TABLES);
    const economics = tablesOf(subject, ECONOMIC_TABLES);
    if (functions.length + economics.length === 0) return noData('按科目列示的表');
    const compare = (tables: readonly SubjectTable[], accounts: AccountTable) =>
      tables.flatMap((table) => table.rows.flatMap((row) => misnamed({ table, row, accounts })));
    const found = [
      ...compare(functions, classification.functional),
      ...compare(economics, classification.economicDepartment),
    ];
    return judged(found.map((finding) => ofAnotherYear({ finding, classification, year: subject.fiscalYear })));
  },
};

function misnamed(input: { table: SubjectTable; row: SubjectRow; accounts: AccountTable }): RuleFinding[] {
  const { table, row, accounts } = input;
  if (row.code === undefined || !/^\d{3}(?:\d{2}){0,2}$/.test(row.code)) return [];
  const account = accounts.byCode.get(row.code);
  const at = [{ ...row.at, table: table.id, row: row.id }];
  if (account === undefined)
    return [
      {
        message: `${tableWords(table)}“${rowWords(row)}”：当年科目中没有编码 ${row.code}，请核对`,
        quote: rowWords(row),
        stated: row.code,
        at,
      },
    ];
  const [printed, name] = [exactAccountName(row.label), exactAccountName(account.name)];
  if (printed === name || printed === '') return [];
  const cut = printed.length >= SHORTEST_CUT && name.startsWith(printed);
  return [
    {
      message: `${tableWords(table)}“${rowWords(row)}”：${row.code} 在当年科目中的名称是“${account.name}”，${cut ? '这里没有写全，' : ''}请改为全称`,
      quote: rowWords(row),
      stated: row.label,
      expected: account.name,
      at,
      ...(cut ? { cause: 'truncated' as const } : {}),
      // A row of our own table that no printed source proves accuses nobody gravely.
      ...(cut || account.evidence !== 'published' ? { level: 'warn' as const } : {}),
    },
  ];
}

/** Names are held against another year's only where the year's own are not at hand: then they may have changed since. */
function ofAnotherYear(input: {
  finding: RuleFinding;
  classification: Classification;
  year: number | undefined;
}): RuleFinding {
  const { finding, classification, year } = input;
  if (year === undefined || year === classification.fiscalYear) return finding;
  const message = `${finding.message}（按 ${classification.fiscalYear} 年目录比较）`;
  return { ...finding, message, level: 'info' };
}
