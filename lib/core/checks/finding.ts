/** How grave a finding is: `error` blocks submission, `warning` needs a reason, `notice` informs. */
export type Severity = 'error' | 'warning' | 'notice';

/** What a finding points at; ids of the derived tables, or a form and its field. */
export type FindingPlace = { table?: string; row?: string; column?: string; form?: string; field?: string };

/** Something that a rule found. `rule` is the id in the rule catalogue; `message` is for people, in Chinese. */
export type Finding = { rule: string; severity: Severity; message: string; at: FindingPlace[] };
