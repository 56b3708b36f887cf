import type { PlacedText } from '../grid/aligned-cells.ts';

const AMOUNT = /^(?:[¥￥]\s?)?[-−]?[\d,，]+(?: ?\.? ?\d+)?[%％]?$|^[-—–－/]{1,2}$/;

/**
 * Pieces of a line that two or more spaces part, with where they stand: a Chinese sign is as wide as two letters.
 * Blanks at the line's beginning are indentation.
 */
export function spacedPieces(text: string): PlacedText[] {
  const pieces: PlacedText[] = [];
  let column = 0;
  let open: PlacedText | undefined;
  let blanks = 0;
  for (const sign of text) {
    const width = widthOf(sign);
    if (/\s/.test(sign)) {
      blanks += width;
      column += sign === '\t' ? 8 - (column % 8) : width;
      continue;
    }
    if (open !== undefined && blanks < 2) open.text += ' '.repeat(blanks) + sign;
    else {
      open = { text: sign, from: column, to: column };
      pieces.push(open);
    }
    column += width;
    open.to = column;
    blanks = 0;
  }
  return withWholeWords(pieces);
}

/** Words that tables print with blanks between their signs, to fill a cell. */
const SPREAD =
  /^(?:收入|支出|项目|金额|备注|合计|总计|小计|科目|(?:本年)?(?:收入|支出)(?:总计|合计)|科目(?:编码|名称)|上年结转|结转下年|预算数)$/;

/** `收   入   总   计` is one word. */
function withWholeWords(pieces: readonly PlacedText[]): PlacedText[] {
  const whole: PlacedText[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const first = pieces[at] as PlacedText;
    const last = lastOfWord(pieces, at);
    if (last > at) {
      const own = pieces.slice(at, last + 1);
      whole.push({ ...first, text: own.map(({ text }) => text).join(''), to: own.at(-1)?.to ?? first.to });
      at = last;
    } else whole.push(first);
  }
  return whole;
}

/** Where the longest word ends that begins at a piece and has a sign or two in each. */
function lastOfWord(pieces: readonly PlacedText[], first: number): number {
  let last = first;
  let word = '';
  for (let at = first; at < pieces.length && word.length < 6; at += 1) {
    const { text } = pieces[at] as PlacedText;
    if (text.replace(/\s/g, '').length > 2) break;
    word += text.replace(/\s/g, '');
    if (at > first && SPREAD.test(word)) last = at;
  }
  return last;
}

function widthOf(sign: string): number {
  return /[\u1100-\u115f\u2e80-\u303f\u3040-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(
    sign,
  )
    ? 2
    : 1;
}

/** Whether pieces look like a row of a table, not like a sentence with a gap in it. */
export function isSpacedRow(pieces: readonly PlacedText[]): boolean {
  if (pieces.length < 2 || pieces.some(({ text }) => text.length > 60)) return false;
  const amounts = pieces.filter(({ text }) => AMOUNT.test(text)).length;
  return pieces.length >= 3 || amounts >= 1;
}

/** Whether pieces may be a row between rows of a table, its amounts left blank: short words far apart, or far to the right. */
export function isBlankRow(pieces: readonly PlacedText[]): boolean {
  const [first] = pieces;
  if (first === undefined || pieces.some(({ text }) => text.length > 30 || /[。；]$/.test(text))) return false;
  return pieces.length >= 2 || first.from >= INDENTED;
}

/** Whether pieces may be a label between rows of a table with nothing behind it: `（三）国有资本经营预算拨款`. */
export function isLabelAlone(pieces: readonly PlacedText[]): boolean {
  const [only, more] = pieces;
  return only !== undefined && more === undefined && only.text.length <= 24 && !/[：:。；，]|^[表附第]/.test(only.text);
}

const HEAD_WORD = /科目|名称|编码|合计|小计|基本支出|项目支出|预算数|金额/;

/** Whether a line by itself is the head of a table that has nothing in it. */
export function isHeadAlone(pieces: readonly PlacedText[]): boolean {
  return pieces.length >= 4 && pieces.filter(({ text }) => text.length <= 16 && HEAD_WORD.test(text)).length >= 3;
}

/** So far from the left no paragraph begins. */
const INDENTED = 12;

/** Amounts in so many rows are a table, however many rows beside them leave theirs blank: 收支总表 with every 类 there is. */
const AMOUNTS_ENOUGH = 4;

/** Whether rows together are a table: amounts stand in a good part of them. */
export function areSpacedTable(rows: readonly (readonly PlacedText[])[]): boolean {
  const withAmount = rows.filter((row) => row.some(({ text }) => AMOUNT.test(text)));
  return rows.length >= 3 && (withAmount.length * 3 >= rows.length || withAmount.length >= AMOUNTS_ENOUGH);
}
