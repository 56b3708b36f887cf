import type { ReleaseSearch } from '#lib/core/screen/index.ts';
import { findPage } from '#lib/exporters/portal/index.ts';
import { isCode, isYear } from '../budget-address.ts';
import { answerPage, definePortalRoute } from './portal-route.ts';

/** Longest text that is looked for. Longer ones are cut: no name is as long. */
const LONGEST = 60;

/** Where everybody begins: what was published, found by region, year, department and name. */
export const getFindPage = definePortalRoute(async ({ request, container }) => {
  const search = searchOf(new URL(request.url).searchParams);
  const found = await container.releases.list(search);
  return answerPage({ request, container, page: findPage({ search, ...found }) });
});

/** What the address looks for; a part that can be nothing there is looks for nothing. */
export function searchOf(query: URLSearchParams): ReleaseSearch {
  const part = (name: string) => query.get(name)?.trim() ?? '';
  const [region, year, department] = [part('region'), part('year'), part('department')];
  const text = [
    ...part('text')
      .toWellFormed()
      .replace(/\p{Cc}/gu, ''),
  ]
    .slice(0, LONGEST)
    .join('');
  return {
    ...(isCode(region) ? { region } : {}),
    ...(isYear(year) ? { year: Number(year) } : {}),
    ...(isCode(department) ? { department } : {}),
    ...(text === '' ? {} : { text }),
  };
}
