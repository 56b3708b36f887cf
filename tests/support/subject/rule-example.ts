import type { Subject } from '#lib/core/checks/index.ts';
import { wan, withCell } from './change-subject.ts';
import { consistentSubject } from './consistent-subject.ts';

/** A report that a rule passes, one that it does not, and words of what it says of the second. */
export type RuleExample = { rule: string; passes: () => Subject; fails: () => Subject; says: string };

/** An example whose first report is the one in which everything agrees. */
export function example(rule: string, fails: () => Subject, says: string): RuleExample {
  return { rule, passes: consistentSubject, fails, says };
}

/** That report with another amount, in 万元, in a cell. */
export function wrongCell(table: string, row: string, column: string, amount: string): () => Subject {
  return () => withCell(consistentSubject(), { table, row, column }, wan(amount));
}
