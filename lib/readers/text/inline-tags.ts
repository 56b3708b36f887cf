const INPUT = /<input\b[^>]*>/gi;
const LOOKS = /<\/?(u|b|i|s|em|strong|sup|sub|span|font)(\s[^>]*)?>/gi;

/** Tags that a conversion left in a line: boxes to tick become the signs that people see, ☑ and ☐, looks go. */
export function withoutTags(text: string): string {
  if (!text.includes('<')) return text;
  const shown = text.replace(INPUT, (tag) => {
    if (!/type\s*=\s*["']?(checkbox|radio)/i.test(tag)) return '';
    return /\schecked\b/i.test(tag) ? '☑' : '☐';
  });
  return shown.replace(/<br\s*\/?>/gi, ' ').replace(LOOKS, '');
}
