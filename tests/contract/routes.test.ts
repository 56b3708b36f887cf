import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BudgetView, CellExplanation } from '#lib/core/screen/index.ts';
import { postSignOut } from '#lib/server/auth-route.ts';
import { container } from '#lib/server/container.ts';
import { answerJson, defineDisclosureRoute, getCellLines } from '#lib/server/disclosure-route.ts';
import { checkHealth } from '#lib/server/health.ts';
import { goldenBudget } from '#tests/support/golden-case.ts';
import {
  ADDRESS,
  code,
  HOST,
  post,
  put,
  request,
  saveOf,
  servedDemonstration,
} from '#tests/support/served-demonstration.ts';
import { stored } from '#tests/support/stored-budget.ts';

const { password, cookieOf } = servedDemonstration();

describe('signing in over HTTP', () => {
  it('answers with a cookie that scripts cannot read', async () => {
    const answer = await post({ body: { username: 'preparer', password: password() } });
    expect(answer.headers.getSetCookie().join()).toMatch(/HttpOnly.*SameSite=Lax/i);
    expect(await answer.json()).toEqual({ status: 'ok' });
  });

  it('is not tried by the hundred from one network address, whatever the names', async () => {
    const from = (address: string) => post({ body: { username: 'nobody' }, headers: { 'x-forwarded-for': address } });
    const answers = await Promise.all(Array.from({ length: 121 }, () => from('192.0.2.9')));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(1);
    expect(await refused[0]?.text()).toMatch(/这个网络地址登录得太频繁，请 \d+ 秒后再试/);
    expect((await from('192.0.2.10')).status).toBe(422);
  });

  it('ends by signing out', async () => {
    const cookie = await cookieOf('preparer');
    const answer = await postSignOut(request({ headers: { cookie } }), { params: Promise.resolve({}) });
    expect(answer.headers.getSetCookie().join()).toMatch(/Max-Age=0/i);
    expect((await put({ headers: { cookie }, body: saveOf('x', 1) })).status).toBe(401);
  });

  it('has three addresses with changing the password, and nothing of the sign-in library has any', () => {
    const routes = readdirSync('app/api/auth', { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name));
    expect(routes.toSorted()).toEqual([
      'app/api/auth/password/route.ts',
      'app/api/auth/sign-in/username/route.ts',
      'app/api/auth/sign-out/route.ts',
    ]);
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
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', '']) {
      const other = await post({ raw: '{}', headers: { 'content-type': type } });
      expect(other.status, type).toBe(415);
    }
  });
});

describe('looking at a budget over HTTP', () => {
  const look = (route: typeof getCellLines, sent: { cookie: string; query?: string }) =>
    route(new Request(`http://${HOST}/api/x${sent.query ?? ''}`, { headers: { host: HOST, cookie: sent.cookie } }), {
      params: Promise.resolve(ADDRESS),
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

  it('names what is wrong with an address instead of guessing', async () => {
    const cookie = await cookieOf('department-lead');
    const view = defineDisclosureRoute({ whole: false }, async ({ disclosure }) => answerJson(disclosure.view));
    const rounding = await look(view, { cookie, query: '?rounding=foo' });
    expect([rounding.status, await code(rounding)]).toEqual([400, 'ROUNDING_UNKNOWN']);
    const query = '?table=nonsense&row=total&column=total';
    const cell = await look(getCellLines, { cookie, query });
    expect([cell.status, await code(cell)]).toEqual([400, 'CELL_UNKNOWN']);
  });

  it('gives the lines behind a cell', async () => {
    const query = '?table=income&row=total&column=total';
    const answer = await look(getCellLines, { cookie: await cookieOf('department-lead'), query });
    const { total, lines } = (await answer.json()) as CellExplanation;
    const { income } = await stored((await container()).services);
    expect(total).toBe(income.reduce((sum, { amount }) => sum + amount, 0));
    expect(lines).toHaveLength(income.length);
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
