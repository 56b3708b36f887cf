import type { Mender } from './mend.ts';

/** A piece of the text by another, where it stands there once: which of several is meant is not to be told. */
function replaced(text: string, { from, to }: { from: string; to: string }): string | undefined {
  const at = text.indexOf(from);
  if (from === '' || at < 0 || text.indexOf(from, at + 1) >= 0) return undefined;
  return text.slice(0, at) + to + text.slice(at + from.length);
}

/** What should stand where the finding says both: 其它 › 其他, 管理管理 › 管理. */
export const asExpected: Mender = ({ finding: { stated = '', expected = '' }, text }) => {
  if (stated === '' || expected === '') return undefined;
  const to = replaced(text, { from: stated, to: expected });
  return to === undefined ? undefined : { to, label: `“${stated}”改为“${expected}”` };
};

/** 市级财政 in a district: 本级财政 is right of districts and counties alike. */
export const ownLevel: Mender = ({ text }) => {
  const to = replaced(text, { from: '市级财政', to: '本级财政' });
  return to === undefined ? undefined : { to, label: '“市级财政”改为“本级财政”' };
};

/** What a template left for its word processor: nobody's words. */
export const withoutBookmark: Mender = ({ finding: { stated = '' }, text }) => {
  if (!/^\[bookmark[^\]]*\]$/i.test(stated)) return undefined;
  const to = replaced(text, { from: stated, to: '' });
  return to === undefined ? undefined : { to, label: `删去“${stated}”` };
};

const NARROW = /(?<=[\u4e00-\u9fa5）”》])([,;])\s?(?=[\u4e00-\u9fa5（“《])/g;
const WIDE: Readonly<Record<string, string>> = { ',': '，', ';': '；' };

/** TQ-03 in all its kinds: words and marks that stand twice, quotes that are not closed, commas of two widths. */
export const cleanPunctuation: Mender = (question) => {
  const { finding, text } = question;
  const { stated, expected } = finding;
  if (stated !== undefined && expected !== undefined) return asExpected(question);
  if (stated === ',' || stated === ';') {
    const to = text.replace(NARROW, (_, mark: string) => WIDE[mark] ?? mark);
    return to === text ? undefined : { to, label: `半角标点改为全角“${WIDE[stated]}”` };
  }
  if (stated !== undefined) return oneMark(text, stated);
  return balanced(text);
};

/** The same mark twice is one; a full stop closes what a comma left open. Of other pairs either may be meant. */
function oneMark(text: string, marks: string): ReturnType<Mender> {
  const [first = '', last = ''] = [marks.at(0), marks.at(-1)];
  const stops = /[，、；：]/.test(first) && last === '。';
  if (first !== last && !stops) return undefined;
  const to = replaced(text, { from: marks, to: last });
  return to === undefined ? undefined : { to, label: `“${marks}”改为“${last}”` };
}

const PAIRS = [
  ['“', '”'],
  ['《', '》'],
] as const;
/** What the title of a document ends with. */
const TITLE_END = /(?:通知|办法|意见|规定|条例|方案|规划|决定|细则|标准)(?=[（(〔，、。；]|$)/g;

/** Quotes and book titles that are not closed, where one place is possible. */
function balanced(text: string): ReturnType<Mender> {
  for (const [open, close] of PAIRS) {
    const marks = [...text.matchAll(new RegExp(`[${open}${close}]`, 'g'))].map(({ 0: mark, index }) => ({
      mark,
      index,
    }));
    if (
      marks.length === 0 ||
      alternates(
        marks.map(({ mark }) => mark),
        open,
      )
    )
      continue;
    const turned = marks.flatMap(({ mark, index }, turn) => {
      const other = mark === open ? close : open;
      const all = marks.map((one, at) => (at === turn ? other : one.mark));
      return alternates(all, open) ? [{ index, mark, other }] : [];
    });
    const [only] = turned;
    if (only !== undefined && turned.length === 1) {
      const { index, mark, other } = only;
      return { to: text.slice(0, index) + other + text.slice(index + 1), label: `“${mark}”改为“${other}”` };
    }
    if (open === '《') return closedTitle(text, marks);
  }
  return undefined;
}

/** Opened and closed in turn, and closed at the end. */
function alternates(marks: readonly string[], open: string): boolean {
  return marks.length % 2 === 0 && marks.every((mark, at) => (mark === open) === (at % 2 === 0));
}

/** 《…通知（财预…: the title of a document ends with what kind of document it is. */
function closedTitle(text: string, marks: readonly { mark: string; index: number }[]): ReturnType<Mender> {
  const open = marks.findIndex(({ mark }, at) => mark === '《' && marks[at + 1]?.mark !== '》');
  const from = marks[open]?.index;
  const without = marks.filter((_, at) => at !== open).map(({ mark }) => mark);
  if (from === undefined || !alternates(without, '《')) return undefined;
  const ends = [...text.slice(from, marks[open + 1]?.index ?? text.length).matchAll(TITLE_END)];
  const [end] = ends;
  if (end === undefined || ends.length > 1) return undefined;
  const at = from + end.index + end[0].length;
  return { to: `${text.slice(0, at)}》${text.slice(at)}`, label: '补上“》”' };
}
