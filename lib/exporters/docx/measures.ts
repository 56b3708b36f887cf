import { type ISectionPropertiesOptions, PageOrientation } from 'docx';
import type { Paper } from '../paper/page.ts';

/** Word counts in twentieths of a point. */
export const TWIPS = 20;

const twipsOfMillimetres = (millimetres: number): number => Math.round((millimetres / 25.4) * 72 * TWIPS);

/** Type in points: 小初, 一号, 二号, 小二, 三号, 四号. */
export const SIZE = { cover: 36, department: 26, part: 22, date: 18, text: 16, foot: 14 };
/** Distance from line to line in points. 28 for the text, as official documents have it. */
export const LINE = { cover: 54, department: 40, part: 36, text: 28 };
/** Room below a part's title, in points. */
export const BELOW_PART = 18;

/** GB/T 9704: 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm, which lies on a page that lies. */
const MARGINS = { top: 37, bottom: 35, left: 28, right: 26 };
/** From the foot of the page to the line of its number, which stands 7 mm below the body. */
const FOOT = 22;

/** The paper of the Word file: the body that GB/T 9704 asks for, upright for text and tables alike. */
export const WORD_PAPER: Paper = {
  bodies: {
    text: { width: 442, height: 637 },
    portrait: { width: 442, height: 637 },
    landscape: { width: 637, height: 442 },
  },
  smallest: 8,
  titleRoom: ({ look, text, width }) => {
    const [size, line, below] = look === 'part' ? [SIZE.part, LINE.part, BELOW_PART] : [SIZE.text, LINE.text, 0];
    return Math.max(1, Math.ceil((lineEms(text) * size) / width)) * line + below;
  },
};

/** A4 with the margins of official documents; a page that lies is the upright one turned, so that its top is at the binding. */
export function pageProperties(orientation: 'portrait' | 'landscape'): NonNullable<ISectionPropertiesOptions['page']> {
  const { top, bottom, left, right } = MARGINS;
  const upright = orientation === 'portrait';
  const margin = upright ? MARGINS : { top: left, bottom: right, left: bottom, right: top };
  return {
    // The library turns the size itself.
    size: {
      width: twipsOfMillimetres(210),
      height: twipsOfMillimetres(297),
      orientation: upright ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
    },
    margin: {
      top: twipsOfMillimetres(margin.top),
      bottom: twipsOfMillimetres(margin.bottom),
      left: twipsOfMillimetres(margin.left),
      right: twipsOfMillimetres(margin.right),
      header: twipsOfMillimetres(15),
      footer: twipsOfMillimetres(upright ? FOOT : FOOT - (bottom - right)),
    },
  };
}

/** Signs of Times New Roman that are not half as wide as high, in em. */
const LATIN: Record<string, number> = {
  '.': 0.25,
  ',': 0.25,
  ' ': 0.25,
  ':': 0.28,
  ';': 0.28,
  '-': 0.33,
  '(': 0.33,
  ')': 0.33,
  '/': 0.28,
  '%': 0.83,
  '=': 0.56,
  '+': 0.56,
  '<': 0.56,
  '>': 0.56,
  '*': 0.5,
};
/** Its capitals, taken together. */
const CAPITAL = 0.7;

/** The width of a text in em: ideographs are as wide as high, digits and small letters half of that. */
export function textEms(text: string): number {
  let width = 0;
  for (const sign of text)
    if (sign >= '\u2000') width += 1;
    else width += LATIN[sign] ?? (sign >= 'A' && sign <= 'Z' ? CAPITAL : 0.5);
  return width;
}

/** A quarter of an ideograph is what Word leaves between ideographs and Latin signs. */
const BETWEEN_SCRIPTS = /[\u2e80-\uffef][0-9A-Za-z]|[0-9A-Za-z][\u2e80-\uffef]/g;

/** The width of a line in em as Word sets it. */
export function lineEms(line: string): number {
  return textEms(line) + (line.match(BETWEEN_SCRIPTS)?.length ?? 0) / 4;
}
