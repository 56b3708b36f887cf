import type { Result } from '#lib/core/result/index.ts';
import type { AccountRefusal } from '#lib/usecases/accounts/account-refusals.ts';
import {
  liftLock,
  renameAccount,
  resetPassword,
  resetSecondFactor,
  revokeSessions,
  switchAccount,
} from '#lib/usecases/accounts/change-account.ts';
import { grantAccounts } from '#lib/usecases/accounts/grant-accounts.ts';
import { makeAccounts } from '#lib/usecases/accounts/make-accounts.ts';
import { endOwnSession } from '#lib/usecases/sign-in/own-account.ts';
import { setSecondFactorRoles } from '#lib/usecases/sign-in/set-second-factor-roles.ts';
import { describeAccountRefusal } from './account-refusal.ts';
import { accountChange, accountGrants, newAccounts, secondFactorRoles } from './account-schema.ts';
import { answerRefusal, defineOwnRoute, defineRoute } from './define-route.ts';
import { checked } from './draft-schema.ts';
import { describeRefusal } from './refusal-words.ts';

type AccountParams = { account: string };

/** Makes accounts, all or none: 201 with `{accounts: MadeAccount[]}`, whose passwords are shown this once. */
export const postAccounts = defineRoute(async ({ body, actor, container: { services } }) => {
  const read = checked(newAccounts, body);
  if (!read.ok) return answerRefusal(describeRefusal({ code: 'INVALID_FIELDS', errors: read.error }));
  const made = await makeAccounts({ services, actor, accounts: read.value.accounts });
  return answer({ outcome: made, status: 201, as: (accounts) => ({ accounts }) });
});

/** Grants roles and places, all or none. */
export const putGrants = defineRoute(async ({ body, actor, container: { services } }) => {
  const read = checked(accountGrants, body);
  if (!read.ok) return answerRefusal(describeRefusal({ code: 'INVALID_FIELDS', errors: read.error }));
  return answer({ outcome: await grantAccounts({ services, actor, grants: read.value.grants }) });
});

/** Says which roles sign in with a one-time code. */
export const putSecondFactorRoles = defineRoute(async ({ body, actor, container: { services } }) => {
  const read = checked(secondFactorRoles, body);
  if (!read.ok) return answerRefusal(describeRefusal({ code: 'INVALID_FIELDS', errors: read.error }));
  return answer({ outcome: await setSecondFactorRoles({ services, actor, roles: read.value.roles }) });
});

/** Renames an account, disables or enables it. */
export const patchAccount = defineRoute<AccountParams>(async ({ params, body, actor, container: { services } }) => {
  const read = checked(accountChange, body);
  if (!read.ok) return answerRefusal(describeRefusal({ code: 'INVALID_FIELDS', errors: read.error }));
  const one = { services, actor, id: params.account };
  const change = read.value;
  return answer({
    outcome:
      'name' in change
        ? await renameAccount({ ...one, name: change.name })
        : await switchAccount({ ...one, disabled: change.disabled }),
  });
});

/** Makes a new password: `{username, password}`, shown this once. */
export const postPassword = defineRoute<AccountParams>(async ({ params, actor, container: { services } }) =>
  answer({ outcome: await resetPassword({ services, actor, id: params.account }), as: (made) => made }),
);

/** Lifts the lock that failed sign-ins have put on an account. */
export const deleteLock = defineRoute<AccountParams>(async ({ params, actor, container: { services } }) =>
  answer({ outcome: await liftLock({ services, actor, id: params.account }) }),
);

/** Takes the second factor of an account away. */
export const deleteSecondFactor = defineRoute<AccountParams>(async ({ params, actor, container: { services } }) =>
  answer({ outcome: await resetSecondFactor({ services, actor, id: params.account }) }),
);

/** Ends every session of an account. */
export const deleteSessions = defineRoute<AccountParams>(async ({ params, actor, container: { services } }) =>
  answer({ outcome: await revokeSessions({ services, actor, id: params.account }) }),
);

/** Ends one session of an account. */
export const deleteSession = defineRoute<AccountParams & { session: string }>(
  async ({ params, actor, container: { services } }) =>
    answer({ outcome: await revokeSessions({ services, actor, id: params.account, session: params.session }) }),
);

/** Ends another session of whoever asks. */
export const deleteOwnSession = defineOwnRoute<{ session: string }>(
  async ({ params, actor, account, sessionId, container: { services } }) =>
    answer({ outcome: await endOwnSession({ services, actor, account, sessionId, session: params.session }) }),
);

function answer<T>(input: {
  outcome: Result<T, AccountRefusal>;
  status?: number;
  as?: (value: T) => object;
}): Response {
  const { outcome, status = 200, as = () => ({ status: 'ok' }) } = input;
  if (!outcome.ok) return answerRefusal(describeAccountRefusal(outcome.error));
  return Response.json(as(outcome.value), { status, headers: { 'Cache-Control': 'no-store' } });
}
