import { type DisclosureDocument, type Paragraph, paragraphText } from '#lib/core/disclosure/index.ts';
import { anchors, type TermWords } from './anchors.ts';
import { element, joined, lines, type Markup } from './markup.ts';

/** Words as they are, that lead nowhere. */
export const PLAIN_WORDS: TermWords = { inParagraph: () => lines, inLabel: ({ text }) => lines(text) };

const ENTRIES = 'glossary.';
const FUNCTIONS = 'glossary.function.';
const NUMBER = /^(?:\d{1,3}\s*[.、．)）]|[（(][\d一二三四五六七八九十百]+[)）]|[一二三四五六七八九十百]+、)\s*/;
const ITEM = /（款）(.+)（项）$/;

/** Leads words to their definitions in 名词解释: in a paragraph where a term stands first, in a table the label of a 项. A name that two 项 share leads nowhere in a text: nobody can say which is meant. */
export function termWords(document: DisclosureDocument): TermWords {
  const paragraphs = document.parts.flatMap((part) =>
    part.sections.flatMap((section) =>
      section.blocks.filter((block): block is Paragraph => block.kind === 'paragraph'),
    ),
  );
  const entries = paragraphs
    .filter(({ id }) => id.startsWith(ENTRIES))
    .map((entry) => ({ id: entry.id, term: termOf(entry) }));
  const named = Map.groupBy(
    entries.filter(({ term }) => term.length > 1),
    ({ term }) => term,
  );
  const ids = new Map(
    [...named].flatMap(([term, [only, ...others]]) => (only && others.length === 0 ? [[term, only.id]] : [])),
  );
  const functions = new Set(entries.filter(({ id }) => id.startsWith(FUNCTIONS)).map(({ id }) => id));
  const pattern = patternOf([...ids.keys()]);
  return {
    inParagraph: (paragraph) => {
      if (pattern === undefined || paragraph.startsWith(ENTRIES)) return lines;
      const marked = new Set<string>();
      return (text) => markedWords({ text, pattern, ids, marked });
    },
    inLabel: ({ row, text }) => {
      const id = `${FUNCTIONS}${row}`;
      return functions.has(id) && text.trim() !== '' ? termLink({ id, text }) : lines(text);
    },
  };
}

/** What an entry defines: the words before its colon, of a 项 its own name. */
function termOf(entry: Paragraph): string {
  const [head = '', ...rest] = paragraphText(entry).replace(NUMBER, '').split('：');
  if (rest.length === 0 || rest.join('').trim() === '') return '';
  return ITEM.exec(head)?.[1] ?? head;
}

/** The longest first: of 一般公共预算财政拨款收入 no part is meant. */
function patternOf(terms: readonly string[]): RegExp | undefined {
  if (terms.length === 0) return undefined;
  const longest = terms.toSorted((a, b) => b.length - a.length);
  return new RegExp(`(${longest.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`, 'u');
}

function markedWords(input: {
  text: string;
  pattern: RegExp;
  ids: ReadonlyMap<string, string>;
  marked: Set<string>;
}): Markup {
  const { text, pattern, ids, marked } = input;
  const pieces = text.split(pattern).map((piece, index) => {
    const id = ids.get(piece);
    if (index % 2 === 0 || id === undefined || marked.has(piece)) return lines(piece);
    marked.add(piece);
    return termLink({ id, text: piece });
  });
  return joined(pieces);
}

function termLink({ id, text }: { id: string; text: string }): Markup {
  return element('a', { class: 'term', href: `#${anchors.paragraph(id)}` }, lines(text));
}
