import type { Cause, Place, RuleLevel, Severity } from '#lib/core/checks/index.ts';
import type { NotRead, ReadDocument } from '#lib/core/reading/index.ts';

/** Something found in a published report, as the output has it. `stated` and `expected` are `''` where nothing compares. */
export type ExaminationFinding = {
  rule: string;
  severity: Severity;
  quote: string;
  stated: string;
  expected: string;
  tail: boolean;
  at: Pick<Place, 'page' | 'line' | 'section' | 'table' | 'row' | 'column'>;
  message: string;
  cause?: Cause;
};

/** The output “budget-examination” version 1: exactly these keys. */
export type Examination = {
  format: 'budget-examination';
  version: 1;
  source: { name: string; kind: ReadDocument['kind']; pages?: number };
  template?: string;
  read: { tables: number; sentences: number; figures: number };
  findings: ExaminationFinding[];
  notChecked: NotRead[];
};

/** How a rule ended on a report; `why` where it could not be asked or does not concern the report. */
export type ExaminedRule = {
  id: string;
  statement: string;
  basis: string;
  explanation: string;
  level: RuleLevel;
  outcome: 'pass' | 'fail' | 'not-applicable' | 'no-data';
  why?: string;
};

/**
 * An examination with what a person needs to follow it: the text as it was read, the tables that were recognised, and every
 * rule with how it ended.
 */
export type ExaminedReport = {
  examination: Examination;
  department?: string;
  fiscalYear?: number;
  prior?: { name: string; fiscalYear: number; amounts: number };
  tables: { number?: string; title: string; rows: number }[];
  rules: ExaminedRule[];
  blocks: ReadDocument['blocks'];
};
