import type { FieldKind } from '#lib/core/forms/index.ts';
import { bareDigits } from '#lib/core/money/index.ts';

/** The same value as the forms keep it: half-width, numbers without separators, days as `2026-01-15`. */
export function plainValue({ kind, text }: { kind: FieldKind; text: string }): string {
  const half = text.normalize('NFKC').trim();
  switch (kind) {
    case 'count':
    case 'decimal': {
      return bareDigits(half.replaceAll('。', '.')) ?? half;
    }
    case 'year':
      return half.replace(/年$/, '');
    case 'day':
      return plainDay(half);
    case 'code':
      return half;
    default:
      return text;
  }
}

/** `2026年1月5日`, `2026/1/5`, `20260105` and `2026.1.5` are `2026-01-05`. */
function plainDay(text: string): string {
  const parts =
    /^(\d{4})\s*[年/.-]\s*(\d{1,2})\s*[月/.-]\s*(\d{1,2})\s*日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (parts === null) return text;
  const [, year = '', month = '', day = ''] = parts;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
