import type { Fen } from '#lib/core/money/index.ts';
import type { Place } from './subject/place.ts';
import type { Subject } from './subject/subject.ts';

/** What a rule's findings ask for: `block` stops submission, `warn` needs a reason, `info` only informs. */
export type RuleLevel = 'block' | 'warn' | 'info';

/** The likely origin of a wrong value, where the numbers themselves tell it. */
export type Cause =
  | 'divided-by-this-year'
  | 'yuan-for-wanyuan'
  | 'transposed-digits'
  | 'sub-item-missing'
  | 'shifted-column'
  | 'copied'
  | 'stale-after-cut'
  | 'wrong-sign'
  | 'truncated'
  | 'rounding';

/**
 * Something that a rule found. `message` is one Chinese sentence: what stands, what should, and the way out. `stated` and
 * `expected` are both sides as printed (万元 with two decimals, percent with its sign, or words). `quote` is the text as it
 * stands. `tail` is true where the difference is only rounding (≤ the tolerance): then it is information, never an error.
 * `at` is where it stands, first the place that is wrong, then the places that it was compared with. `level` is given where
 * this finding is graver or lighter than its rule.
 */
export type RuleFinding = {
  message: string;
  at: readonly Place[];
  quote?: string;
  stated?: string;
  expected?: string;
  tail?: boolean;
  cause?: Cause;
  level?: RuleLevel;
};

/** How a rule ended. `no-data`: what it needs could not be read or is not entered — never counted as passed. */
export type RuleOutcome =
  | { outcome: 'pass' }
  | { outcome: 'fail'; findings: readonly RuleFinding[] }
  | { outcome: 'not-applicable'; why: string }
  | { outcome: 'no-data'; what: string };

/** What is the same for a whole run. `tolerance` in 分: what two published sums may differ by rounding. */
export type RuleLimits = { tolerance: Fen };

/**
 * A rule of the catalogue. Pure; findings in a stable order. `reads` are the parts of the subject that it looks at: as long
 * as those are the same values, so is its outcome.
 */
export type RuleDefinition = {
  id: string;
  /** The equation or demand, as in the catalogue. */
  statement: string;
  /** Where in a report it looks, for people. */
  relatesTo: string;
  level: RuleLevel;
  /** 法律、制度依据. */
  basis: string;
  /** For people: why this matters and what is to be done. */
  explanation: string;
  reads: readonly (keyof Subject)[];
  examine: (subject: Subject, limits: RuleLimits) => RuleOutcome;
};
