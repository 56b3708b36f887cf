import { APIError, type BetterAuthOptions, betterAuth } from 'better-auth';
import { username } from 'better-auth/plugins/username';
import { isUsername } from '#lib/core/accounts/index.ts';
import { networkAddress } from './network-address.ts';
import { hashPassword, verifyPassword } from './password.ts';

/** A session ends after a working day in any case, in seconds. */
const SESSION_LIFETIME = 12 * 60 * 60;

/** The sign-in library, set up for user names and passwords only. */
export type Auth = ReturnType<typeof createAuth>;

/**
 * Sets up the sign-in library. It never faces the network: our own route calls the two things that are open, signing
 * in by user name and signing out, so that none of its other endpoints exist for anybody.
 * @param baseUrl where the product is reached; under https the cookie is sent over https alone
 * @param mayStart asked before a session is made: accounts may have been disabled
 */
export function createAuth(input: {
  database: NonNullable<BetterAuthOptions['database']>;
  secret: string;
  baseUrl: string;
  mayStart: (userId: string) => Promise<boolean>;
}) {
  return betterAuth({
    database: input.database,
    secret: input.secret,
    baseURL: input.baseUrl,
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    disabledPaths: ['/sign-up/email', '/sign-in/email', '/sign-in/social', '/update-user', '/is-username-available'],
    plugins: [
      username({
        displayUsername: false,
        minUsernameLength: 1,
        maxUsernameLength: 60,
        usernameValidator: isUsername,
      }),
    ],
    // Ours to write: the library must know of columns that may not be empty, and never takes them from a request.
    user: {
      additionalFields: {
        role: { type: 'string', required: true, input: false },
        disabled: { type: 'boolean', required: true, input: false },
      },
    },
    // Idle time is ours to keep (require-actor.ts): a page cannot renew a cookie while it renders.
    session: { expiresIn: SESSION_LIFETIME, disableSessionRefresh: true },
    advanced: { cookiePrefix: 'budget', useSecureCookies: input.baseUrl.startsWith('https:') },
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => {
            if (!(await input.mayStart(session.userId))) throw new APIError('UNAUTHORIZED');
            // The library keeps but half of an IPv6 address: people are to know their own again.
            const { address = null } = networkAddress(context?.headers ?? new Headers());
            return { data: { ...session, ipAddress: address } };
          },
        },
      },
    },
  });
}
