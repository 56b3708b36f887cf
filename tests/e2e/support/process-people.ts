import { randomUUID } from 'node:crypto';
import { type APIRequestContext, expect, request, test } from '@playwright/test';
import { readablePassword } from '#lib/auth/password.ts';
import type { MadeAccount } from '#lib/core/accounts/index.ts';
import type { RoleId } from '#lib/core/workflow/index.ts';
import type { Person } from './command-line.ts';
import { demonstrationPassword } from './visitor.ts';

const REGION = '420115000';

/** Somebody who sends requests of their own, as their pages would. */
export type Caller = APIRequestContext;

/** Signs somebody in by raw HTTP. */
export async function callerOf({ username, password }: Pick<Person, 'username' | 'password'>): Promise<Caller> {
  const { baseURL = '' } = test.info().project.use;
  const caller = await request.newContext({ baseURL, extraHTTPHeaders: { origin: baseURL } });
  const answer = await caller.post('/api/auth/sign-in/username', { data: { username, password } });
  expect(answer.status(), `${username} signs in: ${await answer.text()}`).toBe(200);
  return caller;
}

/** Somebody of the demonstration by raw HTTP: those of the bureau reach every department of its region. */
export function demonstrator(username: string): Promise<Caller> {
  return callerOf({ username, password: demonstrationPassword() });
}

/** Whom the administrators are asked to let in. */
export type Appointment = { username: string; name: string; role: RoleId; unit?: string };

/**
 * Accounts as administrators make them: the one of the system makes them, the one of security grants what they were made
 * for. Their passwords are still those that were made for them.
 */
export async function appointed(department: string, people: readonly Appointment[]): Promise<Person[]> {
  const asked = people.map(({ username, name, role, unit = null }) => {
    const section = role === 'section-reviewer' ? '08' : null;
    const bound = role === 'section-reviewer' || role === 'budget-office' ? null : department;
    return { username, name, role, duty: null, place: { region: REGION, section, department: bound, unit } };
  });
  const system = await demonstrator('system-admin');
  const made = await system.post('/api/accounts', { data: { accounts: asked } });
  expect(made.status(), await made.text()).toBe(201);
  const { accounts } = (await made.json()) as { accounts: MadeAccount[] };
  const grants = accounts.map(({ id }, index) => {
    const { role, duty = null, place } = asked[index] ?? {};
    return { id, role, duty, place };
  });
  const security = await demonstrator('security-admin');
  const granted = await security.put('/api/accounts/grants', { data: { grants } });
  expect(granted.status(), await granted.text()).toBe(200);
  await Promise.all([system.dispose(), security.dispose()]);
  return accounts;
}

/** Sets a password of one's own, as the first sign-in asks, and answers with it. */
export async function settled(person: Person): Promise<Person> {
  const password = readablePassword();
  const caller = await callerOf(person);
  const changed = await caller.put('/api/auth/password', { data: { current: person.password, next: password } });
  expect(changed.status(), await changed.text()).toBe(200);
  await caller.dispose();
  return { ...person, password };
}

/** A key for a request that must be done once. */
export function onceKey(): { 'idempotency-key': string } {
  return { 'idempotency-key': randomUUID() };
}
