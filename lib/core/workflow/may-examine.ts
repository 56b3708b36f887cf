import type { Actor } from './actor.ts';

/**
 * Whether somebody may examine published reports (公开文本体检): everybody who works with budgets. Published texts are no
 * secret and nothing of them is kept; administrators of accounts have no business with budgets.
 */
export function mayExamine({ role }: Pick<Actor, 'role'>): boolean {
  return role !== 'administrator';
}
