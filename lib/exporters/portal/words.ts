import { dateText, dayOf } from '#lib/core/days/index.ts';

/** A day as reports write it: `2026年1月26日`. */
export function dayText(at: Date): string {
  return dateText(dayOf(at));
}

/** A size as people read it: `312 KB`, `1.4 MB`. @param size in bytes */
export function sizeText(size: number): string {
  if (size < 1_000_000) return `${Math.max(1, Math.round(size / 1000))} KB`;
  return `${(size / 1_000_000).toFixed(1)} MB`;
}
