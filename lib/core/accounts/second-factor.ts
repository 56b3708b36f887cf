import type { RoleId } from '#lib/core/workflow/index.ts';

/** Roles of which an installation may ask a code at each sign-in: those that decide over others' work. */
export const SECOND_FACTOR_ROLES = [
  'section-reviewer',
  'budget-office',
  'administrator',
] as const satisfies readonly RoleId[];

export type SecondFactorRole = (typeof SECOND_FACTOR_ROLES)[number];
