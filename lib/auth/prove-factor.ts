import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { Storage, StoredAccount } from '#lib/usecases/ports/index.ts';
import { readSecondFactorRoles } from '#lib/usecases/sign-in/second-factor-roles.ts';
import { verifyPassword } from './password.ts';
import type { SecondFactor, SecondFactorOffer } from './second-factor.ts';

/**
 * Why the second step of a sign-in is not taken. Every one of them says that the password was right, but for
 * `WRONG_NAME_OR_PASSWORD`: a code is asked for, one is to be set up first, it was wrong or used before, or nobody has
 * granted the account a role yet.
 */
export type FactorRefusal =
  | { code: 'WRONG_NAME_OR_PASSWORD' }
  | { code: 'CODE_NEEDED' | 'CODE_WRONG' | 'GRANT_DUE' }
  | { code: 'SETUP_NEEDED'; offer: SecondFactorOffer };

/** Whether a second factor was asked for and proved, and whether it was set up by this very sign-in. */
export type ProvedFactor = { secondFactor: boolean; setUp: boolean };

type FactorInput = {
  storage: Storage;
  secondFactor: SecondFactor;
  username: string;
  password: string;
  code?: string;
  ticket?: string;
  at: Date;
};

/**
 * Proves the second factor of an account that has one, or whose role asks for one. A code that was right is used up. Who
 * needs none is not looked at: the sign-in library judges the password.
 */
export async function proveFactor(input: FactorInput): Promise<Result<ProvedFactor, FactorRefusal>> {
  const { storage, username, password } = input;
  const found = await storage.read(async (repositories) => {
    const account = await repositories.accounts.findByName(username);
    const passwords = account && (await repositories.credentials.passwords(account.id));
    const factor = account && (await repositories.credentials.secondFactor(account.id));
    return { account, passwords, factor, roles: await readSecondFactorRoles(repositories) };
  });
  const { account, passwords, factor } = found;
  const none = ok({ secondFactor: false, setUp: false });
  if (account === undefined || passwords === undefined || account.disabled) return none;
  const asked = factor !== undefined || found.roles.some((role) => role === account.role);
  if (!asked && !account.grantDue) return none;
  if (!(await verifyPassword({ hash: passwords.current, password }))) return refuse({ code: 'WRONG_NAME_OR_PASSWORD' });
  if (account.grantDue) return refuse({ code: 'GRANT_DUE' });
  if (factor === undefined) return setUp({ ...input, account });
  return takeCode({ ...input, account, secret: factor.secret });
}

async function takeCode(
  input: FactorInput & { account: StoredAccount; secret: string },
): Promise<Result<ProvedFactor, FactorRefusal>> {
  const { storage, secondFactor, account, secret, code, at } = input;
  if (code === undefined) return refuse({ code: 'CODE_NEEDED' });
  const step = secondFactor.stepOf({ secret, code, at });
  if (step === undefined) return refuse({ code: 'CODE_WRONG' });
  const taken = await storage.transact<boolean, never>(async ({ credentials }) =>
    ok(await credentials.takeStep({ userId: account.id, step })),
  );
  return taken.ok && taken.value ? ok({ secondFactor: true, setUp: false }) : refuse({ code: 'CODE_WRONG' });
}

async function setUp(input: FactorInput & { account: StoredAccount }): Promise<Result<ProvedFactor, FactorRefusal>> {
  const { storage, secondFactor, account, username, ticket, code, at } = input;
  if (ticket === undefined || code === undefined)
    return refuse({ code: 'SETUP_NEEDED', offer: secondFactor.offer({ userId: account.id, username, at }) });
  const factor = secondFactor.confirm({ userId: account.id, ticket, code, at });
  if (factor === undefined) return refuse({ code: 'CODE_WRONG' });
  const kept = await storage.transact<undefined, FactorRefusal>(async ({ credentials }) => {
    // Two browsers may set one up at once: the first stands, the other is asked for its code.
    if ((await credentials.secondFactor(account.id)) !== undefined) return refuse({ code: 'CODE_NEEDED' });
    await credentials.setSecondFactor({ userId: account.id, factor, at });
    return ok(undefined);
  });
  return kept.ok ? ok({ secondFactor: true, setUp: true }) : kept;
}
