import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { CommentRequest } from '#lib/core/screen/index.ts';
import type { Actor, BudgetKey } from '#lib/core/workflow/index.ts';
import { fingerprint } from '../fingerprint.ts';
import { firstAnswer, keepAnswer } from '../once.ts';
import type { Comment, Repositories } from '../ports/index.ts';
import type { Refusal } from '../refusals.ts';
import type { Services } from '../services.ts';
import { tellOfRemark } from './comment-messages.ts';
import { type PlacedTarget, placeComment } from './comment-place.ts';
import { authorizeRemark, type Commenting, doerOf, holdForComments, textErrors } from './commenting.ts';

/** The answer to a remark: its id, and that of its thread. */
export type CommentAdded = { id: string; thread: string };

type Request = {
  actor: Actor;
  key: BudgetKey;
  /** Made by the client for this remark, and sent again when the answer was lost: it is written once. */
  idempotencyKey: string;
  comment: CommentRequest;
};

/** Writes a remark on a place of a budget, or a reply to one, and tells whom it concerns. */
export async function addComment(input: Request & { services: Services }): Promise<Result<CommentAdded, Refusal>> {
  const { services, actor, key, idempotencyKey, comment } = input;
  const digest = fingerprint({ key, comment });
  const errors = textErrors({ text: comment.text, path: 'text', label: '批注内容' });
  if (errors.length > 0) return refuse({ code: 'INVALID_FIELDS', errors });
  return services.storage.transact<CommentAdded, Refusal>(async (repositories) => {
    const held = await holdForComments(repositories, { actor, key });
    if (!held.ok) return held;
    const once = { repositories, idempotencyKey, digest };
    const first = await firstAnswer<CommentAdded>({ ...once, actor });
    if (first !== undefined) return first;
    const placed = await placeOf({ services, repositories, commenting: held.value, comment });
    if (!placed.ok) return placed;
    const added = await write({ services, repositories, commenting: held.value, placed: placed.value, comment });
    return added.ok ? keepAnswer({ ...once, ...added.value }) : added;
  });
}

/** Where the remark goes, and what the thread holds already. */
type Placed = { target: PlacedTarget; earlier: readonly Comment[] };

type Adding = { services: Services; repositories: Repositories; commenting: Commenting; comment: CommentRequest };

async function placeOf(adding: Adding): Promise<Result<Placed, Refusal>> {
  const { services, repositories, commenting, comment } = adding;
  const { actor, key } = commenting;
  if ('thread' in comment) {
    const seen = await repositories.comments.list({ actor, key });
    const earlier = seen.filter(({ thread }) => thread === comment.thread);
    const first = earlier.find(({ id }) => id === comment.thread);
    return first === undefined ? refuse({ code: 'NOT_FOUND' }) : ok({ target: first, earlier });
  }
  const classification = await services.classificationOf({ repositories, fiscalYear: key.year });
  if (classification === undefined) return refuse({ code: 'CLASSIFICATION_MISSING', fiscalYear: key.year });
  const target = await placeComment({ repositories, ...commenting, classification, target: comment.place });
  return target.ok ? ok({ target: target.value, earlier: [] }) : target;
}

async function write(adding: Adding & { placed: Placed }) {
  const { services, repositories, commenting, placed, comment } = adding;
  const { actor, key, header } = commenting;
  const { target, earlier } = placed;
  const { form, owner, row, field, unit, placeWords } = target;
  const allowed = authorizeRemark({ commenting, action: 'comment', unit });
  if (!allowed.ok) return allowed;
  const at = services.clock.now();
  const id = services.ids.next();
  const thread = 'thread' in comment ? comment.thread : id;
  const text = comment.text.trim();
  const place = { unit, form, owner, row, field };
  await repositories.comments.add({
    authorized: allowed.value,
    comment: {
      id,
      thread,
      kind: 'comment',
      ...place,
      placeWords,
      text,
      round: header.round,
      at,
      by: doerOf(actor),
    },
  });
  await repositories.audit.append({
    actor,
    region: key.region,
    department: key.department,
    at,
    payload: { type: 'comment.added', version: 1, year: key.year, comment: id, thread, ...place, text },
  });
  const people = earlier.map(({ by }) => by.id);
  const said = earlier.length === 0 ? '批注了' : '答复了对这一处的批注';
  await tellOfRemark({ repositories, ...commenting, unit, people, said, placeWords, text, at });
  return ok({ authorized: allowed.value, answer: { id, thread }, at });
}
