import { BASES } from '../../look-up/bases.ts';
import { STATING_SECTIONS } from '../../look-up/stating-sections.ts';
import { judged, noData } from '../../outcome.ts';
import type { RuleDefinition, RuleFinding } from '../../rule-definition.ts';
import type { SubjectSentence } from '../../subject/statement.ts';
import type { Subject } from '../../subject/subject.ts';

/** Years that a budget could be taken for: others stand in names and histories. */
const NEAR = 6;
/** What a year of the text is about when it is the report's own: not a law, a building or a veteran. */
const YEAR =
  /(20\d{2})\s*年(?=\s*(?:度|部门|预算|收支|收入|支出|财政|一般公共|政府|国有|机关|基本|项目|无|没有|，|,|按|比|我|本|共|安排))/g;

/** NY-08: the text speaks of this year and last year, and compares with the year before the budget's. */
export const yearsInText: RuleDefinition = {
  id: 'NY-08',
  statement: '比较年度 = 预算年度 − 1; 正文年份只允许 本年/上年(书名号、截止日期除外)',
  relatesTo: '全文',
  level: 'block',
  basis: BASES.explanation,
  explanation: '预算与上年预算比较。正文出现别的年份，多为沿用往年文本没有更新，请逐处核对。',
  reads: ['sentences', 'fiscalYear', 'outline', 'tables', 'lines'],
  examine: (subject) => {
    const { fiscalYear, sentences, outline, tables } = subject;
    if (fiscalYear === undefined) return noData('预算年度');
    if (sentences.length === 0 && outline.length === 0) return noData('文字说明');
    const notes = [...tables.values()].flatMap((table) => table.notes);
    return judged([
      ...compared(subject, fiscalYear),
      ...sentences
        .filter(({ section }) => STATING_SECTIONS.has(section))
        .flatMap((sentence) => inSentence(sentence, fiscalYear)),
      ...outline.flatMap(({ title, at }) => ownYear({ text: title, at, fiscalYear, what: '标题' })),
      ...notes.flatMap(({ text, at }) => ownYear({ text, at, fiscalYear, what: '表下说明' })),
      ...[...tables.values()].flatMap(({ title, at }) => titleYear({ title, at, fiscalYear })),
    ]);
  },
};

function compared({ sentences }: Subject, year: number): RuleFinding[] {
  return sentences.flatMap(({ changes }) =>
    changes
      .filter(({ comparedYear }) => comparedYear !== undefined && comparedYear !== year - 1)
      .map(({ comparedYear, text, at }) => ({
        message: `与 ${comparedYear} 年比较，应与上年（${year - 1} 年）比较，请核对`,
        at: [at],
        quote: text,
        stated: `${comparedYear} 年`,
        expected: `${year - 1} 年`,
      })),
  );
}

/** Reasons, purposes, book titles, numbers of documents and dates may name other years. */
function inSentence(sentence: SubjectSentence, year: number): RuleFinding[] {
  const aside = [
    ...sentence.changes.flatMap(({ reason }) => (reason === undefined ? [] : [reason])),
    ...sentence.projects.flatMap(({ name, purpose }) => [name, ...(purpose === undefined ? [] : [purpose])]),
  ];
  const compared = new Set(sentence.changes.map(({ comparedYear }) => comparedYear));
  let text = sentence.text.replace(/《[^》]*》|〔\d{4}〕|[[［]\d{4}[\]］]/g, ' ');
  for (const words of aside) text = text.replace(words, ' ');
  const found = [...text.matchAll(YEAR)].filter(({ index, 1: digits }) => {
    const value = Number(digits);
    const isOther = value !== year && value !== year - 1 && Math.abs(value - year) <= NEAR && !compared.has(value);
    return isOther && !/(?:截至|截止|截止到|至)\s*$/.test(text.slice(Math.max(0, index - 6), index));
  });
  return [...new Set(found.map(({ 1: digits }) => digits ?? ''))].map((digits) => ({
    message: `正文写有 ${digits} 年，预算年度为 ${year} 年，正文只应出现本年和上年，请核对是否沿用往年文本`,
    at: [sentence.at],
    quote:
      /[^。；]*$/
        .exec(sentence.text.slice(0, sentence.text.indexOf(digits)))?.[0]
        .concat(`${digits}年`)
        .trim() ?? digits,
    stated: `${digits} 年`,
    expected: `${year} 年`,
  }));
}

/** A table's title names no other year than the budget's: 2025年收支总表 in a report of 2026. */
function titleYear(input: { title: string; at: SubjectSentence['at']; fiscalYear: number }): RuleFinding[] {
  const { title, at, fiscalYear } = input;
  const year = /(20\d{2})\s*年/.exec(title)?.[1];
  if (year === undefined || Number(year) === fiscalYear) return [];
  return [
    {
      message: `表名“${title.trim()}”写的是 ${year} 年，预算年度为 ${fiscalYear} 年，请改正`,
      at: [at],
      quote: title.trim(),
      stated: `${year} 年`,
      expected: `${fiscalYear} 年`,
    },
  ];
}

/** A title or a note speaks of the budget's own year alone. */
function ownYear(input: { text: string; at: SubjectSentence['at']; fiscalYear: number; what: string }): RuleFinding[] {
  const { text, at, fiscalYear, what } = input;
  const match = /(20\d{2})\s*年(?:度)?\s*(?:部门|单位|没有|无|预算|收支)/.exec(text);
  if (match?.[1] === undefined || Number(match[1]) === fiscalYear) return [];
  return [
    {
      message: `${what}“${text.trim()}”写的是 ${match[1]} 年，预算年度为 ${fiscalYear} 年，请改正`,
      at: [at],
      quote: text.trim(),
      stated: `${match[1]} 年`,
      expected: `${fiscalYear} 年`,
    },
  ];
}
