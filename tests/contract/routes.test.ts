import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  BudgetView,
  CellExplanation,
  DraftConflict,
  DraftSaved,
  DraftView,
  PulseAnswer,
} from '#lib/core/screen/index.ts';
import { postSignIn, postSignOut } from '#lib/server/auth-route.ts';
import { container } from '#lib/server/container.ts';
import { provideDemonstration } from '#lib/server/demonstration.ts';
import { answerJson, defineDisclosureRoute, getCellLines } from '#lib/server/disclosure-route.ts';
import { getDraft, putDraft } from '#lib/server/draft-route.ts';
import { checkHealth } from '#lib/server/health.ts';
import { getCellHistory } from '#lib/server/history-route.ts';
import { postBudget } from '#lib/server/open-budget-route.ts';
import { postPulse } from '#lib/server/pulse-route.ts';
import { getQuotas } from '#lib/server/quotas-route.ts';
import { SYSTEM } from '#tests/support/actors.ts';
import { expectOk } from '#tests/support/expect-ok.ts';
import { lineRow, OPERATING } from '#tests/support/form-saves.ts';
import { goldenBudget } from '#tests/support/golden-case.ts';
import { stored } from '#tests/support/stored-budget.ts';

const HOST = 'budget.example.gov.cn';
const ADDRESS = { region: '420115000', department: '215', year: '2026' };
const saveOf = (id: string, revision: number, field: Record<string, string> = {}) => {
  const { row } = lineRow(id, { amount: '120.50' });
  return {
    forms: [
      { ...OPERATING, revision, changes: [{ type: 'insert', row: { ...row, cells: { ...row.cells, ...field } } }] },
    ],
  };
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

const post = (sent: Sent) => postSignIn(request(sent), { params: Promise.resolve({}) });
const put = (sent: Sent, address = ADDRESS) =>
  putDraft(request({ method: 'PUT', ...sent }), { params: Promise.resolve(address) });

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
    expect((await put({ headers: { cookie }, body: saveOf('x', 1) })).status).toBe(401);
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
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', '']) {
      const other = await post({ raw: '{}', headers: { 'content-type': type } });
      expect(other.status, type).toBe(415);
    }
  });
});

describe('filling forms over HTTP', () => {
  const get = (route: typeof getDraft, sent: { cookie: string; query?: string; headers?: Record<string, string> }) =>
    route(
      new Request(`http://${HOST}/api/x${sent.query ?? ''}`, {
        headers: { host: HOST, cookie: sent.cookie, ...sent.headers },
      }),
      { params: Promise.resolve(ADDRESS) },
    );

  it('needs somebody who is signed in', async () => {
    const answer = await put({ body: saveOf('a', 1) });
    expect([answer.status, await code(answer)]).toEqual([401, 'UNAUTHENTICATED']);
    expect((await get(getDraft, { cookie: '' })).status).toBe(401);
  });

  it('sends the draft once, and then only when it has changed', async () => {
    const cookie = await cookieOf('preparer');
    const first = await get(getDraft, { cookie });
    expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const view = (await first.json()) as DraftView;
    expect(view).toMatchObject({ partOf: '215001', editable: ['unit'], person: { name: '演示单位经办' } });
    const headers = { 'if-none-match': `W/${first.headers.get('etag')}` };
    expect((await get(getDraft, { cookie, headers })).status).toBe(304);
    const lead = await get(getDraft, { cookie: await cookieOf('department-lead'), headers });
    expect(((await lead.json()) as DraftView).editable).toEqual(['department']);
    const auditor = (await (await get(getDraft, { cookie: await cookieOf('auditor') })).json()) as DraftView;
    expect([auditor.editable, auditor.readOnly]).toEqual([[], expect.stringContaining('角色')]);
    const saved = await put({ headers: { cookie, 'idempotency-key': 'etag-save' }, body: saveOf('etag', 1) });
    expect(saved.status).toBe(200);
    expect((await get(getDraft, { cookie, headers })).status).toBe(200);
  });

  it('saves, answers the same again, and says whose the other value is', async () => {
    const cookie = await cookieOf('preparer');
    const headers = { cookie, 'idempotency-key': crypto.randomUUID() };
    const first = await put({ headers, body: saveOf('a', 2) });
    const answer = (await first.json()) as DraftSaved;
    expect([first.status, answer.saved[0]?.revision]).toEqual([200, 3]);
    expect(await (await put({ headers, body: saveOf('a', 2) })).json()).toEqual(answer);
    const late = await put({
      headers: { cookie, 'idempotency-key': 'other-save' },
      body: saveOf('a', 2, { amount: '7' }),
    });
    expect(late.status).toBe(409);
    const conflict = (await late.json()) as DraftConflict;
    expect(conflict).toMatchObject({ code: 'FORM_CONFLICT', conflicts: [{ by: '演示单位经办' }] });
    expect(conflict.message).toMatch(/公用经费/);
    const history = await get(getCellHistory, { cookie, query: '?form=operating&owner=215001&row=a&field=amount' });
    expect(await history.json()).toMatchObject([{ by: '演示单位经办', from: null, to: '120.50' }]);
    expect((await get(getCellHistory, { cookie, query: '?form=nonsense&row=a&field=b' })).status).toBe(400);
  });

  it('names every mistake of a save by its place', async () => {
    const cookie = await cookieOf('preparer');
    const shape = await put({
      headers: { cookie },
      body: { forms: [{ form: 'nonsense', owner: '', revision: -1, changes: 1 }] },
    });
    expect(shape.status).toBe(422);
    const { errors } = (await shape.json()) as { errors: { path: string }[] };
    expect(errors.map(({ path: at }) => at)).toEqual([
      'forms[0].form',
      'forms[0].revision',
      'forms[0].changes',
      'Idempotency-Key',
    ]);
    const headers = { cookie, 'idempotency-key': 'wrong-save' };
    const field = await put({ headers, body: saveOf('b', 3, { colour: 'red' }) });
    expect([field.status, ((await field.json()) as { message: string }).message]).toEqual([
      422,
      expect.stringContaining('colour'),
    ]);
    const { row } = lineRow('many', { amount: 1 });
    const changes = Array.from({ length: 20_001 }, () => ({ type: 'move', row: row.id, from: 'a', to: 'b' }));
    const many = await put({ headers, body: { forms: [{ ...OPERATING, revision: 3, changes }] } });
    expect([many.status, ((await many.json()) as { message: string }).message]).toEqual([
      422,
      expect.stringContaining('20000 处'),
    ]);
  });

  it('is forbidden to other roles, and budgets out of sight do not exist', async () => {
    const headers = { cookie: await cookieOf('department-lead'), 'idempotency-key': 'forbidden-1' };
    const body = saveOf('c', 3);
    expect((await put({ headers, body })).status).toBe(403);
    expect((await put({ headers, body }, { ...ADDRESS, department: '999' })).status).toBe(404);
    expect((await put({ headers, body }, { ...ADDRESS, year: 'x' })).status).toBe(404);
    const administrator = { ...headers, cookie: await cookieOf('system-admin') };
    expect((await put({ headers: administrator, body })).status).toBe(404);
  });

  it('tells who is there', async () => {
    const lead = await cookieOf('department-lead');
    const pulse = (cookie: string, at?: typeof OPERATING) =>
      postPulse(request({ headers: { cookie }, body: { tab: 'tab-1', known: [], ...(at && { at }) } }), {
        params: Promise.resolve(ADDRESS),
      });
    expect((await pulse(await cookieOf('preparer'), OPERATING)).status).toBe(200);
    const answer = (await (await pulse(lead)).json()) as PulseAnswer;
    expect(answer.present).toMatchObject([{ ...OPERATING, name: '演示单位经办' }]);
    expect((await pulse(lead, { form: 'nonsense' } as never)).status).toBe(422);
  });

  it('shows the quotas to the region and opens the next year for the department', async () => {
    const cookie = await cookieOf('preparer');
    const quotas = await getQuotas(new Request(`http://${HOST}/api/x`, { headers: { host: HOST, cookie } }), {
      params: Promise.resolve({ region: '420115000', year: '2026' }),
    });
    expect(await quotas.json()).toMatchObject({ editable: false, readOnly: expect.stringContaining('预算科') });
    const open = (username: string) =>
      cookieOf(username).then((own) =>
        postBudget(
          request({ headers: { cookie: own }, body: { region: '420115000', department: '215', year: 2027 } }),
          {
            params: Promise.resolve({}),
          },
        ),
      );
    expect((await open('preparer')).status).toBe(403);
    const opened = await open('department-lead');
    expect([opened.status, await opened.json()]).toEqual([201, { key: { ...ADDRESS, year: 2027 } }]);
    expect((await open('budget-office')).status).toBe(409);
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
