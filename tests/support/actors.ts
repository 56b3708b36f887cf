import { type Account, actorOf, systemActor } from '#lib/auth/gates.ts';
import type { Actor } from '#lib/core/workflow/index.ts';
import { expectOk } from './expect-ok.ts';

/** The product itself, as on the command line. */
export const SYSTEM: Actor = systemActor({ id: 'test', name: '测试' });

/** A person with a role, at a place of the golden department unless told otherwise. */
export function person(account: Partial<Account> & Pick<Account, 'role'>): Actor {
  return expectOk(
    actorOf({
      id: `test-${account.role}`,
      name: account.role,
      duty: 'system',
      region: '420115000',
      section: '08',
      department: '215',
      unit: '215001',
      ...account,
    }),
  );
}
