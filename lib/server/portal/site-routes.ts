import { PORTAL_PATH } from '#lib/core/screen/index.ts';
import { sitemapText } from '#lib/exporters/portal/index.ts';
import { everyRelease } from '#lib/usecases/releases/list-releases.ts';
import type { Container } from '../container.ts';
import { keptText } from './kept-page.ts';
import { answerNothing, answerText, definePortalRoute, siteAssets } from './portal-route.ts';

const FOR_GOOD = 'public, max-age=31536000, immutable';

/** Style and script, at an address that changes with them. Under another version there is nothing. */
export const getAsset = definePortalRoute<{ version: string; name: string }>(async ({ request, params, container }) => {
  const { version, files } = await siteAssets(container);
  const file = files.get(params.name);
  if (file === undefined || params.version !== version) return answerNothing({ request, container });
  const { text, contentType } = file;
  return answerText({ request, kept: await keptText(text), contentType, cacheControl: FOR_GOOD });
});

/** What search engines are to visit. */
export const getSitemap = definePortalRoute(async ({ request, container }) => {
  const releases = await everyRelease(container);
  const kept = await keptText(sitemapText({ origin: originOf({ request, container }), releases }));
  return answerText({ request, kept, contentType: 'application/xml; charset=utf-8' });
});

/** Search engines read what is public, and stay away from where people work. */
export const getRobots = definePortalRoute(async ({ request, container }) => {
  const origin = originOf({ request, container });
  const rules = [
    'User-agent: *',
    `Allow: ${PORTAL_PATH}`,
    'Allow: /icon.svg',
    // Every number has a page of its own: thousands that nobody looks for.
    `Disallow: ${PORTAL_PATH}/*/cell/`,
    `Disallow: ${PORTAL_PATH}/*/figure/`,
    'Disallow: /',
    '',
    `Sitemap: ${origin}${PORTAL_PATH}/sitemap.xml`,
    '',
  ];
  return answerText({ request, kept: await keptText(rules.join('\n')), contentType: 'text/plain; charset=utf-8' });
});

/** Any other address below the site's. */
export const getNothing = definePortalRoute(answerNothing);

/** Where the site is reached, as its operator says, else as it was reached now. */
function originOf({ request, container }: { request: Request; container: Container }): string {
  const { PUBLIC_URL } = container.environment;
  if (PUBLIC_URL !== undefined) return new URL(PUBLIC_URL).origin;
  const host = request.headers.get('host') ?? '';
  return /^[\w.:[\]-]+$/.test(host) ? `http://${host}` : new URL(request.url).origin;
}
