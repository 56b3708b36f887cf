export type * from './accounts.ts';
export type * from './audit.ts';
export type * from './budgets.ts';
export type * from './classification.ts';
export type * from './forms.ts';
export type * from './ledger.ts';
export type * from './storage.ts';
export type * from './workflow.ts';
