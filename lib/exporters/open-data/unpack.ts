import { openZip, type PackedFile, unpackPart } from '#lib/archive/index.ts';

/** Most that a data package of ours unpacks to, in bytes, and most files in it. */
const LIMIT = 200_000_000;
const MOST_PARTS = 100;

/** The files of a data package that was packed here. @throws Error where it is none */
export function unpackedFiles(bytes: Uint8Array): PackedFile[] {
  const opened = openZip({ bytes, limit: LIMIT, mostParts: MOST_PARTS });
  if (!opened.ok) throw new Error(`a data package cannot be opened: ${opened.error.code}`);
  return opened.value.parts.map((part) => {
    const content = unpackPart({ zip: opened.value, part });
    if (content === undefined) throw new Error(`${part.name} of a data package is damaged`);
    return { name: part.name, bytes: content };
  });
}
