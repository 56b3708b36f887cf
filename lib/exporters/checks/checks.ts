import type { CheckedRule, Finding, Severity } from '#lib/core/checks/index.ts';

/** A budget's checks: whose report, what was found, and how each rule ended. */
export type Checks = { title: string; findings: readonly Finding[]; checked: readonly CheckedRule[] };

/** What a finding asks for, as people are told. */
export const SEVERITY_HEADS: Readonly<Record<Severity, string>> = {
  error: '须改正',
  warning: '须说明理由',
  notice: '提示',
};
