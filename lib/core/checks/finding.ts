import type { Cause } from './rule-definition.ts';
import type { Place } from './subject/place.ts';

/** How grave a finding is: `error` blocks submission, `warning` needs a reason, `notice` informs. */
export type Severity = 'error' | 'warning' | 'notice';

/** What a finding points at; ids of the derived tables, or a form and its field. */
export type FindingPlace = Place;

/**
 * Something that a rule found. `rule` is the id in the rule catalogue; `message` is for people, in Chinese. `quote` is the
 * text as it stands, `stated` and `expected` both sides as printed, `tail` true where they differ by rounding alone.
 */
export type Finding = {
  rule: string;
  severity: Severity;
  message: string;
  at: FindingPlace[];
  quote?: string;
  stated?: string;
  expected?: string;
  tail?: boolean;
  cause?: Cause;
};
