import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's second recommendation: 19 MiB, two passes, one lane. The library's own choice of algorithm is argon2id. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Letters and digits that are not mistaken for each other. */
const UPPER = 'ABCDEFGHJKMNPQRSTUVWXYZ';
const LOWER = 'abcdefghjkmnpqrstuvwxyz';
const DIGITS = '23456789';
const GROUPS = 3;

/** A password as argon2id, salted, in PHC form. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/** Whether a password is the one that was hashed. */
export function verifyPassword(input: { hash: string; password: string }): Promise<boolean> {
  return verify(input.hash, input.password);
}

/** A random password that can be read out and typed: three groups such as `Kxm7-Tqp3-Bwn5` (58 bits). */
export function readablePassword(): string {
  const group = () => pick(UPPER) + pick(LOWER) + pick(LOWER) + pick(DIGITS);
  return Array.from({ length: GROUPS }, group).join('-');
}

function pick(characters: string): string {
  return characters.charAt(randomInt(characters.length));
}
