import { afterEach, describe, expect, it, vi } from 'vitest';
import { commentsServer } from '#components/comments/comments-server.ts';
import { lastAsked } from '#components/server/last-asked.ts';
import { sendMove } from '#components/workflow/moves-server.ts';

const ADDRESS = '/api/budgets/420115000/215/2026';
const LOST = 'lost';

/** A server that answers the given things in turn; the numbers under which it was asked. */
function serverAnswering(answers: readonly (Response | typeof LOST)[]): (string | null)[] {
  const numbers: (string | null)[] = [];
  vi.stubGlobal('fetch', async (_: string, request: RequestInit) => {
    numbers.push(new Headers(request.headers).get('idempotency-key'));
    const answer = answers[numbers.length - 1];
    if (answer === undefined || answer === LOST) throw new TypeError('network error');
    return answer;
  });
  return numbers;
}

afterEach(() => vi.unstubAllGlobals());

describe('what is sent again because its answer was lost', () => {
  it('is a remark under its first number: it is written once; the next one has its own', async () => {
    const made = () => Response.json({ id: '1', thread: '1' });
    const numbers = serverAnswering([LOST, new Response('', { status: 502 }), made(), made()]);
    const comments = commentsServer(ADDRESS);
    const remark = { thread: 't', text: '请核对' };
    for (let sent = 0; sent < 4; sent += 1) await comments.add(remark);
    const [first, second, third, fourth] = numbers;
    expect([second, third]).toEqual([first, first]);
    expect(first).toMatch(/./);
    expect(fourth).not.toBe(first);
  });

  it('is a move under its first number, and another one where it says something else or was refused', async () => {
    const refused = () => Response.json({ code: 'NEEDS_NOT_MET', message: '有问题' }, { status: 409 });
    const numbers = serverAnswering([LOST, LOST, refused(), refused()]);
    await sendMove(ADDRESS, { move: 'approve' });
    await sendMove(ADDRESS, { move: 'approve', reason: '同意' });
    await sendMove(ADDRESS, { move: 'approve' });
    await sendMove(ADDRESS, { move: 'approve' });
    const [first, other, again, afterwards] = numbers;
    expect(again).toBe(first);
    expect(other).not.toBe(first);
    expect(afterwards).not.toBe(first);
  });
});

describe('the answer to the last question', () => {
  it('is the one that counts, whatever comes after it or before', async () => {
    const taken: string[] = [];
    const take = lastAsked();
    const [early, late] = [Promise.withResolvers<string>(), Promise.withResolvers<string>()];
    const both = [early, late].map(({ promise }) => take(promise, (answer) => taken.push(answer)));
    late.resolve('after the move');
    await late.promise;
    early.resolve('before the move');
    await Promise.all(both);
    expect(taken).toEqual(['after the move']);
  });
});
