import { pictureOf } from '#lib/core/picture/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import { chartList, flowDrawing, type PortalPage, pictureCharts, picturePage } from '#lib/exporters/portal/index.ts';
import type { ReleaseUnknown } from '#lib/usecases/releases/read-release.ts';
import type { Container } from '../container.ts';
import type { Releases } from '../releases.ts';
import { type KeptText, keptPage } from './kept-page.ts';
import { chartsOfPage } from './page-charts.ts';
import { pageText, siteAssets } from './portal-route.ts';

/** A page whose charts could not be drawn: handed out, and tried again for the next reader. */
type WithoutCharts = { code: 'WITHOUT_CHARTS'; page: PortalPage };

type Asked = { container: Container; asked: Parameters<Releases['find']>[0] };

/** The page 一图读懂 of a release as it is kept, drawn and written now where it is not. */
export async function pictureOfRelease({
  container,
  asked,
}: Asked): Promise<Result<KeptText, ReleaseUnknown | WithoutCharts>> {
  const { releases } = container;
  const found = await releases.find(asked);
  if (!found.ok) return found;
  const { key, sha256, versions } = found.value;
  const { version } = await siteAssets(container);
  return keptPage<ReleaseUnknown | WithoutCharts>({
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
}

/**
 * Draws the picture before anybody asks for it: starting what draws takes a second or more, and whoever publishes or reads a
 * report is likely to open it next. Nobody waits for it.
 */
export function drawAhead({ container, asked }: Asked): void {
  pictureOfRelease({ container, asked }).catch((error) =>
    container.logger.error({ event: 'picture.not-drawn-ahead', err: error }),
  );
}
