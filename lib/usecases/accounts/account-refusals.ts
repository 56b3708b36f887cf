import type { AccountDenial } from '#lib/core/accounts/index.ts';
import type { AdministratorDuty } from '#lib/core/workflow/index.ts';
import type { FieldError } from '../refusals.ts';

/** Why nothing was done with accounts. */
export type AccountRefusal =
  | AccountDenial
  | { code: 'NOT_FOUND' }
  | { code: 'INVALID_FIELDS'; errors: FieldError[] }
  /** Without this one nobody would be left to do that duty. */
  | { code: 'LAST_ADMINISTRATOR'; duty: AdministratorDuty }
  /** Somebody else changed it in between; looking again helps. */
  | { code: 'ACCOUNT_CHANGED' };
