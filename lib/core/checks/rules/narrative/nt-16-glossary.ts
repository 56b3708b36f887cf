import { plainName } from '../../look-up/across.ts';
import { countedAmount } from '../../look-up/cells.ts';
import { judged, noData } from '../../outcome.ts';
import type { RuleDefinition, RuleFinding } from '../../rule-definition.ts';
import type { Place } from '../../subject/place.ts';
import type { GlossaryEntry, Subject } from '../../subject/subject.ts';
import type { SubjectRow, SubjectTable } from '../../subject/table.ts';

type UsedItem = { code: string; group: string; item: string; at: Place };

/** NT-16: 名词解释 explains the 项 that the budget uses, all and no others, and each by its own words. */
export const glossaryCoverage: RuleDefinition = {
  id: 'NT-16',
  statement: '名词解释覆盖且只覆盖用到的项级科目, 文字与当年《政府收支分类科目》一致, 三公/机关运行经费定义正确',
  relatesTo: '第四部分',
  level: 'warn',
  basis: '当年《政府收支分类科目》；《地方预决算公开操作规程》（财预〔2016〕143号）',
  explanation:
    '名词解释只解释本部门用到的项级科目，一个不漏，解释取自当年《政府收支分类科目》，不能沿用往年或别的科目的。',
  reads: ['glossary', 'tables'],
  examine: (subject) => {
    const used = usedItems(subject);
    if (used.length === 0) return noData('项级科目');
    if (subject.glossary.length === 0) return noData('名词解释的项级科目');
    return judged([...missing(subject, used), ...added(subject, used), ...repeated(subject)]);
  },
};

function usedItems({ tables }: Subject): UsedItem[] {
  const used = new Map<string, UsedItem>();
  for (const id of ['expenditure', 'general-by-function', 'government-fund', 'state-capital']) {
    const table = tables.get(id);
    if (table === undefined) continue;
    const byId = new Map(table.rows.map((row) => [row.id, row]));
    for (const row of table.rows) if (isUsed(row) && !used.has(row.id)) used.set(row.id, itemOf(table, row, byId));
  }
  return [...used.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

const isUsed = (row: SubjectRow) =>
  row.kind === 'item' && /^\d{7}$/.test(row.id) && countedAmount(row.cells.get('total')) !== 0;

function itemOf(table: SubjectTable, row: SubjectRow, byId: ReadonlyMap<string, SubjectRow>): UsedItem {
  const group = byId.get(row.id.slice(0, 5))?.label ?? '';
  return { code: row.id, group, item: row.label, at: { ...row.at, table: table.id, row: row.id } };
}

/** Tables leave 支出 off the end of a name, and reports write either. */
const bare = (name: string) => plainName(name).replace(/支出$/, '');

const isSame = (entry: GlossaryEntry, { group, item }: UsedItem) =>
  bare(entry.item) === bare(item) &&
  (group === '' || entry.group === '' || bare(entry.group) === bare(group) || !isCommon(item));

/** Names that many 款 have: only their 款 tells them apart. */
const isCommon = (item: string) => /^(行政运行|一般行政管理事务|机关服务|事业运行|信息化建设)$/.test(plainName(item));

function missing({ glossary }: Subject, used: readonly UsedItem[]): RuleFinding[] {
  const lacking = used.filter((item) => !glossary.some((entry) => isSame(entry, item)));
  if (lacking.length === 0) return [];
  return [
    {
      message: `名词解释缺少本部门用到的 ${lacking.length} 个项级科目：${lacking.map(({ code, item }) => `${code} ${item}`).join('、')}，请补上`,
      at: [...glossary.slice(0, 1).map(({ at }) => at), ...lacking.map(({ at }) => at)],
      stated: '（未列）',
      expected: lacking.map(({ item }) => item).join('、'),
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
