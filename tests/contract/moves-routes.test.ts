import { describe, expect, it } from 'vitest';
import type { InboxView, MoveMade, MoveRefused, MoveRequest, MovesView } from '#lib/core/screen/index.ts';
import { getDraft } from '#lib/server/draft-route.ts';
import { getMessages, postRead } from '#lib/server/messages-route.ts';
import { getMoves, postMove } from '#lib/server/moves-route.ts';
import { ADDRESS, HOST, request, servedDemonstration } from '#tests/support/served-demonstration.ts';

const { cookieOf } = servedDemonstration();

const context = (address = ADDRESS) => ({ params: Promise.resolve(address) });
const nowhere = { params: Promise.resolve({}) };
const asking = (cookie: string) => new Request(`http://${HOST}/api/x`, { headers: { host: HOST, cookie } });

async function look(username: string): Promise<MovesView> {
  return (await getMoves(asking(await cookieOf(username)), context())).json() as Promise<MovesView>;
}

async function send(username: string, body: Partial<MoveRequest>, headers: Record<string, string> = {}) {
  const own = { cookie: await cookieOf(username), 'idempotency-key': crypto.randomUUID(), ...headers };
  return postMove(request({ headers: own, body }), context());
}

async function inbox(username: string): Promise<InboxView> {
  return (await getMessages(asking(await cookieOf(username)), nowhere)).json() as Promise<InboxView>;
}

describe('moving a budget over HTTP', () => {
  it('offers each person their own steps, with what needs a reason, and nobody else’s', async () => {
    const view = await look('preparer');
    expect(view).toMatchObject({ state: 'drafting', round: 1, rounds: 2, units: [{ code: '215001' }], steps: [] });
    expect(view.moves).toMatchObject([{ move: 'submit-unit', name: '提交单位审核', unit: '215001', unmet: [] }]);
    expect(view.moves[0]?.arguable.map(({ rule }) => rule)).toEqual(['PF-01']);
    for (const username of ['unit-head', 'department-lead', 'section-reviewer', 'budget-office', 'auditor'])
      expect((await look(username)).moves).toEqual([]);
    expect((await getMoves(asking(await cookieOf('system-admin')), context())).status).toBe(404);
    expect((await getMoves(asking(''), context())).status).toBe(401);
  });

  it('says what is missing, takes the reasons, and answers the same again', async () => {
    const refused = await send('preparer', { move: 'submit-unit' });
    const body = (await refused.json()) as MoveRefused;
    expect([refused.status, body.code, body.unmet?.[0]?.need]).toEqual([409, 'NEEDS_NOT_MET', 'clean']);
    const reasons = Object.fromEntries((body.arguable ?? []).map(({ id }) => [id, '续建']));
    const headers = { 'idempotency-key': 'submit-once' };
    const made = await send('preparer', { move: 'submit-unit', reasons }, headers);
    const answer = (await made.json()) as MoveMade;
    expect([made.status, answer]).toMatchObject([200, { state: 'unit-review', sequence: 1 }]);
    expect(await (await send('preparer', { move: 'submit-unit', reasons }, headers)).json()).toEqual(answer);
    const overruled = (body.arguable ?? []).map(({ message }) => ({ message, reason: '续建' }));
    expect((await look('preparer')).steps).toMatchObject([
      { name: '提交单位审核', overruled, by: { name: '演示单位经办', role: 'preparer' } },
    ]);
  });

  it('takes a submission back until the head has opened the forms', async () => {
    expect((await look('preparer')).moves).toMatchObject([{ move: 'withdraw-unit' }]);
    expect((await getDraft(asking(await cookieOf('preparer')), context())).status).toBe(200);
    expect((await look('preparer')).moves).toMatchObject([{ move: 'withdraw-unit' }]);
    expect((await getDraft(asking(await cookieOf('unit-head')), context())).status).toBe(200);
    expect((await look('preparer')).moves).toEqual([]);
    const late = await send('preparer', { move: 'withdraw-unit' });
    expect((await late.json()) as MoveRefused).toMatchObject({ message: expect.stringContaining('已经打开') });
  });

  it('tells whose turn it is, and counts what is not read', async () => {
    const messages = await inbox('unit-head');
    expect(messages).toMatchObject({ unread: 1, waiting: 1, messages: [{ kind: 'submitted', read: false }] });
    const cookie = await cookieOf('unit-head');
    const read = await postRead(request({ headers: { cookie }, body: {} }), nowhere);
    expect(await read.json()).toMatchObject({ unread: 0, messages: [{ read: true }] });
    expect(await inbox('auditor')).toEqual({ unread: 0, waiting: 0, messages: [] });
  });

  it('names what of a request cannot be', async () => {
    expect((await send('preparer', { move: 'nonsense' as never })).status).toBe(422);
    expect((await send('preparer', { move: 'submit-unit' }, { 'idempotency-key': '' })).status).toBe(422);
    expect((await send('preparer', { move: 'submit-unit', reason: 'x'.repeat(2001) })).status).toBe(422);
    expect((await send('department-lead', { move: 'submit-department' })).status).toBe(409);
    expect((await send('unit-head', { move: 'approve' })).status).toBe(403);
    expect((await send('auditor', { move: 'accept-unit', unit: '215001' })).status).toBe(403);
  });
});
