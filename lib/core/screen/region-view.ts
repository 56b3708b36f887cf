import type { AgainstEnvelope } from '#lib/core/comparison/index.ts';
import type { StateId } from '#lib/core/workflow/index.ts';
import type { QueueEntry } from './review-queue.ts';

/** How many budgets are in which state, and how many of all are late. */
export type StateCounts = { states: readonly { state: StateId; count: number }[]; late: number; all: number };

/** A department's budget with its control figures. */
export type RegionDepartment = QueueEntry & { sums: AgainstEnvelope };

/** How far a region has come in a year, in code order, and what it comes to beside the control figures. In 分. */
export type RegionView = {
  region: { code: string; name: string };
  year: number;
  counts: StateCounts;
  sections: readonly {
    code: string;
    name: string;
    counts: StateCounts;
    sums: AgainstEnvelope;
    departments: readonly RegionDepartment[];
  }[];
  total: AgainstEnvelope;
  classes: readonly { code: string; name: string; amount: AgainstEnvelope['amount'] }[];
  funds: readonly (AgainstEnvelope & { name: string })[];
};
