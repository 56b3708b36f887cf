import type { BudgetKey } from '#lib/core/workflow/index.ts';

const KEY = 'review-queue';

/** A budget by one text. */
export function nameOfKey({ region, department, year }: BudgetKey): string {
  return `${region}/${department}/${year}`;
}

/** Keeps the departments as the queue showed them, so that the screen of one leads to the next of the same list. */
export function rememberQueue(keys: readonly BudgetKey[]): void {
  try {
    window.sessionStorage.setItem(KEY, JSON.stringify(keys));
  } catch {
    // Where the browser keeps nothing, the way leads back to the queue alone.
    return;
  }
}

/** The departments before and after one in the list that was shown last; none where it is not in it. */
export function neighboursOf(key: BudgetKey): { previous?: BudgetKey; next?: BudgetKey } {
  const keys = remembered();
  const at = keys.findIndex((other) => nameOfKey(other) === nameOfKey(key));
  if (at < 0) return {};
  const [previous, next] = [keys[at - 1], keys[at + 1]];
  return { ...(previous === undefined ? {} : { previous }), ...(next === undefined ? {} : { next }) };
}

function remembered(): BudgetKey[] {
  try {
    const kept: unknown = JSON.parse(window.sessionStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? (kept as BudgetKey[]) : [];
  } catch {
    // Somebody else's text under this name is no list.
    return [];
  }
}
