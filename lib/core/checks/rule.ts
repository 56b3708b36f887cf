import type { PublishedTables, TableContext } from '#lib/core/tables/index.ts';
import type { Finding } from './finding.ts';

/** What rules look at: the budget with its ledger, its tables as published, and which of them the report prints. */
export type CheckInput = { context: TableContext; published: PublishedTables; printed: ReadonlySet<string> };

/** A rule: plain, pure, its findings in a stable order. */
export type Rule = (input: CheckInput) => Finding[];
