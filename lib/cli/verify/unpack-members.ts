import { createHash } from 'node:crypto';
import { looksLikeZip, openZip, unpackPart } from '#lib/archive/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';

/** Most that a file may unpack to, in bytes, and most files in it: more than any of ours has. */
const UNPACKED_LIMIT = 400 * 1024 * 1024;
const MOST_PARTS = 500;

/** The files in a zip file by name. */
export type Members = ReadonlyMap<string, Uint8Array>;

/**
 * Unpacks a zip file that may come from anybody: nothing beyond the limits, nothing damaged, no name twice.
 * @returns nothing where the file is no zip file at all; why not, in words, where it cannot be trusted
 */
export function unpackMembers(bytes: Uint8Array): Result<Members | undefined, string> {
  if (!looksLikeZip(bytes)) return ok(undefined);
  const zip = openZip({ bytes, limit: UNPACKED_LIMIT, mostParts: MOST_PARTS });
  if (!zip.ok)
    return refuse(
      zip.error.code === 'UNPACKS_TOO_LARGE'
        ? `压缩包展开后超过 ${UNPACKED_LIMIT / 1024 / 1024} MB，不是本系统公开的文件，没有展开`
        : zip.error.code === 'ENCRYPTED'
          ? '压缩包加了密码，无法核对'
          : '压缩包已损坏，无法核对',
    );
  const members = new Map<string, Uint8Array>();
  for (const part of zip.value.parts) {
    const content = unpackPart({ zip: zip.value, part });
    if (content === undefined) return refuse(`压缩包里的 ${part.name} 已损坏，无法核对`);
    if (members.has(part.name)) return refuse(`压缩包里有两个 ${part.name}，无法核对`);
    members.set(part.name, content);
  }
  return ok(members);
}

/** The SHA-256 of a file, in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
