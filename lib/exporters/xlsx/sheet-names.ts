import { plainText } from '../plain-text.ts';

const LONGEST = 31;

/** Gives names that sheets of one workbook can have. */
export type SheetNames = (wished: string) => string;

/**
 * Names of sheets as a workbook takes them: at most 31 signs, none of `[]:*?/\`, no quote at an end, and each once,
 * whatever the case of its letters.
 */
export function sheetNames(): SheetNames {
  const taken = new Set<string>();
  return (wished) => {
    const plain = plainText(wished)
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^['\s]+|['\s]+$/g, '');
    let name = cut(plain, LONGEST) || '表';
    for (let next = 2; taken.has(name.toLowerCase()); next += 1) {
      const end = `(${next})`;
      name = `${cut(plain, LONGEST - end.length)}${end}`;
    }
    taken.add(name.toLowerCase());
    return name;
  };
}

/** The beginning of a text in so many units as a workbook counts them; never half a character. */
function cut(text: string, most: number): string {
  let kept = '';
  for (const sign of text) {
    if (kept.length + sign.length > most) break;
    kept += sign;
  }
  return kept.replace(/['\s]+$/, '');
}
