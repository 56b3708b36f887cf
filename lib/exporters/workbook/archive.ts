import { looksLikeOle, looksLikeZip, nameInOle, openZip, unpackPart } from '#lib/archive/index.ts';
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

const PART = /^(\[Content_Types\]\.xml|(_rels|docProps|docMetadata|xl|customXml)\/[\w .()/-]+)$/;
const MACRO = /vbaProject|macrosheets|\.bin$|activeX|embeddings/i;

/**
 * Looks at a file before anything parses it: size, kind, the parts that it says it has, and that each unpacks to no more
 * than it says. What passes holds only the parts of a plain .xlsx and unpacks to at most `UNPACKED_LIMIT`.
 */
export function checkArchive(bytes: Uint8Array): Result<{ parts: number }, ArchiveRefusal> {
  if (bytes.byteLength > WORKBOOK_LIMIT) return refuse({ code: 'TOO_LARGE', limit: WORKBOOK_LIMIT });
  if (looksLikeOle(bytes))
    return refuse({ code: nameInOle({ bytes, name: 'EncryptedPackage' }) ? 'ENCRYPTED' : 'OLD_FORMAT' });
  if (!looksLikeZip(bytes)) return refuse({ code: 'NOT_XLSX' });
  const opened = openZip({ bytes, limit: UNPACKED_LIMIT, mostParts: MOST_PARTS });
  if (!opened.ok) return refuse(opened.error.code === 'ENCRYPTED' ? { code: 'DAMAGED' } : opened.error);
  const { parts } = opened.value;
  if (parts.some(({ name }) => MACRO.test(name) && !/printerSettings\d*\.bin$/.test(name)))
    return refuse({ code: 'MACROS' });
  const names = new Set(parts.map(({ name }) => name));
  const plain = parts.every(({ name }) => PART.test(name) && !name.includes('..'));
  if (!plain || names.size !== parts.length || !names.has('xl/workbook.xml')) return refuse({ code: 'NOT_XLSX' });
  // Unpacked and thrown away: a part's size in the directory is only what the file says of itself.
  const whole = parts.every((part) => unpackPart({ zip: opened.value, part }) !== undefined);
  return whole ? ok({ parts: parts.length }) : refuse({ code: 'DAMAGED' });
}
