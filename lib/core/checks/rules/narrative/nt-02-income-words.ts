import { wanyuan } from '../../look-up/amount-words.ts';
import { BASES } from '../../look-up/bases.ts';
import { rowWords } from '../../look-up/cells.ts';
import { missingFinding } from '../../look-up/coverage.ts';
import { type Comparison, concluded } from '../../look-up/equation.ts';
import { tableFigure } from '../../look-up/figures.ts';
import { sectionWords, statedTerm } from '../../look-up/stated.ts';
import { compareLists, compareStated, listQuote, quoteOf } from '../../look-up/stated-against.ts';
import { cellTerm, type Term } from '../../look-up/terms.ts';
import type { RuleDefinition, RuleFinding, RuleLimits } from '../../rule-definition.ts';
import type { StatedAmount, StatedList, SubjectSentence } from '../../subject/statement.ts';
import type { Subject } from '../../subject/subject.ts';

const LINES = /^(general|govfund|statecapital|fiscal-account|unit\.[a-z]+|income\.carryover)$/;

/** NT-02: the lines of income in words are those of 收支总表 and 收入总表, by name and amount, and all of them. */
export const incomeWords: RuleDefinition = {
  id: 'NT-02',
  statement: '收入各组成(名称与类别) = 表2; 列举齐全, Σ = 总收入',
  relatesTo: '第三部分 一、二',
  level: 'block',
  basis: BASES.disclosure,
  explanation: '文字列举的收入来源要与收入总表的列一一对应，名称不能写成别的来源，也不能漏列。',
  reads: ['sentences', 'tables'],
  examine: (subject, limits) =>
    concluded(
      [
        ...subject.sentences.flatMap((sentence) => listsOf(subject, sentence, limits)),
        ...compareStated({ subject, ids: /^income\.total$/, sections: ['income'], limits }),
        ...compareLists({ subject, of: /^income\.total$/, limits }),
      ],
      '收入的文字说明和收支总表',
    ),
};

function listsOf(subject: Subject, sentence: SubjectSentence, limits: RuleLimits): Comparison[] {
  if (sentence.section !== 'overall' && sentence.section !== 'income') return [];
  const lists = sentence.lists.filter(
    ({ of, parts }) => of === 'income.total' && parts.some(({ id }) => id?.startsWith('income.')),
  );
  if (lists.length === 0)
    return compareStated({ subject: { ...subject, sentences: [sentence] }, ids: /^income\.(?!total)/, limits });
  return lists.flatMap((list) => listOf(subject, { list, sentence, limits }));
}

/**
 * A list against the lines of the table. A line that the table has nothing for, of the amount of one that the list leaves
 * out, was called by a wrong name: one finding.
 */
function listOf(
  subject: Subject,
  input: { list: StatedList; sentence: SubjectSentence; limits: RuleLimits },
): Comparison[] {
  const { list, sentence, limits } = input;
  const missing = missingLines(subject, list);
  const renamed: RuleFinding[] = [];
  for (const part of list.parts) {
    const own = part.id === undefined ? undefined : tableFigure(subject, part.id);
    const at = missing.findIndex(({ term }) => term.amount === part.amount);
    const other = missing[at];
    if (own === undefined || own.amount !== 0 || part.amount === 0 || other === undefined) continue;
    missing.splice(at, 1);
    renamed.push(misnamed({ part, other, sentence }));
  }
  const names = new Set(renamed.map(({ stated }) => stated));
  const checked = { ...sentence, amounts: list.parts.filter(({ name }) => !names.has(name)) };
  const where = `${sectionWords(sentence.section)}的收入`;
  return [
    ...compareStated({ subject: { ...subject, sentences: [checked] }, ids: /^income\./, limits }),
    ...renamed,
    ...missingFinding({ where, missing, at: [list.at], quote: listQuote(list.text) }),
  ];
}

/** Lines of 收支总表 with an amount that a list does not have, nor a line that they are part of. */
function missingLines(subject: Subject, list: StatedList): { words: string; term: Term }[] {
  const table = subject.tables.get('income-and-expenditure');
  const listed = new Set(list.parts.map(({ id }) => (id ?? '').replace(/^income\./, '')));
  if (table === undefined || list.parts.some(({ id }) => id === undefined)) return [];
  return table.rows.flatMap((row) => {
    const term = LINES.test(row.id) ? cellTerm(table, row, 'amount') : undefined;
    const id = row.id.replace(/^income\./, '');
    const isListed =
      listed.has(id) ||
      (id.startsWith('unit.') && listed.has('unit')) ||
      (id === 'carryover' ? [...listed].some((one) => one.startsWith('carryover.')) : listed.has('current'));
    const words = rowWords(row).replace(/^[一二三四五六七八九十廿]+、/, '');
    return term === undefined || term.amount === 0 || isListed ? [] : [{ words, term }];
  });
}

function misnamed(input: {
  part: StatedAmount;
  other: { words: string; term: Term };
  sentence: SubjectSentence;
}): RuleFinding {
  const { part, other, sentence } = input;
  return {
    message: `${statedTerm({ amount: part, sentence }).name}写的 ${wanyuan(part.amount)}，在表中是“${other.words}”，请改正名称`,
    at: [part.at, ...other.term.at],
    quote: quoteOf({ amount: part, sentence }),
    stated: part.name,
    expected: other.words,
  };
}
