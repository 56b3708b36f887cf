/** 1. · 1、 · （一） · (1) · 一、 · ①: how people number the lines of a list that numbers itself. */
const NUMBER =
  /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}[、.．)）](?!\d)|[①-⑳])\s*/u;

/** The items of a pasted text: one a line, without blank ones and without the numbers that stood before them. */
export function itemsOf(text: string): string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.trim().replace(NUMBER, '').trim())
    .filter((line) => line !== '');
}
