import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { postSignIn } from '#lib/server/auth-route.ts';
import { container } from '#lib/server/container.ts';
import { provideDemonstration } from '#lib/server/demonstration.ts';
import { putDraft } from '#lib/server/draft-route.ts';
import { SYSTEM } from './actors.ts';
import { expectOk } from './expect-ok.ts';
import { lineRow, OPERATING } from './form-saves.ts';

/** Where the product is served, and the address of the demonstration's budget. */
export const HOST = 'budget.example.gov.cn';
export const ADDRESS = { region: '420115000', department: '215', year: '2026' };

/**
 * Serves the demonstration to the tests of a file, from before the first to after the last.
 * @returns how to get the password of its accounts, and the cookie of one
 */
export function servedDemonstration(): { password: () => string; cookieOf: (username: string) => Promise<string> } {
  let served: Awaited<ReturnType<typeof serveDemonstration>> | undefined;
  beforeAll(async () => {
    served = await serveDemonstration();
  });
  afterAll(() => served?.stop());
  const password = () => served?.password ?? '';
  return { password, cookieOf: (username) => cookieFor({ username, password: password() }) };
}

type Sent = { method?: string; body?: unknown; headers?: Record<string, string>; raw?: string };

/** The demonstration in this process, with the password of its accounts. */
export async function serveDemonstration(): Promise<{ password: string; stop(): Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'budget-routes-'));
  process.env.DATABASE_URL = `file:${path.join(folder, 'budget.db')}`;
  process.env.LOG_LEVEL = 'silent';
  const { services } = await container();
  const { password } = expectOk(await provideDemonstration({ services, actor: SYSTEM }));
  return {
    password,
    stop: async () => {
      await (await container()).close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A request as a page of ours sends it; a header given as '' is left out. */
export function request({ method = 'POST', body, headers = {}, raw }: Sent): Request {
  const own = {
    host: HOST,
    origin: `https://${HOST}`,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/json',
    ...headers,
  };
  const kept = Object.entries(own).filter(([, value]) => value !== '');
  return new Request(`http://${HOST}/api/x`, { method, headers: kept, body: raw ?? JSON.stringify(body ?? {}) });
}

/** Sends a sign-in. */
export function post(sent: Sent): Promise<Response> {
  return postSignIn(request(sent), { params: Promise.resolve({}) });
}

/** Saves the draft of the demonstration's budget, or of the one at another address. */
export function put(sent: Sent, address = ADDRESS): Promise<Response> {
  return putDraft(request({ method: 'PUT', ...sent }), { params: Promise.resolve(address) });
}

/** The cookie of a session. @throws Error where signing in is refused */
export async function cookieFor(credentials: { username: string; password: string }): Promise<string> {
  const answer = await post({ body: credentials });
  if (answer.status !== 200) throw new Error(`signing in: ${answer.status}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** Code of a refusal. */
export async function code(answer: Response): Promise<string> {
  return ((await answer.json()) as { code: string }).code;
}

/** The body of a save that adds a line of 公用经费. */
export function saveOf(id: string, revision: number, cells: Record<string, string> = {}) {
  const { row } = lineRow(id, { amount: '120.50' });
  const change = { type: 'insert', row: { ...row, cells: { ...row.cells, ...cells } } };
  return { forms: [{ ...OPERATING, revision, changes: [change] }] };
}
