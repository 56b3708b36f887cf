import { nanoid } from 'nanoid';
import { type Answer, ask } from '#components/draft/draft-server.ts';
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
    add: (comment) => ask(`${address}/comments`, sent('POST', comment)),
    resolve: (thread) => ask(`${address}/comments/${encodeURIComponent(thread)}/resolution`, sent('PUT', {})),
    cut: (cut) => ask(`${address}/cuts`, sent('POST', cut)),
    undoCut: (id) => ask(`${address}/cuts/${encodeURIComponent(id)}`, sent('DELETE', {})),
  };
}

/** The server takes nothing that changes something without a body that says it is JSON. */
function sent(method: 'POST' | 'PUT' | 'DELETE', body: object): RequestInit {
  return {
    method,
    headers: { 'content-type': 'application/json', 'idempotency-key': nanoid() },
    body: JSON.stringify(body),
  };
}
