import type { RoleId } from './roles.ts';

/** What of a remark decides how its thread stands. Remarks of one thread carry the id of the first as `thread`. */
export type Remark = {
  id: string;
  thread: string;
  kind: 'comment' | 'cut';
  /** Whose part it is on: code of a unit, '' for the department's own. */
  unit: string;
  at: Date;
  by: { role: RoleId };
  /** Set on the first remark of a thread alone. */
  resolved?: unknown;
};

/** How a thread stands. `cut` is a decision with its reason: it asks for no answer. Resolved, it was taken back. */
export type ThreadState = 'open' | 'answered' | 'resolved' | 'cut';

/** A remark with its replies, the oldest first. */
export type CommentThread<R extends Remark> = { first: R; replies: readonly R[]; state: ThreadState };

/** From whoever enters to whoever approves; who has no part in a conversation is absent. */
const LEVELS: Partial<Record<RoleId, number>> = {
  preparer: 0,
  'unit-head': 1,
  'department-lead': 2,
  'section-reviewer': 3,
  'budget-office': 4,
};

/** Threads in the order in which they were begun. A reply whose first remark is not among them is left out. */
export function commentThreads<R extends Remark>(remarks: readonly R[]): CommentThread<R>[] {
  const ordered = [...remarks].sort(
    (a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
  const byThread = new Map<string, R[]>();
  for (const remark of ordered) {
    if (remark.id === remark.thread) continue;
    const replies = byThread.get(remark.thread);
    if (replies === undefined) byThread.set(remark.thread, [remark]);
    else replies.push(remark);
  }
  return ordered
    .filter(({ id, thread }) => id === thread)
    .map((first) => {
      const replies = byThread.get(first.id) ?? [];
      return { first, replies, state: stateOf(first, replies) };
    });
}

/**
 * Threads that nobody has answered or resolved: what the need `answered` of a move asks for.
 * @param input.unit code of the unit whose part moves; absent where the department's budget moves as one
 */
export function openThreads<R extends Remark>(input: { remarks: readonly R[]; unit?: string }): CommentThread<R>[] {
  const { remarks, unit } = input;
  return commentThreads(remarks).filter(
    ({ first, state }) => state === 'open' && (unit === undefined || first.unit === unit),
  );
}

/** Whether a role may close a thread: its own level raised it, or one below. A cut is not closed: it is undone. */
export function mayResolve({
  role,
  raised,
}: {
  role: RoleId | 'system';
  raised: Pick<Remark, 'kind' | 'by'>;
}): boolean {
  const own = role === 'system' ? undefined : LEVELS[role];
  return raised.kind !== 'cut' && own !== undefined && own >= (LEVELS[raised.by.role] ?? 0);
}

/** Answered is what the other side has had the last word on: whoever asks again waits for an answer again. */
function stateOf(first: Remark, replies: readonly Remark[]): ThreadState {
  if (first.resolved !== undefined) return 'resolved';
  if (first.kind === 'cut') return 'cut';
  const last = replies.at(-1);
  return last !== undefined && isOtherSide({ raised: first.by.role, answers: last.by.role }) ? 'answered' : 'open';
}

/** The lower level answers the higher; what the lowest asks, anybody above answers. */
function isOtherSide({ raised, answers }: { raised: RoleId; answers: RoleId }): boolean {
  const level = LEVELS[raised] ?? 0;
  const other = LEVELS[answers] ?? 0;
  return level === 0 ? other > 0 : other < level;
}
