import { test } from '@playwright/test';

/** Which try of the running test in one database this is: 0 the first, and another for each repetition and each retry. */
export function attempt(): number {
  const { retry, repeatEachIndex, project } = test.info();
  return repeatEachIndex * (project.retries + 1) + retry;
}

/**
 * The code of a department that this try of the running test makes for itself.
 * @param code three digits that begin with 2 and that no other test gives
 */
export function ownDepartment(code: string): string {
  return String(Number(code) + 100 * attempt());
}

/** A user name that this try of the running test takes for itself. */
export function ownName(name: string): string {
  return attempt() === 0 ? name : `${name}-${attempt()}`;
}
