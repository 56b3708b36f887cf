import { messagePage, type PortalPage, portalDocument } from '#lib/exporters/portal/index.ts';
import { type Container, container } from '../container.ts';
import { hasAlready } from '../has-already.ts';
import { createRateLimit, PAGES_A_MINUTE } from '../rate-limit.ts';
import { storageTroubleOf } from '../storage-trouble.ts';
import { type KeptText, keptText } from './kept-page.ts';
import { portalAssets } from './portal-assets.ts';

/** What a handler gets. Nobody is asked who they are. */
export type PortalRouteInput<P> = { request: Request; params: P; container: Container };

/** Always asked for again, and answered without a body where nothing has changed: a correction is seen at once. */
const ASK_AGAIN = 'public, no-cache';

/** When who was turned away may come again, in seconds. */
const TRY_AGAIN = 30;

const limit = createRateLimit({ requests: PAGES_A_MINUTE, seconds: 60, machine: 'spared' });

/**
 * A page of the public site, counted by network address. Whatever goes wrong is said on a page of it, without what the program
 * said of it.
 */
export function definePortalRoute<P = Record<string, never>>(
  handler: (input: PortalRouteInput<P>) => Promise<Response>,
) {
  return async (request: Request, context: { params: Promise<P> }): Promise<Response> => {
    try {
      const opened = await container();
      const wait = await limit(request.headers);
      if (wait !== undefined) return await answerTooMany({ request, container: opened, wait });
      return await handler({ request, params: await context.params, container: opened });
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

/** The answer to what cannot be made just now: too many ask for the like, or it was interrupted. */
export async function answerBusy(input: {
  request: Request;
  container: Container;
  title?: string;
  sentence?: string;
}): Promise<Response> {
  const { request, title = '暂时打不开', sentence = '同时查看的人较多，请过一会儿再试。' } = input;
  const page = messagePage({ title, path: new URL(request.url).pathname, sentences: [sentence] });
  const answer = await answerPage({ ...input, page, status: 503 });
  answer.headers.set('Retry-After', String(TRY_AGAIN));
  return answer;
}

async function answerTooMany(input: { request: Request; container: Container; wait: number }): Promise<Response> {
  const { request, wait } = input;
  const page = messagePage({
    title: '打开得太快',
    path: new URL(request.url).pathname,
    sentences: [`每个网络地址每分钟至多打开 ${PAGES_A_MINUTE} 次，请 ${wait} 秒后再试。`, '程序请用开放数据接口。'],
  });
  const answer = await answerPage({ ...input, page, status: 429 });
  answer.headers.set('Retry-After', String(wait));
  return answer;
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
  const page = messagePage({ title: '暂时打不开', path: pathname, sentences });
  const answer = await answerPage({ request, container: opened, page, status });
  if (trouble !== undefined) answer.headers.set('Retry-After', String(TRY_AGAIN));
  return answer;
}
