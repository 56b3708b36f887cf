import { inflateRawSync } from 'node:zlib';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';

/** Why a zip file is not opened. `limit` in bytes. */
export type ZipRefusal = { code: 'DAMAGED' } | { code: 'ENCRYPTED' } | { code: 'UNPACKS_TOO_LARGE'; limit: number };

/** A part of a zip file as its directory has it; sizes in bytes. */
export type ZipPart = { name: string; method: number; packed: number; unpacked: number; at: number };

/** A file whose directory was followed; nothing is unpacked yet. */
export type Zip = { bytes: Uint8Array; parts: readonly ZipPart[] };

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

/** Whether bytes begin like a zip file. */
export function looksLikeZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/**
 * Follows the directory of a zip file: one reading only, at most `mostParts` parts that say they unpack to at most
 * `limit` bytes together. What each really unpacks to is seen by `unpackPart`.
 */
export function openZip(input: { bytes: Uint8Array; limit: number; mostParts: number }): Result<Zip, ZipRefusal> {
  const { bytes, limit, mostParts } = input;
  const parts = directory({ bytes, mostParts });
  if (!Array.isArray(parts)) return refuse({ code: parts });
  const unpacked = parts.reduce((sum, part) => sum + part.unpacked, 0);
  return unpacked > limit ? refuse({ code: 'UNPACKS_TOO_LARGE', limit }) : ok({ bytes, parts });
}

/** Unpacks a part; nothing where it is damaged or unpacks to more or less than its directory says. */
export function unpackPart({ zip, part }: { zip: Zip; part: ZipPart }): Uint8Array | undefined {
  const { bytes } = zip;
  const { method, packed, unpacked, at } = part;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + 30 > bytes.byteLength || view.getUint32(at, true) !== LOCAL) return undefined;
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packed > bytes.byteLength) return undefined;
  const held = bytes.subarray(start, start + packed);
  if (method === 0) return packed === unpacked ? held : undefined;
  if (method !== 8) return undefined;
  try {
    const whole = inflateRawSync(held, { maxOutputLength: Math.max(1, unpacked) });
    return whole.byteLength === unpacked ? whole : undefined;
  } catch {
    return undefined;
  }
}

function directory({
  bytes,
  mostParts,
}: {
  bytes: Uint8Array;
  mostParts: number;
}): ZipPart[] | 'DAMAGED' | 'ENCRYPTED' {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) return 'DAMAGED';
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  // Exactly one reading: no second volume, no larger directory elsewhere, nothing before the first part.
  const whole = view.getUint32(end + 4, true) === 0 && view.getUint16(end + 8, true) === count;
  if (!whole || at + view.getUint32(end + 12, true) !== end) return 'DAMAGED';
  if (count === 0 || count > mostParts) return 'DAMAGED';
  const parts: ZipPart[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) return 'DAMAGED';
    const nameLength = view.getUint16(at + 28, true);
    if (at + 46 + nameLength > end) return 'DAMAGED';
    if ((view.getUint16(at + 8, true) & 1) === 1) return 'ENCRYPTED';
    parts.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts.filter(({ name }) => !name.endsWith('/'));
}

function endOfDirectory(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= first; at -= 1) if (view.getUint32(at, true) === END) return at;
  return undefined;
}
