import { authorizeBudget } from '#lib/auth/gates.ts';
import { type Result, refuse } from '#lib/core/result/index.ts';
import type { Actor, AuthorizedBudget } from '#lib/core/workflow/index.ts';
import type { Refusal } from '../refusals.ts';
import { isOfRegion } from './read-quotas.ts';

/**
 * Proves that somebody may set up a region's years and organisation: its budget office alone. To others it does not exist, or
 * is not their work.
 * @param input.action what is done instead, where it is not setting up
 */
export function authorizeRegion(input: {
  actor: Actor;
  region: string;
  year?: number;
  action?: 'set-up-year' | 'read-rules';
}): Result<AuthorizedBudget, Refusal> {
  const { actor, region, year = 0, action = 'set-up-year' } = input;
  if (!isOfRegion(actor, region)) return refuse({ code: 'NOT_FOUND' });
  const { scope } = actor;
  // Nobody below the region has it in scope; that it is not their work is what they are to be told.
  const department = scope.level === 'department' || scope.level === 'unit' ? scope.department : '';
  const section = scope.level === 'section' ? scope.section : '';
  return authorizeBudget({ actor, key: { region, department, year }, action, resource: { section } });
}
