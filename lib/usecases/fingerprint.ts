import { createHash } from 'node:crypto';
import { canonicalJson } from '#lib/core/canonical/index.ts';

/** SHA-256 of a value's canonical JSON, in hexadecimal: equal values have equal fingerprints. */
export function fingerprint(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex');
}
