import { inflateRawSync } from 'node:zlib';
import { WORKBOOK_LIMIT } from '#lib/core/entry/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';

/** Why an uploaded file is not even opened. Sizes are bytes. */
export type ArchiveRefusal =
  | { code: 'TOO_LARGE'; limit: number }
  | { code: 'ENCRYPTED' }
  | { code: 'OLD_FORMAT' }
  | { code: 'NOT_XLSX' }
  | { code: 'DAMAGED' }
  | { code: 'MACROS' }
  | { code: 'UNPACKS_TOO_LARGE'; limit: number };

/** Most that its parts may unpack to, together. */
export const UNPACKED_LIMIT = 100 * 1024 * 1024;
const MOST_PARTS = 500;

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Old Excel files, and new ones under a password, are OLE containers. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const PART = /^(\[Content_Types\]\.xml|(_rels|docProps|docMetadata|xl|customXml)\/[\w .()/-]+)$/;
const MACRO = /vbaProject|macrosheets|\.bin$|activeX|embeddings/i;

type Part = { name: string; method: number; packed: number; unpacked: number; at: number };

/**
 * Looks at a file before anything parses it: size, kind, the parts that it says it has, and that each unpacks to no more
 * than it says. What passes holds only the parts of a plain .xlsx and unpacks to at most `UNPACKED_LIMIT`.
 */
export function checkArchive(bytes: Uint8Array): Result<{ parts: number }, ArchiveRefusal> {
  if (bytes.byteLength > WORKBOOK_LIMIT) return refuse({ code: 'TOO_LARGE', limit: WORKBOOK_LIMIT });
  if (startsWith(bytes, OLE))
    return refuse({ code: holdsName(bytes, 'EncryptedPackage') ? 'ENCRYPTED' : 'OLD_FORMAT' });
  if (!startsWith(bytes, ZIP)) return refuse({ code: 'NOT_XLSX' });
  const parts = directory(bytes);
  if (parts === undefined) return refuse({ code: 'DAMAGED' });
  if (parts.some(({ name }) => MACRO.test(name) && !/printerSettings\d*\.bin$/.test(name)))
    return refuse({ code: 'MACROS' });
  const names = new Set(parts.map(({ name }) => name));
  const plain = parts.every(({ name }) => PART.test(name) && !name.includes('..'));
  if (!plain || names.size !== parts.length || !names.has('xl/workbook.xml')) return refuse({ code: 'NOT_XLSX' });
  const unpacked = parts.reduce((sum, part) => sum + part.unpacked, 0);
  if (unpacked > UNPACKED_LIMIT) return refuse({ code: 'UNPACKS_TOO_LARGE', limit: UNPACKED_LIMIT });
  return parts.every((part) => unpacksAsSaid(bytes, part)) ? ok({ parts: parts.length }) : refuse({ code: 'DAMAGED' });
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}

/** Whether an OLE directory has an entry of that name: UTF-16, little endian. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'));
}

/** The parts that the central directory names; nothing where it cannot be followed. */
function directory(bytes: Uint8Array): Part[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  // Exactly one reading: no second volume, no larger directory elsewhere, nothing before the first part.
  const whole = view.getUint32(end + 4, true) === 0 && view.getUint16(end + 8, true) === count;
  if (!whole || at + view.getUint32(end + 12, true) !== end) return undefined;
  if (count === 0 || count > MOST_PARTS) return undefined;
  const parts: Part[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) return undefined;
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    if ((flags & 1) === 1 || at + 46 + nameLength > end) return undefined;
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

/** Unpacks a part and throws it away: its size in the directory is only what the file says of itself. */
function unpacksAsSaid(bytes: Uint8Array, { method, packed, unpacked, at }: Part): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + 30 > bytes.byteLength || view.getUint32(at, true) !== LOCAL) return false;
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packed > bytes.byteLength) return false;
  if (method === 0) return packed === unpacked;
  if (method !== 8) return false;
  try {
    const whole = inflateRawSync(bytes.subarray(start, start + packed), { maxOutputLength: Math.max(1, unpacked) });
    return whole.byteLength === unpacked;
  } catch {
    return false;
  }
}
