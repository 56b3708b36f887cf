import { authorizeBudget } from '#lib/auth/gates.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { CommentsView, RemarkView, ThreadView } from '#lib/core/screen/index.ts';
import {
  type Actor,
  type BudgetKey,
  type CommentThread,
  commentThreads,
  type Denial,
  mayResolve,
} from '#lib/core/workflow/index.ts';
import { mayUndoCut } from '../cuts/undo-cut.ts';
import type { Comment } from '../ports/index.ts';
import type { Refusal } from '../refusals.ts';
import type { Services } from '../services.ts';
import { authorizeRemark, type Commenting } from './commenting.ts';

/** Remarks without the words that say why nothing can be added. */
export type CommentsFound = Omit<CommentsView, 'readOnly'> & { denial?: Denial };

/** Every thread that a person may see of a budget, the oldest first, and what the person may do. */
export async function listComments(input: {
  services: Pick<Services, 'storage'>;
  actor: Actor;
  key: BudgetKey;
}): Promise<Result<CommentsFound, Refusal>> {
  const { services, actor, key } = input;
  return services.storage.read(async (repositories): Promise<Result<CommentsFound, Refusal>> => {
    const header = await repositories.budgets.find({ actor, key });
    if (header === undefined) return refuse({ code: 'NOT_FOUND' });
    const { section, state } = header;
    const allowed = authorizeBudget({ actor, key, action: 'read', resource: { section: section.code, state } });
    if (!allowed.ok) return allowed;
    const commenting: Pick<Commenting, 'actor' | 'key' | 'header'> = { actor, key, header };
    const unit = actor.scope.level === 'unit' ? actor.scope.unit : '';
    const comment = authorizeRemark({ commenting, action: 'comment', unit });
    const cut = authorizeRemark({ commenting, action: 'cut', unit });
    const remarks = await repositories.comments.list({ actor, key });
    const threads = commentThreads(remarks).map((thread) => {
      const { first, state: standing } = thread;
      const closable = comment.ok && standing !== 'resolved' && mayResolve({ role: actor.role, raised: first });
      const undoable = cut.ok && mayUndoCut({ actor, header, cut: first, remarks });
      return shown({ thread, mayResolve: closable || undoable });
    });
    const denial = comment.ok ? undefined : comment.error;
    return ok({
      threads,
      mayComment: comment.ok,
      mayCut: cut.ok,
      ...(denial !== undefined && isDenial(denial) ? { denial } : {}),
    });
  });
}

function isDenial(refusal: Refusal): refusal is Denial {
  return ['OUT_OF_SCOPE', 'ROLE_NOT_ALLOWED', 'STATE_NOT_ALLOWED'].includes(refusal.code);
}

function shown(input: { thread: CommentThread<Comment>; mayResolve: boolean }): ThreadView {
  const { first, replies, state } = input.thread;
  const { id, kind, unit, form, owner, row, field, placeWords, round, resolved } = first;
  return {
    id,
    kind,
    place: { unit, form, owner, row, field },
    placeWords,
    state,
    round,
    remarks: [first, ...replies].map(remark),
    ...(resolved === undefined ? {} : { resolved: { at: resolved.at.toISOString(), by: resolved.by } }),
    mayResolve: input.mayResolve,
  };
}

function remark({ id, text, by, at, cut }: Comment): RemarkView {
  const { name, role } = by;
  return { id, text, by: { name, role }, at: at.toISOString(), ...(cut === undefined ? {} : { cut }) };
}
