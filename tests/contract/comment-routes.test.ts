import { describe, expect, it } from 'vitest';
import type { CommentsView } from '#lib/core/screen/index.ts';
import { getComments, postComment, putResolution } from '#lib/server/comments-route.ts';
import { container } from '#lib/server/container.ts';
import { deleteCut, postCut } from '#lib/server/cuts-route.ts';
import { OPERATING, storedForm } from '#tests/support/form-saves.ts';
import { ADDRESS, code, request, servedDemonstration } from '#tests/support/served-demonstration.ts';

const { cookieOf } = servedDemonstration();

const at = { params: Promise.resolve(ADDRESS) };

/** Headers of a request by somebody, with a number of its own. */
async function by(username: string): Promise<Record<string, string>> {
  return { cookie: await cookieOf(username), 'idempotency-key': crypto.randomUUID() };
}

async function firstRow() {
  const { services } = await container();
  const [row] = (await storedForm(services, OPERATING)).rows;
  if (row === undefined) throw new Error('no row');
  return row;
}

describe('remarks over HTTP', () => {
  it('are written, answered with their thread, listed with what the person may do, and closed', async () => {
    const place = { ...OPERATING, row: (await firstRow()).id, field: 'amount' };
    const sent = await postComment(request({ headers: await by('unit-head'), body: { place, text: '请核对' } }), at);
    expect(sent.status).toBe(200);
    const { thread } = (await sent.json()) as { thread: string };
    const listed = await getComments(
      new Request('http://budget.example.gov.cn/api/x', {
        headers: { ...(await by('preparer')), host: 'budget.example.gov.cn' },
      }),
      at,
    );
    const view = (await listed.json()) as CommentsView;
    expect(view).toMatchObject({ mayComment: true, mayCut: false });
    expect(view.threads).toMatchObject([{ id: thread, state: 'open', mayResolve: false }]);
    const closing = { params: Promise.resolve({ ...ADDRESS, comment: thread }) };
    const close = async (username: string) =>
      putResolution(request({ method: 'PUT', headers: await by(username) }), closing);
    const refused = await close('preparer');
    expect(refused.status).toBe(403);
    expect(await code(refused)).toBe('NOT_YOURS_TO_RESOLVE');
    expect((await close('unit-head')).status).toBe(200);
  });

  it('are refused in words where the body, the number or the sender is wrong', async () => {
    const headers = await by('unit-head');
    const wrong = await postComment(request({ headers, body: { text: '?', place: { form: 'nothing' } } }), at);
    expect(wrong.status).toBe(422);
    const { errors } = (await wrong.json()) as { errors: { path: string }[] };
    expect(errors.map(({ path }) => path)).toEqual(['place.form', 'place.owner', 'place.row', 'place.field']);
    for (const [body, path] of [
      [{ thread: 7, text: '?' }, 'thread'],
      [{ thread: 'x', text: '?', place: {} }, 'place'],
      [{ text: null, place: { form: '', owner: '', row: '', field: '' } }, 'text'],
      [{ text: '?', place: 'x' }, 'place'],
      [[], ''],
    ] as const) {
      const answer = await postComment(request({ headers: await by('unit-head'), body }), at);
      expect(answer.status).toBe(422);
      expect(((await answer.json()) as { errors: { path: string }[] }).errors.map((one) => one.path)).toContain(path);
    }
    const unnumbered = await postComment(
      request({ headers: { ...headers, 'idempotency-key': '' }, body: { thread: 'x', text: '?' } }),
      at,
    );
    expect(unnumbered.status).toBe(422);
    const { cookie: _, ...nobody } = headers;
    expect((await postComment(request({ headers: nobody, body: { thread: 'x', text: '?' } }), at)).status).toBe(401);
    const auditor = await postComment(
      request({
        headers: await by('auditor'),
        body: { place: { form: '', owner: '', row: '', field: '' }, text: '?' },
      }),
      at,
    );
    expect(auditor.status).toBe(403);
  });
});

describe('cuts over HTTP', () => {
  it('are refused in the words of the process before their time, and to whoever has no part in them', async () => {
    const row = await firstRow();
    const body = { ...OPERATING, row: row.id, amount: '1', reason: '压减', seen: 100 };
    const early = await postCut(request({ headers: await by('section-reviewer'), body }), at);
    expect(early.status).toBe(409);
    expect(await early.json()).toMatchObject({
      code: 'STATE_NOT_ALLOWED',
      message: expect.stringContaining('财政业务科审核'),
    });
    expect((await postCut(request({ headers: await by('preparer'), body }), at)).status).toBe(403);
    const one = { params: Promise.resolve({ ...ADDRESS, cut: 'gone' }) };
    const gone = await deleteCut(request({ method: 'DELETE', headers: await by('section-reviewer') }), one);
    expect(gone.status).toBe(404);
  });
});
