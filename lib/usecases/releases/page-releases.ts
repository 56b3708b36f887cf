import type { ReleaseHead, ReleaseSearch } from '#lib/core/screen/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';
import type { Services } from '../services.ts';

/** Published versions, a page at a time; `next` is where the next page goes on, absent on the last. */
export type ReleasePage = { releases: readonly ReleaseHead[]; next?: BudgetKey };

/** A page of the newest published versions of the budgets that fit, for everybody; the latest year first. */
export async function pageReleases(input: {
  services: Pick<Services, 'storage'>;
  search: ReleaseSearch;
  limit: number;
  after?: BudgetKey | undefined;
}): Promise<ReleasePage> {
  const { services, search, limit, after } = input;
  const found = await services.storage.read(({ releases }) => releases.list({ search, limit: limit + 1, after }));
  const page = found.slice(0, limit);
  const last = page.at(-1);
  if (found.length <= limit || last === undefined) return { releases: page };
  const { region, department, year } = last.key;
  return { releases: page, next: { region, department, year } };
}
