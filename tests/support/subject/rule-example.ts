import type { Subject } from '#lib/core/checks/index.ts';

/** A report that a rule passes, one that it does not, and words of what it says of the second. */
export type RuleExample = { rule: string; passes: () => Subject; fails: () => Subject; says: string };
