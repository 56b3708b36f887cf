import type { ReleaseHead, ReleaseSearch } from '#lib/core/screen/index.ts';
import type { Services } from '../services.ts';

/** Most budgets that one search answers with: more are found by saying more. */
const MOST = 500;

/**
 * The newest published version of each budget that fits, for everybody; the latest year first.
 * @returns `more` where there are others that are not listed; `regions` and `years` are all that there is anything of
 */
export async function listReleases(input: {
  services: Pick<Services, 'storage'>;
  search: ReleaseSearch;
}): Promise<ReleaseList> {
  const { services, search } = input;
  return services.storage.read(async ({ releases }) => {
    const found = await releases.list({ search, limit: MOST + 1 });
    return { releases: found.slice(0, MOST), more: found.length > MOST, ...(await releases.places()) };
  });
}

/** Most versions that search engines are told of. */
const MOST_TOLD = 50_000;

/** The newest published version of every budget, for search engines, the latest year first. */
export async function everyRelease({ services }: { services: Pick<Services, 'storage'> }): Promise<ReleaseHead[]> {
  return services.storage.read(({ releases }) => releases.list({ search: {}, limit: MOST_TOLD }));
}

/** What was found, and among what. */
export type ReleaseList = {
  releases: readonly ReleaseHead[];
  more: boolean;
  regions: readonly { code: string; name: string }[];
  years: readonly number[];
};
