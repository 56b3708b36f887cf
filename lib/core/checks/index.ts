export type { Finding, FindingPlace, Severity } from './finding.ts';
