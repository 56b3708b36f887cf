import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { Container } from '../container.ts';
import { defineOpenRoute } from '../define-route.ts';
import { hasAlready } from '../has-already.ts';
import { createRateLimit, REQUESTS_A_MINUTE } from '../rate-limit.ts';
import type { Problem } from './answers.ts';
import type { Operation } from './operations.ts';
import { checkParameters, type ParameterName } from './parameters.ts';

/** What is said of one version for good, and what may be another tomorrow. */
export type Lasting = 'for-good' | 'for-a-minute';

/** What a handler answers: JSON of its operation's shape, a file, or why neither. */
export type OpenAnswer<T> =
  | { kind: 'json'; body: T; lasting: Lasting }
  | { kind: 'file'; bytes: Uint8Array; contentType: string; name: string; sha256: string; lasting: Lasting }
  | { kind: 'problem'; status: number; problem: z.output<typeof Problem>; retryAfter?: number };

/** What the operation declares in its address is there; what it declares in its query may be. */
export type Given<O extends Operation> = Record<O['inPath'][number], string> &
  Partial<Record<O['inQuery'][number], string>>;

type AnswerOf<O extends Operation> = O['answer'] extends z.ZodType ? z.output<O['answer']> : never;

const CACHE: Record<Lasting, string> = {
  'for-good': 'public, max-age=86400',
  'for-a-minute': 'public, max-age=60',
};

/** Pages of other sites may read everything here: nothing of it depends on who asks. */
const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Retry-After, Content-Disposition',
};

const limit = createRateLimit({ requests: REQUESTS_A_MINUTE, seconds: 60, machine: 'counted' });

/** A route of the open interface: counted by address, its parameters checked, its answers with a hash to ask again by. */
export function defineOpenDataRoute<const O extends Operation>(
  operation: O,
  handler: (input: { given: Given<O>; container: Container }) => Promise<OpenAnswer<AnswerOf<O>>>,
) {
  return defineOpenRoute<Record<string, string>>(async ({ request, params, container }) => {
    const wait = await limit(request.headers);
    if (wait !== undefined) return problemAnswer(tooMany(wait));
    const { inPath: path, inQuery: query } = operation;
    const search = new URL(request.url).searchParams;
    const checked = checkParameters({ path, query, params, search });
    if (!checked.ok) {
      const problem = { code: 'INVALID_PARAMETER', ...checked.error };
      return problemAnswer({ kind: 'problem', status: 400, problem });
    }
    const given = checked.value as Partial<Record<ParameterName, string>> as Given<O>;
    return answered({ request, answer: await handler({ given, container }) });
  });
}

/** Tells a browser's page of another site, which asks first, that it may ask. */
export function allowEverybody(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...CORS,
      'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
      'Access-Control-Allow-Headers': 'If-None-Match',
      'Access-Control-Max-Age': '86400',
    },
  });
}

function answered<T>({ request, answer }: { request: Request; answer: OpenAnswer<T> }): Response {
  if (answer.kind === 'problem') return problemAnswer(answer);
  const { bytes, contentType } =
    answer.kind === 'file'
      ? answer
      : {
          bytes: new TextEncoder().encode(JSON.stringify(answer.body)),
          contentType: 'application/json; charset=utf-8',
        };
  const hash = answer.kind === 'file' ? answer.sha256 : createHash('sha256').update(bytes).digest('hex');
  const headers = { ...CORS, ETag: `"${hash}"`, 'Cache-Control': CACHE[answer.lasting] };
  if (hasAlready({ request, etag: headers.ETag })) return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...headers,
      'Content-Type': contentType,
      'Content-Length': String(bytes.byteLength),
      ...(answer.kind === 'file' ? { 'Content-Disposition': `attachment; filename="${answer.name}"` } : {}),
    },
  });
}

/** Says as JSON what is wrong. */
export function problemAnswer({
  status,
  problem,
  retryAfter,
}: Extract<OpenAnswer<never>, { kind: 'problem' }>): Response {
  return Response.json(problem, {
    status,
    headers: {
      ...CORS,
      'Cache-Control': 'no-store',
      ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }),
    },
  });
}

function tooMany(seconds: number): Extract<OpenAnswer<never>, { kind: 'problem' }> {
  const message = `请求太多：每个网络地址每分钟至多 ${REQUESTS_A_MINUTE} 次，请 ${seconds} 秒后再试`;
  return { kind: 'problem', status: 429, problem: { code: 'TOO_MANY_REQUESTS', message }, retryAfter: seconds };
}
