import type { PublishedTables, TableContext } from '#lib/core/tables/index.ts';
import type { Finding } from './finding.ts';

/** What rules look at: the budget with its ledger, and its tables as published. */
export type CheckInput = { context: TableContext; published: PublishedTables };

/** A rule: plain, pure, its findings in a stable order. */
export type Rule = (input: CheckInput) => Finding[];
