import type { BudgetKey } from '#lib/core/workflow/index.ts';

/** Where the public finds what was published. */
export const PORTAL_PATH = '/open';

/** What a department published, for everybody: the newest version, or the one that is given. Addresses of its pages begin with it. */
export function releasePath({ region, department, year }: BudgetKey, version?: number): string {
  const path = `${PORTAL_PATH}/${encodeURIComponent(region)}/${year}/${encodeURIComponent(department)}`;
  return version === undefined ? path : `${path}/v/${version}`;
}
