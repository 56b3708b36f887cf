import type { AdministratorDuty } from './roles.ts';

/** The one budget of a department in a fiscal year. */
export type BudgetKey = { region: string; department: string; year: number };

/**
 * What an actor may look at: every query is limited to it. `everything` belongs to the product's own command line,
 * `accounts` to administrators, who see the accounts of a region (of all where it is null) and no budget figures.
 */
export type Scope =
  | { level: 'everything' }
  | { level: 'region'; region: string }
  | { level: 'section'; region: string; section: string }
  | { level: 'department'; region: string; department: string }
  | { level: 'unit'; region: string; department: string; unit: string }
  | { level: 'accounts'; duty: AdministratorDuty; region: string | null };

/** Where a thing stands in the organisation. Without a unit it belongs to the department as a whole. */
export type Place = { region: string; section: string; department: string; unit?: string };

/** Whether a place lies in a scope. A unit's scope reaches its department's budget, of which it then sees its own part. */
export function covers(scope: Scope, place: Place): boolean {
  if (scope.level === 'everything') return true;
  if (scope.level === 'accounts' || scope.region !== place.region) return false;
  if (scope.level === 'region') return true;
  if (scope.level === 'section') return scope.section === place.section;
  if (scope.department !== place.department) return false;
  return scope.level === 'department' || place.unit === undefined || scope.unit === place.unit;
}
