import { plainName } from '../../look-up/across.ts';
import { countedAmount, rowOf, tablesOf } from '../../look-up/cells.ts';
import { judged, noData } from '../../outcome.ts';
import type { RuleDefinition, RuleFinding } from '../../rule-definition.ts';
import type { Place } from '../../subject/place.ts';
import type { GlossaryEntry, Subject } from '../../subject/subject.ts';
import type { SubjectRow } from '../../subject/table.ts';

/** A 项 that is used, with every name that a table or the year's 科目 give it and its 款. */
type UsedItem = { code: string; groups: readonly string[]; items: readonly string[]; at: Place };

/** NT-16: 名词解释 explains the 项 that the budget uses, all and no others, and each by its own words. */
export const glossaryCoverage: RuleDefinition = {
  id: 'NT-16',
  statement: '名词解释覆盖且只覆盖用到的项级科目, 文字与当年《政府收支分类科目》一致, 三公/机关运行经费定义正确',
  relatesTo: '第四部分',
  level: 'warn',
  basis: '当年《政府收支分类科目》；《地方预决算公开操作规程》（财预〔2016〕143号）',
  explanation:
    '名词解释只解释本部门用到的项级科目，一个不漏，解释取自当年《政府收支分类科目》，不能沿用往年或别的科目的。',
  reads: ['glossary', 'tables', 'classification'],
  examine: (subject) => {
    const used = usedItems(subject);
    if (used.length === 0) return noData('项级科目');
    if (subject.glossary.length === 0) return noData('名词解释的项级科目');
    return judged([...missing(subject, used), ...added(subject, used), ...repeated(subject)]);
  },
};

function usedItems({ tables, classification }: Subject): UsedItem[] {
  const own = tablesOf({ tables }, ['expenditure', 'general-by-function', 'government-fund', 'state-capital']);
  const names = (code: string): string[] => {
    const official = classification?.functional.byCode.get(code)?.name;
    return [...(official === undefined ? [] : [official]), ...own.flatMap((table) => rowOf(table, code)?.label ?? [])];
  };
  const used = new Map<string, UsedItem>();
  for (const table of own)
    for (const row of table.rows)
      if (isUsed(row) && !used.has(row.id))
        used.set(row.id, {
          code: row.id,
          groups: names(row.id.slice(0, 5)),
          items: names(row.id),
          at: { ...row.at, table: table.id, row: row.id },
        });
  return [...used.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

const isUsed = (row: SubjectRow) =>
  row.kind === 'item' && /^\d{7}$/.test(row.id) && countedAmount(row.cells.get('total')) !== 0;

/** Tables leave 支出 off the end of a name, and reports write either. */
function bare(name: string): string {
  let plain = bareNames.get(name);
  if (plain === undefined) {
    if (bareNames.size >= KEPT_NAMES) bareNames.clear();
    plain = plainName(name).replace(/支出$/, '');
    bareNames.set(name, plain);
  }
  return plain;
}

/** Every entry is compared with every account, so names are made plain once; bounded, since reports come from anybody. */
const KEPT_NAMES = 2000;
const bareNames = new Map<string, string>();

const isAmong = (name: string, names: readonly string[]) => names.some((candidate) => bare(candidate) === bare(name));

const isSame = (entry: GlossaryEntry, { groups, items }: UsedItem) =>
  isAmong(entry.item, items) &&
  (groups.length === 0 || entry.group === '' || !isCommon(entry.item) || isAmong(entry.group, groups));

/** Names that many 款 have: only their 款 tells them apart. */
const isCommon = (item: string) => /^(行政运行|一般行政管理事务|机关服务|事业运行|信息化建设)$/.test(plainName(item));

function missing({ glossary }: Subject, used: readonly UsedItem[]): RuleFinding[] {
  const lacking = used.filter((item) => !glossary.some((entry) => isSame(entry, item)));
  if (lacking.length === 0) return [];
  return [
    {
      message: `名词解释缺少本部门用到的 ${lacking.length} 个项级科目：${lacking.map(({ code, items }) => `${code} ${items[0] ?? ''}`).join('、')}，请补上`,
      at: [...glossary.slice(0, 1).map(({ at }) => at), ...lacking.map(({ at }) => at)],
      stated: '（未列）',
      expected: lacking.map(({ items }) => items[0] ?? '').join('、'),
    },
  ];
}

function added({ glossary }: Subject, used: readonly UsedItem[]): RuleFinding[] {
  return glossary
    .filter((entry) => !used.some((item) => isSame(entry, item)))
    .map((entry) => ({
      message: `名词解释的“${entry.class}（类）${entry.group}（款）${entry.item}（项）”在本部门支出中没有用到，请删去或改正`,
      at: [entry.at],
      quote: `${entry.class}（类）${entry.group}（款）${entry.item}（项）`,
      stated: entry.item,
      expected: '（不列）',
    }));
}

/** Two accounts are not explained by the same words. */
function repeated({ glossary }: Subject): RuleFinding[] {
  const byWords = Map.groupBy(
    glossary.filter(({ definition }) => definition.trim().length > 8),
    ({ definition }) => plainName(definition),
  );
  return [...byWords.values()]
    .filter((entries) => new Set(entries.map(({ item }) => bare(item))).size > 1)
    .map((entries) => ({
      message: `名词解释中${entries.map(({ item }) => `“${item}”`).join('、')}用了同样的解释，请按当年《政府收支分类科目》改正`,
      at: entries.map(({ at }) => at),
      quote: entries[0]?.definition ?? '',
      cause: 'copied' as const,
    }));
}
