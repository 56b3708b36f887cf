/** A time of day as the clock on the wall: `14:03:22`. Takes ISO 8601. */
export function timeOfDay(instant: string): string {
  const at = new Date(instant);
  return [at.getHours(), at.getMinutes(), at.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':');
}

/** A moment for people: the time alone where it is today's, else `11月20日 14:03`. Takes ISO 8601. */
export function spokenTime(instant: string, today: Date = new Date()): string {
  const at = new Date(instant);
  if (at.toDateString() === today.toDateString()) return timeOfDay(instant);
  const year = at.getFullYear() === today.getFullYear() ? '' : `${at.getFullYear()}年`;
  return `${year}${at.getMonth() + 1}月${at.getDate()}日 ${timeOfDay(instant).slice(0, 5)}`;
}
