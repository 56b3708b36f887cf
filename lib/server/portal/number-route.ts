import { printsNumber } from '#lib/core/explanation/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import { idInPath, type NumberPlace, numberPath } from '#lib/core/screen/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';
import { numberPage } from '#lib/exporters/portal/index.ts';
import { readReleasedPackage } from '#lib/usecases/releases/read-released-package.ts';
import type { Container } from '../container.ts';
import { askedRelease, type ReleaseParams } from './asked-release.ts';
import { keptPage } from './kept-page.ts';
import { answerBusy, answerNothing, answerText, definePortalRoute, pageText, siteAssets } from './portal-route.ts';

type CellParams = ReleaseParams & { table: string; row: string; column: string };
type FigureParams = ReleaseParams & { figure: string };

/** A cell of a published table or form, explained. */
export const getCellPage = numberRoute<CellParams>(({ table, row, column }) => ({
  table: idInPath(table),
  row: idInPath(row),
  column: idInPath(column),
}));

/** A figure of a published sentence, explained. */
export const getFigurePage = numberRoute<FigureParams>(({ figure }) => ({ figure: idInPath(figure) }));

/** Written once for each version and number, then kept. What is no number of the report is not found. */
function numberRoute<P extends ReleaseParams>(placeIn: (params: P) => NumberPlace) {
  return definePortalRoute<P>(async ({ request, params, container }) => {
    const asked = askedRelease(params);
    const found = asked && (await container.releases.find(asked));
    if (asked === undefined || !found?.ok) return answerNothing({ request, container });
    const { key, sha256, versions } = found.value;
    const place = placeIn(params);
    const lastYear = { ...asked.key, year: key.year - 1 };
    const before = await container.releases.find({ key: lastYear });
    const edition = before.ok ? before.value.sha256 : '';
    const { version } = await siteAssets(container);
    const name = `number/${sha256}/${key.region}/${key.department}/${key.year}/${key.version}`;
    const kept = await keptPage({
      name: `${name}/${versions.length}/${edition}/${version}${numberPath(place)}`,
      make: () => written({ container, asked, place, lastYear }),
    });
    if (kept.ok) return answerText({ request, kept: kept.value, contentType: 'text/html; charset=utf-8' });
    return UNKNOWN.has(kept.error.code) ? answerNothing({ request, container }) : answerBusy({ request, container });
  });
}

/** Why there is no such page; whatever else went wrong passes. */
const UNKNOWN = new Set(['RELEASE_UNKNOWN', 'PACKAGE_MISSING', 'CELL_UNKNOWN']);

async function written(input: {
  container: Container;
  asked: NonNullable<ReturnType<typeof askedRelease>>;
  place: NumberPlace;
  lastYear: BudgetKey;
}): Promise<Result<string, { code: string }>> {
  const { container, asked, place, lastYear } = input;
  const release = await container.releases.read(asked);
  if (!release.ok) return release;
  const { document, key, sha256 } = release.value;
  // Asked here: addresses of nothing are without end, and the worker is there for people who work, too.
  if (!printsNumber({ document, place })) return refuse({ code: 'CELL_UNKNOWN' });
  const explained = await container.derivations.published({
    name: `release/${key.region}/${key.department}/${key.year}/${key.version}/${sha256}`,
    place,
    read: async () => {
      const frozen = await readReleasedPackage({ services: container.services, release: release.value });
      return frozen.ok ? ok({ ...frozen.value, document }) : frozen;
    },
  });
  if (!explained.ok) return explained;
  const before = await container.releases.read({ key: lastYear });
  const page = numberPage({
    release: release.value,
    explained: explained.value,
    lastYear: before.ok ? before.value : undefined,
  });
  return ok(await pageText({ container, page }));
}
