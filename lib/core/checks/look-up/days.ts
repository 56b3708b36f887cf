/** A day as it is written (`2026 年 1 月 26 日`, `2026-01-26`) as `2026-01-26`; nothing where it is none. */
export function dayOf(text: string): string | undefined {
  const found = /(20\d{2})\s*[年\-./]\s*(\d{1,2})\s*[月\-./]\s*(\d{1,2})/.exec(text);
  if (found === null) return undefined;
  const [, year = '', month = '', day = ''] = found;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const DAY = 86_400_000;

/** Whole days from one day (`2026-01-06`) to another; negative where it is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}
