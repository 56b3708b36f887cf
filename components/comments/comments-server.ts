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
    add: (comment) => ask(`${address}/comments`, posted(comment)),
    resolve: (thread) => ask(`${address}/comments/${encodeURIComponent(thread)}/resolution`, { method: 'PUT' }),
    cut: (cut) => ask(`${address}/cuts`, posted(cut)),
    undoCut: (id) => ask(`${address}/cuts/${encodeURIComponent(id)}`, { method: 'DELETE' }),
  };
}

function posted(body: unknown): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': nanoid() },
    body: JSON.stringify(body),
  };
}
