import { compareReportYears } from '#lib/core/picture/index.ts';
import type { ReleaseHead } from '#lib/core/screen/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';
import {
  CHOSEN,
  type ComparisonInput,
  comparisonCharts,
  comparisonPage,
  type OfferedDepartment,
  WITH,
} from '#lib/exporters/portal/index.ts';
import { budgetKey } from '../budget-address.ts';
import type { Releases } from '../releases.ts';
import { askedRelease, type ReleaseParams } from './asked-release.ts';
import {
  alikeReleases,
  earlierFigures,
  figuresOfAll,
  figuresOfRelease,
  isSame,
  namedReleases,
  unique,
} from './compared-releases.ts';
import { searchOf } from './find-route.ts';
import { chartsOfPage } from './page-charts.ts';
import { answerNothing, answerPage, definePortalRoute } from './portal-route.ts';

/** Departments that are compared at once: more columns nobody reads. */
const MOST = 5;
/** Of those of the same kind, how many are compared before anybody chooses. */
const AT_FIRST = 3;

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
    most: MOST,
    asked: query.size > 0,
  };
  const { drawn } = await chartsOfPage({ container, charts: Object.values(comparisonCharts(compared)) });
  return answerPage({ request, container, page: comparisonPage({ ...compared, drawn }) });
});

type Choice = { keys: BudgetKey[]; alike: OfferedDepartment[]; found: OfferedDepartment[] };

/** Whom to compare with: those that the address names, or, before anybody chose, the first of the same kind. */
async function choiceOf(input: {
  releases: Releases;
  release: ReleaseHead;
  query: URLSearchParams;
  text: string;
}): Promise<Choice> {
  const { releases, release, query, text } = input;
  const alike = await alikeReleases({ releases, release });
  const named = await namedReleases({ releases, key: release.key, text });
  const wanted = query.getAll(WITH).flatMap(keyOf);
  const picked = await headsOf({ releases, keys: wanted.filter((key) => !isSame(key, release.key)).slice(0, MOST) });
  const first = query.has(CHOSEN) || wanted.length > 0 ? picked : alike.slice(0, AT_FIRST);
  const offered = (heads: readonly ReleaseHead[]) =>
    heads.map((head) => ({ ...head, chosen: first.some(({ key }) => isSame(key, head.key)) }));
  const others = unique([...picked, ...named]).filter((head) => !alike.some(({ key }) => isSame(key, head.key)));
  return { keys: first.map(({ key }) => key), alike: offered(alike), found: offered(others) };
}

function keyOf(value: string): BudgetKey[] {
  const [region = '', year = '', department = ''] = value.split('/');
  const key = budgetKey({ region, year, department });
  return key === undefined ? [] : [key];
}

async function headsOf({ releases, keys }: { releases: Releases; keys: readonly BudgetKey[] }): Promise<ReleaseHead[]> {
  const heads = await Promise.all(keys.map((key) => releases.find({ key })));
  return unique(heads.flatMap((head) => (head.ok ? [head.value] : [])));
}
