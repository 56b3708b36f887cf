import { ok } from '#lib/core/result/index.ts';
import type { Storage } from '../ports/index.ts';

/** Failures after which a name is locked, and for how long, in milliseconds. */
export const FAILURE_LIMIT = 5;
export const LOCK_TIME = 15 * 60 * 1000;

/** Counts an attempt. @returns until when the name is locked already, and whether this attempt locks it if it fails */
export async function countAttempt(input: { storage: Storage; username: string; at: Date }) {
  const { storage, username, at } = input;
  const attempt = { username, at, limit: FAILURE_LIMIT, lockMilliseconds: LOCK_TIME };
  const counted = await storage.transact<{ locked?: Date; locks: boolean }, never>(async ({ signIns }) =>
    ok(await signIns.attempt(attempt)),
  );
  if (!counted.ok) throw new Error('counting a sign-in was refused');
  return counted.value;
}
