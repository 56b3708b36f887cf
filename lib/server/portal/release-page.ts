import type { Release, ReleaseFileHead } from '#lib/core/screen/index.ts';
import { numberLinks, type PortalPage, reportPage } from '#lib/exporters/portal/index.ts';
import { RELEASE_FILES } from '../release-files.ts';

/** The page of a release's report, for everybody and for who looks at it before: files that were not made yet are offered without their sizes. */
export function releasePage({ release, files }: { release: Release; files: readonly ReleaseFileHead[] }): PortalPage {
  const offered = RELEASE_FILES.map((name) => files.find((file) => file.name === name) ?? { name });
  return reportPage({ release, files: offered, links: numberLinks(release) });
}
