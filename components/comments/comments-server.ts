import { type Answer, ask } from '#components/server/ask.ts';
import { underNumber } from '#components/server/under-number.ts';
import type { CommentRequest, CommentsView, CutMade, CutRequest } from '#lib/core/screen/index.ts';

/** The remarks and cuts of one budget on the server. Nothing here throws. */
export type CommentsServer = {
  list(): Promise<Answer<CommentsView>>;
  add(comment: CommentRequest): Promise<Answer<{ id: string; thread: string }>>;
  resolve(thread: string): Promise<Answer<{ thread: string }>>;
  cut(cut: CutRequest): Promise<Answer<CutMade>>;
  undoCut(id: string): Promise<Answer<CutMade>>;
};

/** The server at the address of a budget: `/api/budgets/<region>/<department>/<year>`. */
export function commentsServer(address: string): CommentsServer {
  return {
    list: () => ask(`${address}/comments`, { method: 'GET' }),
    add: (comment) => send({ address: `${address}/comments`, method: 'POST', body: comment }),
    resolve: (thread) =>
      send({ address: `${address}/comments/${encodeURIComponent(thread)}/resolution`, method: 'PUT', body: {} }),
    cut: (cut) => send({ address: `${address}/cuts`, method: 'POST', body: cut }),
    undoCut: (id) => send({ address: `${address}/cuts/${encodeURIComponent(id)}`, method: 'DELETE', body: {} }),
  };
}

/** The server takes nothing that changes something without a body that says it is JSON. */
function send<T>(input: { address: string; method: 'POST' | 'PUT' | 'DELETE'; body: object }): Promise<Answer<T>> {
  const { address, method } = input;
  const body = JSON.stringify(input.body);
  return underNumber({
    asks: `${method} ${address} ${body}`,
    send: (number) =>
      ask<T>(address, { method, headers: { 'content-type': 'application/json', 'idempotency-key': number }, body }),
    // Something between us and the server may say 502 of what the server has done.
    isAnswer: (came) => came.ok || (came.status >= 400 && came.status < 500),
  });
}
