import type { Person } from '#components/shell/person.ts';
import { type Actor, ROLES } from '#lib/core/workflow/index.ts';

/** The actor as the top bar shows them. */
export function personOf(actor: Actor): Person {
  return { name: actor.name, role: actor.role === 'system' ? '' : ROLES[actor.role].name };
}
