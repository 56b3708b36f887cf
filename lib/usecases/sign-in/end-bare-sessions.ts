import type { Actor } from '#lib/core/workflow/index.ts';
import { appendAccountEvent } from '../audit/account-events.ts';
import type { Repositories, StoredAccount } from '../ports/index.ts';
import { readSecondFactorRoles } from './second-factor-roles.ts';

/**
 * Ends the sessions of accounts whose role is asked for a code and that have no second factor: they were begun without
 * one. Where the same transaction changes who is asked, it is to be called after that.
 */
export async function endBareSessions(input: {
  repositories: Repositories;
  actor: Actor;
  accounts: readonly StoredAccount[];
  at: Date;
}): Promise<void> {
  const { repositories, actor, accounts, at } = input;
  const asked: readonly string[] = await readSecondFactorRoles(repositories);
  for (const account of accounts) {
    if (account.secondFactor || !asked.includes(account.role)) continue;
    const sessions = await repositories.accounts.endSessions({ userId: account.id });
    const event = { type: 'session.revoked', version: 1, sessions } as const;
    if (sessions > 0) await appendAccountEvent({ repositories, actor, account, at, event });
  }
}
