import { describe, expect, it } from 'vitest';
import type { DraftConflict, DraftSaved, DraftView, PulseAnswer } from '#lib/core/screen/index.ts';
import { getDraft } from '#lib/server/draft-route.ts';
import { getCellHistory } from '#lib/server/history-route.ts';
import { postBudget } from '#lib/server/open-budget-route.ts';
import { postPulse } from '#lib/server/pulse-route.ts';
import { getQuotas } from '#lib/server/quotas-route.ts';
import { lineRow, OPERATING } from '#tests/support/form-saves.ts';
import { ADDRESS, code, HOST, put, request, saveOf, servedDemonstration } from '#tests/support/served-demonstration.ts';

const { cookieOf } = servedDemonstration();

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
    expect(view).toMatchObject({
      partOf: '215001',
      editable: ['unit'],
      person: { name: '演示单位经办', username: 'preparer' },
    });
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
