import type { RuleFinding } from '../rule-definition.ts';
import type { Quote } from '../subject/place.ts';
import type { Subject } from '../subject/subject.ts';
import type { SubjectRow, SubjectTable } from '../subject/table.ts';
import { exactAccountName } from './account-names.ts';
import { countedAmount } from './cells.ts';
import { leavesOf } from './parts.ts';

const LIST =
  /(人员经费|公用经费|工资福利支出|商品和服务支出|对个人和家庭的?补助)[^：:，。；]{0,24}[，,]?\s*(?:主要)?(?:包括|用于)[：:]?([^。；]*)/g;
/** As many of the names must be those of the table's accounts: otherwise the list is one of purposes, not of accounts. */
const MOST = 0.6;

/** What each list is about, by the codes of its accounts. */
const CODES: Readonly<Record<string, RegExp>> = {
  人员经费: /^30[13]\d\d$/,
  公用经费: /^(?:302|310)\d\d$/,
  工资福利支出: /^301\d\d$/,
  商品和服务支出: /^302\d\d$/,
  对个人和家庭的补助: /^303\d\d$/,
  对个人和家庭补助: /^303\d\d$/,
};

/**
 * Lists of 款 by name alone, held against 基本支出表: which it leaves out, and which the table does not have.
 * Nothing where the sentences have no such list; one that ends with 等 is of examples.
 */
export function namedOnly(subject: Subject, table: SubjectTable): RuleFinding[] | undefined {
  const lists = subject.sentences
    .filter(({ section }) => section === 'general-basic')
    .flatMap(({ text, at }) => [...text.matchAll(LIST)].flatMap((match) => listOf({ text, at }, match) ?? []));
  return lists.length === 0 ? undefined : lists.flatMap((list) => differing(list, table) ?? []);
}

type NameList = { what: string; names: string[]; quote: Quote };

function listOf({ at }: Quote, match: RegExpMatchArray): NameList | undefined {
  const [whole, what = '', list = ''] = match;
  if (/等[^、]{0,8}$/.test(list.trim()) || /\d/.test(list)) return undefined;
  const names = list.split(/[、，,]/).map((name) => name.trim());
  return names.length < 3 ? undefined : { what, names, quote: { text: whole, at } };
}

function differing({ what, names, quote }: NameList, table: SubjectTable): RuleFinding[] | undefined {
  const codes = CODES[what] ?? /$^/;
  const rows = leavesOf(table).filter((row) => codes.test(row.id) && isSpent(table, row));
  const has = (name: string) => rows.some((row) => exactAccountName(row.label) === exactAccountName(name));
  const known = names.filter(has);
  if (known.length < names.length * MOST || rows.length === 0) return undefined;
  const stated = new Set(names.map(exactAccountName));
  const missing = rows.filter((row) => !stated.has(exactAccountName(row.label)));
  const added = names.filter((name) => !has(name));
  if (missing.length === 0 && added.length === 0) return undefined;
  const words = [
    missing.length === 0 ? '' : `没有列出基本支出表中的${missing.map(({ label }) => `“${label.trim()}”`).join('、')}`,
    added.length === 0 ? '' : `列了基本支出表中没有的${added.map((name) => `“${name}”`).join('、')}`,
  ].filter((text) => text !== '');
  return [
    {
      message: `基本支出说明的${what}${words.join('，')}，请核对`,
      at: [quote.at, ...missing.map(({ at }) => at)],
      quote: quote.text,
      stated: names.join('、'),
      expected: rows.map(({ label }) => label.trim()).join('、'),
      level: 'warn',
    },
  ];
}

function isSpent(table: SubjectTable, row: SubjectRow): boolean {
  return table.columns.some(({ id }) => (countedAmount(row.cells.get(id)) ?? 0) !== 0);
}
