import { dayOf } from '#lib/core/days/index.ts';
import { PORTAL_PATH, type ReleaseHead, releasePath } from '#lib/core/screen/index.ts';
import { element, escaped, joined } from '../html/markup.ts';

/** Most addresses that a sitemap may name, by its protocol. */
const MOST_ADDRESSES = 50_000;

/** The addresses that search engines are to visit, by the sitemaps protocol: as many as it allows, in the order given. @param input.origin where the site is reached */
export function sitemapText(input: { origin: string; releases: readonly ReleaseHead[] }): string {
  const { origin, releases } = input;
  const pages = [
    { path: PORTAL_PATH, day: undefined },
    ...releases.flatMap(({ key, releasedAt }) =>
      ['', '/picture', '/comparison'].map((below) => ({ path: `${releasePath(key)}${below}`, day: dayOf(releasedAt) })),
    ),
  ];
  const entries = pages
    .slice(0, MOST_ADDRESSES)
    .map(({ path, day }) =>
      element(
        'url',
        {},
        element('loc', {}, escaped(`${origin}${path}`)),
        day === undefined ? joined([]) : element('lastmod', {}, escaped(day)),
      ),
    );
  const all = element('urlset', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, joined(entries, '\n'));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${all}\n`;
}
