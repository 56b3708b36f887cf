import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BudgetView, CellExplanation } from '#lib/core/screen/index.ts';
import { postSignIn, postSignOut } from '#lib/server/auth-route.ts';
import { container } from '#lib/server/container.ts';
import { provideDemonstration } from '#lib/server/demonstration.ts';
import { answerJson, defineDisclosureRoute, getCellLines } from '#lib/server/disclosure-route.ts';
import { checkHealth } from '#lib/server/health.ts';
import { putProjectLines } from '#lib/server/save-lines-route.ts';
import { SYSTEM } from '#tests/support/actors.ts';
import { expectOk } from '#tests/support/expect-ok.ts';
import { goldenBudget } from '#tests/support/golden-case.ts';
import { PROJECT } from '#tests/support/project-lines.ts';

const HOST = 'budget.example.gov.cn';
const ADDRESS = { region: '420115000', department: '215', year: '2026', project: PROJECT };
const LINE = {
  function: '2101501',
  economic: '30201',
  source: 'general.appropriation',
  period: 'current',
  amount: '120.50',
};

const folder = mkdtempSync(path.join(tmpdir(), 'budget-routes-'));
let password = '';

beforeAll(async () => {
  process.env.DATABASE_URL = `file:${path.join(folder, 'budget.db')}`;
  process.env.LOG_LEVEL = 'silent';
  const { services } = await container();
  ({ password } = expectOk(await provideDemonstration({ services, actor: SYSTEM })));
});
afterAll(async () => {
  await (await container()).close();
  rmSync(folder, { recursive: true, force: true });
});

type Sent = { method?: string; body?: unknown; headers?: Record<string, string>; raw?: string };

function request({ method = 'POST', body, headers = {}, raw }: Sent): Request {
  const own = { host: HOST, origin: `https://${HOST}`, 'sec-fetch-site': 'same-origin', ...headers };
  const kept = Object.entries(own).filter(([, value]) => value !== '');
  return new Request(`http://${HOST}/api/x`, { method, headers: kept, body: raw ?? JSON.stringify(body ?? {}) });
}

const post = (sent: Sent) => postSignIn(request(sent), { params: Promise.resolve({}) });
const put = (sent: Sent, address = ADDRESS) =>
  putProjectLines(request({ method: 'PUT', ...sent }), { params: Promise.resolve(address) });

async function cookieOf(username: string): Promise<string> {
  const answer = await post({ body: { username, password } });
  expect(answer.status).toBe(200);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

const code = async (answer: Response) => ((await answer.json()) as { code: string }).code;

describe('signing in over HTTP', () => {
  it('answers with a cookie that scripts cannot read', async () => {
    const answer = await post({ body: { username: 'preparer', password } });
    expect(answer.headers.getSetCookie().join()).toMatch(/HttpOnly.*SameSite=Lax/i);
    expect(await answer.json()).toEqual({ status: 'ok' });
  });

  it('ends by signing out', async () => {
    const cookie = await cookieOf('preparer');
    const answer = await postSignOut(request({ headers: { cookie } }), { params: Promise.resolve({}) });
    expect(answer.headers.getSetCookie().join()).toMatch(/Max-Age=0/i);
    expect((await put({ headers: { cookie }, body: { revision: 1, lines: [] } })).status).toBe(401);
  });

  it('has two addresses, and nothing else of the sign-in library has any', () => {
    const routes = readdirSync('app/api/auth', { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name));
    expect(routes.toSorted()).toEqual(['app/api/auth/sign-in/username/route.ts', 'app/api/auth/sign-out/route.ts']);
  });
});

describe('a request that changes something', () => {
  const body = { username: 'preparer', password: 'x' };
  it.each([
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
    ['from a sibling of ours', { 'sec-fetch-site': 'same-site' }],
    ['from another origin', { origin: 'https://evil.example', 'sec-fetch-site': '' }],
    ['from an origin that hides', { origin: 'null', 'sec-fetch-site': '' }],
    ['without saying where from', { origin: '', 'sec-fetch-site': '' }],
  ])('is refused %s', async (_, headers) => {
    const answer = await post({ body, headers });
    expect(answer.status).toBe(403);
    expect(await code(answer)).toBe('CROSS_ORIGIN');
  });

  it('is taken from our own pages over plain http, where browsers send the origin alone', async () => {
    const headers = { origin: `http://${HOST}`, 'sec-fetch-site': '' };
    expect((await post({ body, headers })).status).toBe(401);
  });

  it('is refused when it is not JSON or too large', async () => {
    const broken = await post({ raw: '{"username":' });
    expect([broken.status, await code(broken)]).toEqual([400, 'NOT_JSON']);
    const large = await post({ raw: `"${'x'.repeat(3 * 1024 * 1024)}"` });
    expect([large.status, await code(large)]).toEqual([413, 'BODY_TOO_LARGE']);
  });
});

describe('saving lines over HTTP', () => {
  it('needs somebody who is signed in', async () => {
    const answer = await put({ body: { revision: 1, lines: [LINE] } });
    expect([answer.status, await code(answer)]).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('saves, answers the same again, and tells a late one that others were faster', async () => {
    const cookie = await cookieOf('preparer');
    const headers = { cookie, 'idempotency-key': crypto.randomUUID() };
    const first = await put({ headers, body: { revision: 1, lines: [LINE] } });
    expect(first.status).toBe(200);
    const answer = await first.json();
    expect(answer).toMatchObject({ revision: 2 });
    expect(await (await put({ headers, body: { revision: 1, lines: [LINE] } })).json()).toEqual(answer);
    const late = await put({
      headers: { cookie, 'idempotency-key': 'another-save' },
      body: { revision: 1, lines: [] },
    });
    expect(late.status).toBe(409);
    expect(await late.json()).toMatchObject({ code: 'REVISION_CONFLICT', current: 2 });
  });

  it('names every field that is wrong', async () => {
    const cookie = await cookieOf('preparer');
    const lines = [
      { ...LINE, amount: '-1' },
      { ...LINE, amount: '1.005' },
      { ...LINE, colour: 'red' },
      { ...LINE, item: 'a\u0000b' },
      { ...LINE, note: 'half \ud83d' },
    ];
    const answer = await put({ headers: { cookie }, body: { revision: 2, lines } });
    expect(answer.status).toBe(422);
    const { errors } = (await answer.json()) as { errors: { path: string }[] };
    expect(errors.map((error) => error.path)).toEqual([
      'lines[0].amount',
      'lines[1].amount',
      'lines[2].colour',
      'lines[3].item',
      'lines[4].note',
      'Idempotency-Key',
    ]);
  });

  it('is forbidden to other roles, and budgets out of sight do not exist', async () => {
    const headers = { cookie: await cookieOf('department-lead'), 'idempotency-key': 'forbidden-1' };
    const body = { revision: 2, lines: [LINE] };
    expect((await put({ headers, body })).status).toBe(403);
    expect((await put({ headers, body }, { ...ADDRESS, department: '999' })).status).toBe(404);
    expect((await put({ headers, body }, { ...ADDRESS, year: 'x' })).status).toBe(404);
    expect((await put({ headers, body }, { ...ADDRESS, project: 'a\u0000' })).status).toBe(404);
    const administrator = { ...headers, cookie: await cookieOf('system-admin') };
    expect((await put({ headers: administrator, body })).status).toBe(404);
  });
});

describe('looking at a budget over HTTP', () => {
  const { project: _, ...place } = ADDRESS;
  const look = (route: typeof getCellLines, sent: { cookie: string; query?: string }) =>
    route(new Request(`http://${HOST}/api/x${sent.query ?? ''}`, { headers: { host: HOST, cookie: sent.cookie } }), {
      params: Promise.resolve(place),
    });

  it('shows a unit its own part, without sentences, and refuses it the department’s report', async () => {
    const view = defineDisclosureRoute({ whole: false }, async ({ disclosure }) => answerJson(disclosure.view));
    const report = defineDisclosureRoute({ whole: true }, async ({ disclosure }) =>
      answerJson(disclosure.document.json),
    );
    const [unit, department] = [await cookieOf('preparer'), await cookieOf('department-lead')];
    const part = (await (await look(view, { cookie: unit })).json()) as BudgetView;
    const whole = (await (await look(view, { cookie: department })).json()) as BudgetView;
    expect([part.partOf, whole.partOf]).toEqual([goldenBudget().units[0]?.name, undefined]);
    expect([part.document.checks.length, whole.document.checks.length > 0]).toEqual([0, true]);
    expect([
      (await look(report, { cookie: unit })).status,
      (await look(report, { cookie: department })).status,
    ]).toEqual([403, 200]);
  });

  it('gives the lines behind a cell', async () => {
    const query = '?table=income&row=total&column=total';
    const answer = await look(getCellLines, { cookie: await cookieOf('department-lead'), query });
    const { total, lines } = (await answer.json()) as CellExplanation;
    expect(total).toBe(goldenBudget().income.reduce((sum, { amount }) => sum + amount, 0));
    expect(lines).toHaveLength(goldenBudget().income.length);
  });
});

describe('health', () => {
  it('says version, engine, database and migrations', async () => {
    expect(await checkHealth()).toEqual({
      status: 'ok',
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      engine: expect.stringMatching(/^sqlite 3\./),
      database: 'reachable',
      migrations: { applied: expect.any(Number), pending: 0 },
    });
  });
});
