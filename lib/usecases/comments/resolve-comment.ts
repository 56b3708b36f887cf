import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import { type Actor, type BudgetKey, mayResolve } from '#lib/core/workflow/index.ts';
import type { Refusal } from '../refusals.ts';
import type { Services } from '../services.ts';
import { authorizeRemark, holdForComments } from './commenting.ts';

/** Only the side that began a thread, or somebody above it, closes it. */
export type NotYoursToResolve = { code: 'NOT_YOURS_TO_RESOLVE' };

/**
 * Closes a thread of remarks: by the side that began it, or anybody above. One that is closed already stays as it is.
 * @param input.thread id of its first remark
 */
export async function resolveComment(input: {
  services: Services;
  actor: Actor;
  key: BudgetKey;
  thread: string;
}): Promise<Result<{ thread: string }, Refusal | NotYoursToResolve>> {
  const { services, actor, key, thread } = input;
  return services.storage.transact<{ thread: string }, Refusal | NotYoursToResolve>(async (repositories) => {
    const held = await holdForComments(repositories, { actor, key });
    if (!held.ok) return held;
    const first = (await repositories.comments.list({ actor, key })).find(({ id }) => id === thread);
    if (first === undefined || first.thread !== thread) return refuse({ code: 'NOT_FOUND' });
    const allowed = authorizeRemark({ commenting: held.value, action: 'comment', unit: first.unit });
    if (!allowed.ok) return allowed;
    if (!mayResolve({ role: actor.role, raised: first })) return refuse({ code: 'NOT_YOURS_TO_RESOLVE' });
    const at = services.clock.now();
    if (!(await repositories.comments.resolve({ authorized: allowed.value, id: thread, by: actor.name, at })))
      return ok({ thread });
    await repositories.audit.append({
      actor,
      region: key.region,
      department: key.department,
      at,
      payload: { type: 'comment.resolved', version: 1, year: key.year, thread, unit: first.unit },
    });
    return ok({ thread });
  });
}
