import type { OrganisationChange } from '#lib/core/organisation/index.ts';
import type { Deadline } from '#lib/core/workflow/index.ts';

/** What the budget office sets for a year. */
type Settings = { rounds: number; template: string; deadlines: readonly Deadline[] };

/** What the budget office does to a year and to the organisation, in the chain of the region with department ''. */
export type YearEvent =
  /** `quotas` counts the rows of 定额 that were copied from last year. */
  | { type: 'year.opened'; version: 1; year: number; quotas: number; after: Settings }
  | { type: 'year.changed'; version: 1; year: number; before: Settings; after: Settings }
  | { type: 'organisation.changed'; version: 1; changes: readonly OrganisationChange[] };
