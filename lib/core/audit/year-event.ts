import type { Deadline } from '#lib/core/workflow/index.ts';

/** What the budget office sets for a year. */
type Settings = { rounds: number; template: string; deadlines: readonly Deadline[] };

/** One thing of the organisation as it was and as it is: null where it was not there, or is not any more. */
type OrganisationChanged = {
  kind: 'section' | 'department' | 'unit';
  code: string;
  /** Code of a unit's department; absent for the others. */
  department?: string;
  before: { name: string; section?: string } | null;
  after: { name: string; section?: string } | null;
};

/** What the budget office does to a year and to the organisation, in the chain of the region with department ''. */
export type YearEvent =
  /** `quotas` counts the rows of 定额 that were copied from last year. */
  | { type: 'year.opened'; version: 1; year: number; quotas: number; after: Settings }
  | { type: 'year.changed'; version: 1; year: number; before: Settings; after: Settings }
  | { type: 'organisation.changed'; version: 1; changes: readonly OrganisationChanged[] };
