import type { Person } from '#components/shell/person.ts';
import { type Actor, ADMINISTRATOR_DUTIES, ROLES } from '#lib/core/workflow/index.ts';

/** The actor as the top bar shows them. */
export function personOf(actor: Actor): Person {
  const { name, role, scope } = actor;
  // Of an administrator it matters which of the three it is.
  if (scope.level === 'accounts') return { name, role: ADMINISTRATOR_DUTIES[scope.duty] };
  return { name, role: role === 'system' ? '' : ROLES[role].name };
}
