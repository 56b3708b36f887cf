import { messagePage, type PortalPage, portalDocument } from '#lib/exporters/portal/index.ts';
import { type Container, container } from '../container.ts';
import { hasAlready } from '../has-already.ts';
import { storageTroubleOf } from '../storage-trouble.ts';
import { type KeptText, keptText } from './kept-page.ts';
import { portalAssets } from './portal-assets.ts';

/** What a handler gets. Nobody is asked who they are. */
export type PortalRouteInput<P> = { request: Request; params: P; container: Container };

/** Always asked for again, and answered without a body where nothing has changed: a correction is seen at once. */
const ASK_AGAIN = 'public, no-cache';

/** A page of the public site. Whatever goes wrong is said on a page of it, without what the program said of it. */
export function definePortalRoute<P = Record<string, never>>(
  handler: (input: PortalRouteInput<P>) => Promise<Response>,
) {
  return async (request: Request, context: { params: Promise<P> }): Promise<Response> => {
    try {
      return await handler({ request, params: await context.params, container: await container() });
    } catch (error) {
      return answerTrouble({ request, error });
    }
  };
}

/** A page that is handed out as it is now. */
export async function answerPage(input: {
  request: Request;
  container: Container;
  page: PortalPage;
  status?: number;
}): Promise<Response> {
  const { request, status = 200 } = input;
  const kept = await keptText(await pageText(input));
  return answerText({ request, kept, status, contentType: 'text/html; charset=utf-8' });
}

/** The text of a page in the frame of the site. */
export async function pageText({
  container: opened,
  page,
}: {
  container: Container;
  page: PortalPage;
}): Promise<string> {
  const { PUBLIC_URL } = opened.environment;
  const { version } = await siteAssets(opened);
  return portalDocument({
    page,
    site: { origin: PUBLIC_URL === undefined ? '' : new URL(PUBLIC_URL).origin, assets: version },
  });
}

/** Style and script; read anew at each request while somebody develops them. */
export function siteAssets({ environment }: Pick<Container, 'environment'>) {
  return portalAssets({ fresh: environment.NODE_ENV === 'development' });
}

/** Hands a text out; not at all where the reader has the same already. */
export function answerText(input: {
  request: Request;
  kept: KeptText;
  contentType: string;
  status?: number;
  cacheControl?: string;
}): Response {
  const { request, kept, contentType, status = 200, cacheControl = ASK_AGAIN } = input;
  const etag = `W/"${kept.tag}"`;
  const headers = { ETag: etag, 'Cache-Control': cacheControl };
  if (status === 200 && hasAlready({ request, etag })) return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(kept.plain), { status, headers: { ...headers, 'Content-Type': contentType } });
}

/** The answer to an address that leads to nothing that was published. */
export function answerNothing(input: { request: Request; container: Container }): Promise<Response> {
  const page = messagePage({
    title: '没有找到这一页',
    path: new URL(input.request.url).pathname,
    sentences: ['地址可能写错了，或者这个部门这一年的预算还没有公开。'],
  });
  return answerPage({ ...input, page, status: 404 });
}

async function answerTrouble({ request, error }: { request: Request; error: unknown }): Promise<Response> {
  const opened = await container().catch(() => undefined);
  const { pathname } = new URL(request.url);
  const trouble = storageTroubleOf(error);
  opened?.logger.error({ event: 'portal.failed', path: pathname, trouble, err: error });
  const status = trouble === undefined ? 500 : 503;
  const sentences = ['网站暂时不能打开这一页，请稍后再试。'];
  if (opened === undefined)
    return new Response(sentences.join(''), { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
  return answerPage({
    request,
    container: opened,
    page: messagePage({ title: '暂时打不开', path: pathname, sentences }),
    status,
  });
}
