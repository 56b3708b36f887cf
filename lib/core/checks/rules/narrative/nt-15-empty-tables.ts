import { type Fen, ZERO_FEN } from '#lib/core/money/index.ts';
import { wanyuan } from '../../look-up/amount-words.ts';
import { BASES } from '../../look-up/bases.ts';
import { countedAmount, tablesOf, tableWords } from '../../look-up/cells.ts';
import { totalRowOf } from '../../look-up/parts.ts';
import { judged, noData } from '../../outcome.ts';
import type { RuleDefinition, RuleFinding } from '../../rule-definition.ts';
import type { Quote } from '../../subject/place.ts';
import type { Subject } from '../../subject/subject.ts';
import type { SubjectTable } from '../../subject/table.ts';

const SECTIONS: Readonly<Record<string, { section: string; topic: RegExp }>> = {
  'three-public': { section: 'three-public', topic: /三公/ },
  'government-fund': { section: 'government-fund', topic: /政府性基金/ },
  'state-capital': { section: 'state-capital', topic: /国有资本/ },
};

/** `2026年没有使用政府性基金预算拨款安排的支出`, and the other ways of saying so. */
const SAYS_NONE = /(?:没有|无|未)[^。；]{0,12}(?:安排|支出|预算)|为空(?:表)?|(?<![\d.])0(?:\.0+)?\s*万元/;

/** NT-15: a table without amounts says that there are none, and one with amounts does not. */
export const emptyTables: RuleDefinition = {
  id: 'NT-15',
  statement: '空表必须有“没有使用…安排的支出”说明; 有数的表不得写空表说明',
  relatesTo: '表7,8,9',
  level: 'block',
  basis: BASES.disclosure,
  explanation: '没有数据的表也要公开，并在表下或文字中说明没有使用该项资金安排的支出；有数据的表不能写没有。',
  reads: ['tables', 'sentences'],
  examine: (subject) => {
    const tables = tablesOf(subject, Object.keys(SECTIONS));
    if (tables.length === 0) return noData('“三公”经费、政府性基金、国有资本经营预算支出表');
    return judged(tables.flatMap((table) => tableOf(subject, table)));
  },
};

function tableOf(subject: Subject, table: SubjectTable): RuleFinding[] {
  const { section, topic } = SECTIONS[table.id] ?? { section: '', topic: /$^/ };
  const inWords = subject.sentences
    .filter((sentence) => sentence.section === section || (sentence.section === 'other' && topic.test(sentence.text)))
    .map(({ text, at }): Quote => ({ text, at }));
  const says = (quotes: readonly Quote[]) => quotes.find(({ text }) => SAYS_NONE.test(text.replace(/\s/g, '')));
  const none = says(table.notes) ?? says(inWords);
  const amount = amountOf(table);
  const place = { ...table.at, table: table.id };
  if (amount === 0 && none === undefined)
    return [
      {
        message: `${tableWords(table)} ${table.title}没有数据，表下和文字中都没有说明没有安排该项支出，请补上说明`,
        at: [place],
        stated: '（没有说明）',
        expected: '没有使用…安排的支出',
      },
    ];
  const note = table.notes.find(({ text }) => /(?:没有|无|未)使用|为空(?:表)?/.test(text.replace(/\s/g, '')));
  const wrong =
    note ?? inWords.find(({ text }) => /^[^，。]{0,12}(?:没有|无|未)(?:使用|安排)/.test(text.replace(/\s/g, '')));
  if (amount === 0 || wrong === undefined) return [];
  return [
    {
      message: `${tableWords(table)} ${table.title}有支出 ${wanyuan(amount)}，说明却写“${wrong.text.trim()}”，请删去或改正`,
      at: [wrong.at, place],
      quote: wrong.text.trim(),
      stated: wrong.text.trim(),
      expected: wanyuan(amount),
    },
  ];
}

/** What the table has: its sum, or its largest cell where it has no sum row. */
function amountOf(table: SubjectTable): Fen {
  const total = totalRowOf(table);
  let most = ZERO_FEN;
  for (const row of total === undefined ? table.rows : [total])
    for (const { id } of table.columns) {
      const amount = countedAmount(row.cells.get(id)) ?? ZERO_FEN;
      if (amount > most) most = amount;
    }
  return most;
}
