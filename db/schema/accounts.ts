import { ADMINISTRATOR_DUTIES, type AdministratorDuty, ROLE_IDS, type RoleId } from '#lib/core/workflow/index.ts';
import type { Kit } from './kit-sqlite.ts';
import { isOneOf } from './rules.ts';

/** People's accounts. The sign-in library reads and writes this table, so its field names are the library's. */
export function defineUser(kit: Kit) {
  return kit.table(
    'user',
    {
      id: kit.text('id').primaryKey(),
      name: kit.text('name').notNull(),
      /** A synthetic address that nobody sees: the library insists on one. */
      email: kit.text('email').notNull(),
      emailVerified: kit.flag('email_verified').notNull(),
      image: kit.text('image'),
      createdAt: kit.instant('created_at').notNull(),
      updatedAt: kit.instant('updated_at').notNull(),
      username: kit.text('username').notNull(),
      role: kit.text('role').$type<RoleId>().notNull(),
      duty: kit.text('duty').$type<AdministratorDuty>(),
      regionCode: kit.text('region_code'),
      sectionCode: kit.text('section_code'),
      departmentCode: kit.text('department_code'),
      unitCode: kit.text('unit_code'),
      disabled: kit.flag('disabled').notNull(),
      /** At the first sign-in and after a reset: nothing else may be done until a new password is set. */
      passwordChangeDue: kit.flag('password_change_due').notNull().default(false),
      /** Made by the system administrator and not yet granted a role by the security administrator: no sign-in. */
      grantDue: kit.flag('grant_due').notNull().default(false),
      /** Secret of the second factor (TOTP) in base32, encrypted; absent where none is set up. */
      totpSecret: kit.text('totp_secret'),
      /** The last time step that a code was taken for: a code is good once. */
      totpLastStep: kit.count('totp_last_step'),
    },
    (t) => [
      kit.uniqueIndex('user_email').on(t.email),
      kit.uniqueIndex('user_username').on(t.username),
      kit.check('user_role_known', isOneOf(t.role, ROLE_IDS)),
      kit.check('user_duty_known', isOneOf(t.duty, Object.keys(ADMINISTRATOR_DUTIES))),
    ],
  );
}

type User = ReturnType<typeof defineUser>;

/** Who is signed in. `updatedAt` is when the session was last used. */
export function defineSession(kit: Kit, user: User) {
  return kit.table(
    'session',
    {
      id: kit.text('id').primaryKey(),
      expiresAt: kit.instant('expires_at').notNull(),
      token: kit.text('token').notNull(),
      createdAt: kit.instant('created_at').notNull(),
      updatedAt: kit.instant('updated_at').notNull(),
      ipAddress: kit.text('ip_address'),
      userAgent: kit.text('user_agent'),
      userId: kit.text('user_id').notNull(),
    },
    (t) => [
      kit.uniqueIndex('session_token').on(t.token),
      kit.index('session_by_user').on(t.userId),
      kit.reference({ name: 'session_user', columns: [t.userId], to: [user.id] }),
    ],
  );
}

/** How an account proves itself; a password is kept as argon2id. */
export function defineAccount(kit: Kit, user: User) {
  return kit.table(
    'account',
    {
      id: kit.text('id').primaryKey(),
      accountId: kit.text('account_id').notNull(),
      providerId: kit.text('provider_id').notNull(),
      userId: kit.text('user_id').notNull(),
      accessToken: kit.text('access_token'),
      refreshToken: kit.text('refresh_token'),
      idToken: kit.text('id_token'),
      accessTokenExpiresAt: kit.instant('access_token_expires_at'),
      refreshTokenExpiresAt: kit.instant('refresh_token_expires_at'),
      scope: kit.text('scope'),
      password: kit.text('password'),
      createdAt: kit.instant('created_at').notNull(),
      updatedAt: kit.instant('updated_at').notNull(),
    },
    (t) => [
      kit.uniqueIndex('account_by_provider').on(t.userId, t.providerId),
      kit.reference({ name: 'account_user', columns: [t.userId], to: [user.id] }),
    ],
  );
}

/** Passwords that an account had, as argon2id: the last five may not be used again. */
export function defineFormerPassword(kit: Kit, user: User) {
  return kit.table(
    'former_password',
    {
      id: kit.text('id').primaryKey(),
      userId: kit.text('user_id').notNull(),
      hash: kit.text('hash').notNull(),
      at: kit.instant('at').notNull(),
    },
    (t) => [
      kit.index('former_password_by_user').on(t.userId, t.at),
      kit.reference({ name: 'former_password_user', columns: [t.userId], to: [user.id] }),
    ],
  );
}

/** Short-lived secrets of the sign-in library. */
export function defineVerification(kit: Kit) {
  return kit.table(
    'verification',
    {
      id: kit.text('id').primaryKey(),
      identifier: kit.text('identifier').notNull(),
      value: kit.text('value').notNull(),
      expiresAt: kit.instant('expires_at').notNull(),
      createdAt: kit.instant('created_at').notNull(),
      updatedAt: kit.instant('updated_at').notNull(),
    },
    (t) => [kit.index('verification_by_identifier').on(t.identifier)],
  );
}

/** Sign-ins that failed, by the name that was typed, whether or not there is such an account. */
export function defineSignInAttempt(kit: Kit) {
  return kit.table('sign_in_attempt', {
    username: kit.text('username').primaryKey(),
    failures: kit.count('failures').notNull(),
    lockedUntil: kit.instant('locked_until'),
    updatedAt: kit.instant('updated_at').notNull(),
  });
}
