import { chineseNumeral } from '#lib/core/tables/index.ts';

/** How a list in running text is numbered: `1.`, `1、`, `（一）`. Positions count from 1. */
export type Numbering = (position: number) => string;

/** `1.` */
export const numeralDot: Numbering = (position) => `${position}.`;
/** `1、` */
export const numeralComma: Numbering = (position) => `${position}、`;
/** `（一）` */
export const fullBrackets: Numbering = (position) => `（${headingNumeral(position)}）`;
/** `(一)` */
export const halfBrackets: Numbering = (position) => `(${headingNumeral(position)})`;
/** `（1）` */
export const numeralBrackets: Numbering = (position) => `（${position}）`;
/** No number at all. */
export const unnumbered: Numbering = () => '';

/** A number in front of a typed name: one that starts with a digit is set off, so that the two are not read as one. */
export function numberedName(number: string, name: string): string {
  return number !== '' && /^\d/.test(name) ? `${number} ${name}` : `${number}${name}`;
}

/** Headings in running text count 二十一, where statements count 廿一. */
function headingNumeral(value: number): string {
  return chineseNumeral(value).replace('廿', '二十');
}
