import { createHash } from 'node:crypto';
import type { AuditDigest } from '#lib/usecases/ports/index.ts';

/** SHA-256 of a text as UTF-8, in hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** What a hash of another kind than SHA-256 begins with. */
const SM3 = 'sm3:';

/** Hash of a text as UTF-8: SHA-256 as bare hexadecimal, SM3 (GB/T 32905) as `sm3:` and hexadecimal. */
export function digestOf({ algorithm, text }: { algorithm: AuditDigest; text: string }): string {
  return algorithm === 'sha256' ? sha256(text) : `${SM3}${createHash('sm3').update(text, 'utf8').digest('hex')}`;
}

/** How a hash was made. */
export function algorithmOf(hash: string): AuditDigest {
  return hash.startsWith(SM3) ? 'sm3' : 'sha256';
}
