/**
 * A text as it is read: full-width digits and letters narrow, brackets, commas, colons and dashes of one kind, blanks left
 * out. `from` leads from each of its characters back into the text as printed.
 */
export type Squeezed = { text: string; printed: string; from: readonly number[] };

/** Punctuation that people write in several ways, as Chinese text prints it. */
const SAME: Readonly<Record<string, string>> = {
  '(': '（',
  ')': '）',
  '﹙': '（',
  '﹚': '）',
  ':': '：',
  '︰': '：',
  '∶': '：',
  ';': '；',
  '．': '.',
  '－': '-',
  '−': '-',
  '–': '-',
  '％': '%',
  '﹪': '%',
  〇: '〇',
};

const BLANK = /[\s\u200b\ufeff]/;
const DIGIT = /[0-9]/;

/** Reads a text as above. A blank between two digits stays, as they may be two numbers. */
export function squeeze(printed: string): Squeezed {
  let text = '';
  const from: number[] = [];
  for (let index = 0; index < printed.length; index += 1) {
    const read = readCharacter(printed, index, text);
    if (read === '') continue;
    text += read;
    from.push(index);
  }
  return { text, printed, from };
}

function readCharacter(printed: string, index: number, before: string): string {
  const character = printed.charAt(index);
  const code = character.charCodeAt(0);
  if (code >= 0x4e00 && code <= 0x9fff) return character;
  if (BLANK.test(character)) return betweenDigits(printed, index, before) ? ' ' : '';
  const same = SAME[character];
  if (same !== undefined) return same;
  if (character === ',' || character === '，') return isSeparator(printed, index) ? ',' : '，';
  // Letters and digits of full width; the rest of that block is punctuation as Chinese text has it.
  if ((code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a))
    return String.fromCharCode(code - 0xfee0);
  return character;
}

function betweenDigits(printed: string, index: number, before: string): boolean {
  if (!/[0-9.]$/.test(before)) return false;
  const next = printed.slice(index).trimStart().charAt(0);
  return DIGIT.test(next);
}

/** A comma that parts thousands: a digit before it, and three digits, no fourth, behind it. */
function isSeparator(printed: string, index: number): boolean {
  return (
    /[0-9０-９]/.test(printed.charAt(index - 1)) &&
    /^[0-9０-９]{3}(?![0-9０-９])/.test(printed.slice(index + 1, index + 5))
  );
}

/** The piece of the printed text that stands behind a piece of what is read. */
export function printedSlice(read: Squeezed, start: number, end: number): string {
  if (end <= start) return '';
  return read.printed.slice(read.from[start], (read.from[end - 1] ?? read.printed.length - 1) + 1);
}

/** A text without blanks, with punctuation of one kind: for comparing words wherever they stand. */
export function plainWords(printed: string): string {
  return squeeze(printed).text;
}
