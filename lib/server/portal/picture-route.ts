import { pictureOf } from '#lib/core/picture/index.ts';
import { ok, refuse } from '#lib/core/result/index.ts';
import { chartList, flowDrawing, type PortalPage, pictureCharts, picturePage } from '#lib/exporters/portal/index.ts';
import type { ReleaseUnknown } from '#lib/usecases/releases/read-release.ts';
import { askedRelease, type ReleaseParams } from './asked-release.ts';
import { keptPage } from './kept-page.ts';
import { chartsOfPage } from './page-charts.ts';
import { answerNothing, answerPage, answerText, definePortalRoute, pageText, siteAssets } from './portal-route.ts';

/** A page whose charts could not be drawn: handed out, and tried again for the next reader. */
type WithoutCharts = { code: 'WITHOUT_CHARTS'; page: PortalPage };

/** 一图读懂 of a release. Drawn and written once, then kept. */
export const getPicturePage = definePortalRoute<ReleaseParams>(async ({ request, params, container }) => {
  const { releases } = container;
  const asked = askedRelease(params);
  const found = asked && (await releases.find(asked));
  if (asked === undefined || !found?.ok) return answerNothing({ request, container });
  const { key, sha256, versions } = found.value;
  const { version } = await siteAssets(container);
  const kept = await keptPage<ReleaseUnknown | WithoutCharts>({
    name: `picture/${sha256}/${key.region}/${key.department}/${key.year}/${key.version}/${versions.length}/${version}`,
    make: async () => {
      const release = await releases.read(asked);
      if (!release.ok) return release;
      const picture = pictureOf(release.value.document);
      const flow = flowDrawing(picture);
      const { drawn, besides, whole } = await chartsOfPage({
        container,
        charts: chartList(pictureCharts(picture)),
        besides: flow === undefined ? [] : [flow],
      });
      const page = picturePage({ release: release.value, picture, drawn, flow: besides[0] });
      return whole ? ok(await pageText({ container, page })) : refuse({ code: 'WITHOUT_CHARTS', page });
    },
  });
  if (kept.ok) return answerText({ request, kept: kept.value, contentType: 'text/html; charset=utf-8' });
  if (kept.error.code === 'WITHOUT_CHARTS') return answerPage({ request, container, page: kept.error.page });
  return answerNothing({ request, container });
});
