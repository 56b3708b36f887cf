import { pageReleases } from '#lib/usecases/releases/page-releases.ts';
import { defineOpenDataRoute } from './open-data-route.ts';
import { OPERATIONS } from './operations.ts';
import { summaryOf } from './release-answer.ts';

/** How many a page has where nobody says. */
const PAGE = 50;

/** Regions that there is anything of. */
export const listRegions = defineOpenDataRoute(OPERATIONS.listRegions, async ({ container }) => {
  const { regions } = await container.services.storage.read(({ releases }) => releases.places());
  return { kind: 'json', body: { regions }, lasting: 'for-a-minute' };
});

/** Years that there is anything of. */
export const listYears = defineOpenDataRoute(OPERATIONS.listYears, async ({ container }) => {
  const { years } = await container.services.storage.read(({ releases }) => releases.places());
  return { kind: 'json', body: { years }, lasting: 'for-a-minute' };
});

/** The newest versions that fit, a page at a time. */
export const listPublished = defineOpenDataRoute(OPERATIONS.listReleases, async ({ given, container }) => {
  const { region, year, department, name, limit, cursor } = given;
  const [afterYear, afterRegion = '', afterDepartment = ''] = cursor?.split('.') ?? [];
  const page = await pageReleases({
    services: container.services,
    search: {
      ...(region === undefined ? {} : { region }),
      ...(year === undefined ? {} : { year: Number(year) }),
      ...(department === undefined ? {} : { department }),
      ...(name === undefined ? {} : { text: name }),
    },
    limit: limit === undefined ? PAGE : Number(limit),
    after:
      afterYear === undefined
        ? undefined
        : { year: Number(afterYear), region: afterRegion, department: afterDepartment },
  });
  const { next } = page;
  return {
    kind: 'json',
    body: {
      releases: page.releases.map(summaryOf),
      next: next === undefined ? null : `${next.year}.${next.region}.${next.department}`,
    },
    lasting: 'for-a-minute',
  };
});
