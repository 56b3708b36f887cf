import { compareReportYears } from '#lib/core/picture/index.ts';
import { type ComparisonInput, comparisonCharts, comparisonPage } from '#lib/exporters/portal/index.ts';
import { askedRelease, type ReleaseParams } from './asked-release.ts';
import { earlierFigures, figuresOfAll, figuresOfRelease } from './compared-releases.ts';
import { choiceOf, MOST_COMPARED } from './comparison-choice.ts';
import { searchOf } from './find-route.ts';
import { chartsOfPage } from './page-charts.ts';
import { answerNothing, answerPage, definePortalRoute } from './portal-route.ts';

/** A release beside those of other years and other departments. */
export const getComparisonPage = definePortalRoute<ReleaseParams>(async ({ request, params, container }) => {
  const { releases } = container;
  const asked = askedRelease(params);
  const found = asked && (await releases.find(asked));
  if (asked === undefined || !found?.ok) return answerNothing({ request, container });
  const { key } = found.value;
  const current = await figuresOfRelease({ releases, key, version: key.version });
  if (current === undefined) return answerNothing({ request, container });
  const query = new URL(request.url).searchParams;
  const text = searchOf(query).text ?? '';
  const chosen = await choiceOf({ releases, release: found.value, query, text });
  const compared: ComparisonInput = {
    release: found.value,
    current,
    years: compareReportYears({ current, earlier: await earlierFigures({ releases, key }) }),
    others: await figuresOfAll({ releases, keys: chosen.keys }),
    alike: chosen.alike,
    found: chosen.found,
    text,
    most: MOST_COMPARED,
    asked: query.size > 0,
  };
  const { drawn } = await chartsOfPage({ container, charts: Object.values(comparisonCharts(compared)) });
  return answerPage({ request, container, page: comparisonPage({ ...compared, drawn }) });
});
