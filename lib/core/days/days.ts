/** Days of the calendar as `2026-01-05`, and the one clock that they are read from: that of Beijing, wherever the program runs. */
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });
const MILLISECONDS = 86_400_000;

/** Days from the approval within which a budget is published. Source: 预算法第十四条. */
export const PUBLICATION_DAYS = 20;

/** The day on which something happens where budgets are made. */
export function dayOf(at: Date): string {
  return DAY.format(at);
}

/** The year in which something happens where budgets are made. */
export function yearOf(at: Date): number {
  return Number(dayOf(at).slice(0, 4));
}

/** The day that comes so many days after another. */
export function dayAfter({ day, days }: { day: string; days: number }): string {
  return new Date(startOf(day) + days * MILLISECONDS).toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((startOf(to) - startOf(from)) / MILLISECONDS);
}

/** A day as reports write it: `2026-01-05` → `2026年1月5日`. */
export function dateText(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(year)}年${Number(month)}月${Number(date)}日`;
}

function startOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
