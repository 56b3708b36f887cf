import { parseNumeral, styleOf } from '../../look-up/numerals.ts';
import { judged, noData } from '../../outcome.ts';
import type { RuleDefinition, RuleFinding } from '../../rule-definition.ts';
import type { SubjectSentence } from '../../subject/statement.ts';
import type { OutlineHeading } from '../../subject/subject.ts';

/** TQ-07: headings of one level are numbered one after the other, in one way. */
export const orderedHeadings: RuleDefinition = {
  id: 'TQ-07',
  statement: '标题序号连续、层级统一',
  relatesTo: '全文',
  level: 'info',
  basis: '《党政机关公文格式》（GB/T 9704—2012）',
  explanation: '同一层的标题序号要连续，写法要一致（一、 （一） 1. （1））。',
  reads: ['outline', 'sentences', 'tables'],
  examine: ({ outline, sentences, tables }) => {
    const numbered = outline.filter(({ number }) => number !== '');
    const listed = LISTED.map((section) =>
      sentences.filter((sentence) => sentence.section === section).flatMap(entries),
    );
    if (numbered.length + listed.flat().length === 0) return noData('带序号的标题');
    const pages = [...tables.values()].flatMap(({ at }) => at.page ?? []);
    return judged([...siblings(numbered), ...listed].flatMap((group) => troubles(group, pages)));
  },
};

/** So many tables between two headings are the part that they stand for. */
const FEWEST_TABLES = 5;

/** Sections whose paragraphs are entries numbered （一）, （二）. */
const LISTED = ['duties', 'glossary'];

const ENTRY = /(?:^|[。；;])\s*([（(][一二三四五六七八九十]+[）)])\s*([^。；;]{0,12})/g;

/** The numbered entries of a paragraph as headings of its section; other ways of numbering stand below and are not looked at. */
function entries({ text, at }: SubjectSentence): OutlineHeading[] {
  return [...text.matchAll(ENTRY)].map(([, number = '', title = '']) => ({ number, title, depth: 0, at }));
}

/** Headings that follow each other under one heading. */
function siblings(outline: readonly OutlineHeading[]): OutlineHeading[][] {
  const open: OutlineHeading[][] = [];
  const groups: OutlineHeading[][] = [];
  for (const heading of outline) {
    open.length = Math.min(open.length, heading.depth + 1);
    let group = open[heading.depth];
    if (group === undefined) {
      group = [];
      open[heading.depth] = group;
      groups.push(group);
    }
    group.push(heading);
  }
  return groups;
}

function troubles(group: readonly OutlineHeading[], pages: readonly number[]): RuleFinding[] {
  return group.slice(1).flatMap((heading, index): RuleFinding[] => {
    const before = group[index] as OutlineHeading;
    if (isAnnex(heading) || isAnnex(before) || isTablesBetween({ before, heading, pages })) return [];
    const [from, to] = [parseNumeral(before.number), parseNumeral(heading.number)];
    const shown = `${heading.number}${heading.title}`;
    if (from !== undefined && to !== undefined && to !== from + 1 && to !== 1)
      return [
        {
          message: `标题“${shown}”的序号不连续，前一个是“${before.number}”，请核对`,
          quote: shown,
          stated: heading.number,
          at: [heading.at, before.at],
        },
      ];
    if (styleOf(before.number) !== styleOf(heading.number))
      return [
        {
          message: `标题“${shown}”的序号写法与前一个“${before.number}”不一致，请统一`,
          quote: shown,
          stated: heading.number,
          at: [heading.at, before.at],
        },
      ];
    return [];
  });
}

/** A workbook has the part of the tables as sheets of their own, without its heading. */
function isTablesBetween(input: {
  before: OutlineHeading;
  heading: OutlineHeading;
  pages: readonly number[];
}): boolean {
  const { before, heading, pages } = input;
  const [from, to] = [before.at.page, heading.at.page];
  if (from === undefined || to === undefined || heading.depth !== 0 || heading.at.line !== 1) return false;
  return pages.filter((page) => page > from && page < to).length >= FEWEST_TABLES;
}

/** Annexes are counted by the circular that asks for them (附件2), not by the report. */
function isAnnex({ number }: OutlineHeading): boolean {
  return number.startsWith('附');
}
