import type { Actor } from './actor.ts';
import { PERMISSIONS } from './permissions.ts';
import type { StateId } from './states.ts';

/** Whether a budget is on its way to the public, or there. */
export function isPublishing(state: StateId): boolean {
  return state === 'approved' || state === 'publication-review' || state === 'published';
}

/** Whether somebody may look a report through before it is published, where they may see it at all. */
export function mayReviewPublication({ role }: Pick<Actor, 'role'>): boolean {
  return PERMISSIONS.some(({ action, roles }) => action === 'review-publication' && roles.some((own) => own === role));
}
