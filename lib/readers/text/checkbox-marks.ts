const INPUT = /<input\b[^>]*>/gi;

/** Checkboxes that a conversion wrote as tags become the signs that people see: ☑ and ☐. */
export function withCheckboxes(text: string): string {
  if (!text.includes('<')) return text;
  return text.replace(INPUT, (tag) => {
    if (!/type\s*=\s*["']?(checkbox|radio)/i.test(tag)) return '';
    return /\schecked\b/i.test(tag) ? '☑' : '☐';
  });
}
