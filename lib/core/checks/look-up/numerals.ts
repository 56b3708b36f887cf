const DIGITS = '零一二三四五六七八九';

/** The number that a heading's numeral says: `（十二）`, `3.`, `第四部分`, `廿一、`; nothing where it is none. */
export function parseNumeral(text: string): number | undefined {
  const arabic = /\d+/.exec(text)?.[0];
  if (arabic !== undefined) return Number(arabic);
  const chinese = /[一二三四五六七八九十廿百]+/.exec(text)?.[0].replace('廿', '二十');
  if (chinese === undefined) return undefined;
  const [tens, ones] = chinese.includes('十') ? chinese.split('十') : ['', chinese];
  const ten = chinese.includes('十') ? (tens === '' ? 1 : DIGITS.indexOf(tens ?? '')) : 0;
  const one = ones === undefined || ones === '' ? 0 : DIGITS.indexOf(ones);
  return ten < 0 || one < 0 ? undefined : ten * 10 + one;
}

/** How a heading is numbered, whatever the number: `（一）` and `(一)` are two ways. */
export function styleOf(text: string): string {
  return text
    .replace(/\s/g, '')
    .replace(/\d+/, '1')
    .replace(/[一二三四五六七八九十廿百]+/, '一');
}
