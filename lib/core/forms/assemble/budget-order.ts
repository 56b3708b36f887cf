import { ranksBetween } from '../rank.ts';

/** Where the first row of a form stands that has no neighbours; ranks of imported lists all lie before it. */
const FIRST = 'a0';
const BEFORE_FIRST = 'Zz';

/**
 * Places for a list of the package whose rows go to several forms: comparable across them, and before any row that is
 * added behind them, so that the package's own order comes back.
 */
export function importedRanks(count: number): string[] {
  return ranksBetween({ after: BEFORE_FIRST, before: FIRST, count });
}

/** Rows of several forms as one list: imported ones in their order, then the others as they come, form by form. */
export function inBudgetOrder<T>(entries: readonly T[], rankOf: (entry: T) => string): T[] {
  const imported = entries.filter((entry) => rankOf(entry) < FIRST);
  imported.sort((a, b) => (rankOf(a) < rankOf(b) ? -1 : rankOf(a) > rankOf(b) ? 1 : 0));
  return imported.length === 0 ? [...entries] : [...imported, ...entries.filter((entry) => rankOf(entry) >= FIRST)];
}
