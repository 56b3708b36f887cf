import type { SignedIn } from '#lib/auth/require-actor.ts';
import type { Actor } from '#lib/core/workflow/index.ts';
import { describeBodyRefusal } from './body-refusal.ts';
import { type Container, container } from './container.ts';
import { readJsonBody } from './read-body.ts';
import { describeRefusal } from './refusal-words.ts';
import { isSameOrigin } from './same-origin.ts';
import { requireActor, requireSignedIn } from './session.ts';
import { storageTroubleOf, storageTroubleText } from './storage-trouble.ts';
import type { Receive } from './upload-room.ts';

/** Largest body of an ordinary request, in bytes. */
const BODY_LIMIT = 2 * 1024 * 1024;

/** What a handler gets; `actor` is proved and `body` is JSON that its own schema has yet to check. */
export type RouteInput<P> = { request: Request; params: P; body: unknown; container: Container };

type Handler<P, E> = (input: RouteInput<P> & E) => Promise<Response>;

/**
 * A route that answers signed-in people alone.
 * @param options.background for what a page asks by itself, which does not keep its session in use
 */
export function defineRoute<P = Record<string, never>>(
  handler: Handler<P, { actor: Actor }>,
  options: { background?: boolean } = {},
) {
  return route<P>(provedActor(handler, options));
}

/**
 * A route to which signed-in people send a file: `body` is left unread until the handler receives it, within a limit and as
 * far as there is room.
 */
export function defineUploadRoute<P = Record<string, never>>(handler: Handler<P, { actor: Actor; receive: Receive }>) {
  return route<P>(
    provedActor((input) =>
      input.container.uploads({ person: input.actor.id, work: (receive) => handler({ ...input, receive }) }),
    ),
    { unread: true },
  );
}

/**
 * A route for what people do with their own account: it answers them also while their password has to be changed first,
 * when every other route refuses.
 */
export function defineOwnRoute<P = Record<string, never>>(handler: Handler<P, SignedIn>) {
  return route<P>(async (input) => {
    const signedIn = await requireSignedIn(input.request.headers);
    if (!signedIn.ok) return answerRefusal(describeRefusal(signedIn.error));
    return handler({ ...input, ...signedIn.value });
  });
}

/** A route for everybody: sign-in and health. */
export function defineOpenRoute<P = Record<string, never>>(handler: Handler<P, unknown>) {
  return route<P>(handler);
}

/** Answers a refusal: `{code, message}` as JSON. */
export function answerRefusal(answer: { status: number; body: { code: string; message: string } }): Response {
  return Response.json(answer.body, { status: answer.status, headers: { 'Cache-Control': 'no-store' } });
}

function provedActor<P>(
  handler: Handler<P, { actor: Actor }>,
  options: { background?: boolean } = {},
): Handler<P, unknown> {
  return async (input) => {
    const actor = await requireActor(input.request.headers, options);
    if (!actor.ok) return answerRefusal(describeRefusal(actor.error));
    return handler({ ...input, actor: actor.value });
  };
}

function route<P>(handler: Handler<P, unknown>, { unread = false } = {}) {
  return async (request: Request, context: { params: Promise<P> }): Promise<Response> => {
    try {
      return await handle({ request, context, handler, unread });
    } catch (error) {
      const { logger } = await container().catch(() => ({ logger: undefined }));
      const asked = { method: request.method, path: new URL(request.url).pathname };
      const trouble = storageTroubleOf(error);
      if (trouble !== undefined) {
        logger?.error({ event: 'storage.failed', ...asked, trouble, detail: rootMessage(error) });
        return refused(503, trouble, storageTroubleText(trouble));
      }
      logger?.error({ event: 'route.failed', ...asked, err: error });
      return refused(500, 'INTERNAL', '系统出错，您的操作可能没有完成。请刷新页面核对后重试，仍不行请联系系统管理员');
    }
  };
}

/** What went wrong at the bottom: what lies above it has the whole statement with what people typed. */
function rootMessage(error: unknown): string {
  let at = error;
  while (at instanceof Error && at.cause instanceof Error) at = at.cause;
  return at instanceof Error ? at.message : String(at);
}

async function handle<P>(input: {
  request: Request;
  context: { params: Promise<P> };
  handler: Handler<P, unknown>;
  unread: boolean;
}): Promise<Response> {
  const { request, context, handler, unread } = input;
  const opened = await container();
  const publicUrl = opened.environment.PUBLIC_URL;
  if (!isSameOrigin({ method: request.method, headers: request.headers, publicUrl }))
    return refused(403, 'CROSS_ORIGIN', '此请求不是由本系统的页面发出的，未予执行');
  let body: unknown;
  if (request.body !== null && !unread) {
    if (!isJson(request.headers)) return refused(415, 'NOT_JSON', '请求内容应为 JSON（application/json），未予执行');
    const read = await readJsonBody({ request, limit: BODY_LIMIT });
    if (!read.ok) return answerRefusal(describeBodyRefusal(read.error));
    body = read.value;
  }
  return handler({ request, params: await context.params, body, container: opened });
}

/** Whether the body says that it is JSON: a form of another site cannot say so without asking first. */
function isJson(headers: Headers): boolean {
  const [type = ''] = (headers.get('content-type') ?? '').split(';');
  return type.trim().toLowerCase() === 'application/json';
}

function refused(status: number, code: string, message: string): Response {
  return answerRefusal({ status, body: { code, message } });
}
