import { SECOND_FACTOR_ROLES, type SecondFactorRole } from '#lib/core/accounts/index.ts';
import type { Repositories } from '../ports/index.ts';

/** Name of the setting: ids of roles, separated by commas. */
export const SECOND_FACTOR_SETTING = 'second-factor-roles';

/** Roles that are asked for a code at each sign-in: none, until the security administrator says so. */
export async function readSecondFactorRoles({ settings }: Pick<Repositories, 'settings'>): Promise<SecondFactorRole[]> {
  const kept = ((await settings.get(SECOND_FACTOR_SETTING)) ?? '').split(',');
  return SECOND_FACTOR_ROLES.filter((role) => kept.includes(role));
}
