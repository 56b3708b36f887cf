import { ok } from '#lib/core/result/index.ts';
import { RELEASE_FILES } from '../release-files.ts';
import { askedRelease, type ReleaseParams } from './asked-release.ts';
import { drawAhead } from './drawn-picture.ts';
import { keptPage } from './kept-page.ts';
import { answerNothing, answerText, definePortalRoute, pageText, siteAssets } from './portal-route.ts';
import { releasePage } from './release-page.ts';

/** The report of a release to read in the browser. Written once for each state of its files and versions, then kept. */
export const getReportPage = definePortalRoute<ReleaseParams>(async ({ request, params, container }) => {
  const { releases } = container;
  const asked = askedRelease(params);
  const found = asked && (await releases.find(asked));
  if (asked === undefined || !found?.ok) return answerNothing({ request, container });
  const { key, sha256, versions } = found.value;
  const files = await releases.files(key);
  // Whoever reads first need not wait for the files; whoever comes later sees their sizes.
  if (files.length < RELEASE_FILES.length) void releases.prepare(key);
  const made = files.map((file) => `${file.name}=${file.sha256}`).join(',');
  const { version } = await siteAssets(container);
  const kept = await keptPage({
    name: `report/${sha256}/${key.region}/${key.department}/${key.year}/${key.version}/${versions.length}/${version}/${made}`,
    make: async () => {
      const release = await releases.read(asked);
      if (!release.ok) return release;
      drawAhead({ container, asked });
      return ok(await pageText({ container, page: releasePage({ release: release.value, files }) }));
    },
  });
  if (!kept.ok) return answerNothing({ request, container });
  return answerText({ request, kept: kept.value, contentType: 'text/html; charset=utf-8' });
});
